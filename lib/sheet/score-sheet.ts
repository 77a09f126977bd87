import { Dec } from '@/lib/core/decimal';
import { type Level1, parseLevel1 } from '@/lib/indicators/levels';
import { type Nature, parseNature } from '@/lib/indicators/nature';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { type ProjectScore, scoreProject } from '@/lib/scoring/score-project';
import type { ScoringIndicator, ScoringProject } from '@/lib/scoring/scoring-project';
import { entryOf } from './actual-entry';
import { confirmationOf, confirmedReading } from './confirmed-reading';
import { sheetBudget } from './money';
import { gradeGiven, reportedNumber } from './reported-actual';
import type { Sheet, SheetRow } from './sheet';

function knownLevel(row: SheetRow): Level1 {
  const level1 = parseLevel1(row.level1);
  if (!level1) throw new Error(`unknown level ${row.level1}: imports refuse it`);
  return level1;
}

function knownNature(row: SheetRow): Nature {
  const nature = parseNature(row.nature);
  if (!nature) throw new Error(`unknown nature ${row.nature}: imports refuse it`);
  return nature;
}

function confirmed(row: SheetRow): Pick<ScoringIndicator, 'reading' | 'confirmation' | 'deduction'> {
  const reading = confirmedReading(row);
  const confirmation = confirmationOf(row);
  const { deduction, deductionReason } = row;
  return {
    ...(reading && { reading }),
    ...(confirmation && { confirmation }),
    ...(deduction !== null && {
      deduction: { amount: new Dec(deduction), reason: deductionReason ?? '' },
    }),
  };
}

function scoringIndicator(row: SheetRow, fiscalYear: number): ScoringIndicator {
  const entry = entryOf(row);
  return {
    id: row.indicatorId,
    level1: knownLevel(row),
    level2: row.level2,
    name: row.name,
    nature: knownNature(row),
    target: row.target,
    unit: entry.kind === 'number' ? entry.unit : row.unitOfMeasure,
    weight: row.weight === null ? null : new Dec(row.weight),
    actual: reportedNumber(row, fiscalYear),
    grade: gradeGiven(row) ? row.grade : null,
    percent: row.percent === null ? null : new Dec(row.percent),
    ...confirmed(row),
  };
}

/** The sheet as the scoring engine takes it: decided rows by their decision, the others by their nature. */
export function scoringProjectOf(sheet: Sheet): ScoringProject {
  return {
    id: 'sheet',
    budget: sheetBudget(sheet),
    indicators: sheet.rows.map((row) => scoringIndicator(row, sheet.fiscalYear)),
  };
}

/** Scores a sheet as it stands; the same function runs in the browser while typing and on the server. */
export function scoreSheet(sheet: Sheet, ruleSet: RuleSet): ProjectScore {
  return scoreProject(scoringProjectOf(sheet), ruleSet);
}
