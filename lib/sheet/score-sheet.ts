import { Dec } from '@/lib/core/decimal';
import { monthNumber, requiredFormOfActual } from '@/lib/indicators/actual-form';
import { type Level1, parseLevel1 } from '@/lib/indicators/levels';
import { type Nature, parseNature } from '@/lib/indicators/nature';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { type ProjectScore, scoreProject } from '@/lib/scoring/score-project';
import type { ScoringIndicator, ScoringProject } from '@/lib/scoring/scoring-project';
import { sheetBudget } from './money';
import type { Sheet, SheetRow } from './sheet';

/** The indicator's texts in the form that lib/indicators reads. */
export function indicatorOf(row: SheetRow) {
  return { ...row, unit: row.unitOfMeasure };
}

function actualOf(row: SheetRow, fiscalYear: number): Dec | null {
  if (requiredFormOfActual(indicatorOf(row)) === 'date') {
    return row.doneOn === null ? null : monthNumber(row.doneOn, fiscalYear);
  }
  return row.value === null ? null : new Dec(row.value);
}

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

/** 达成 presumes 100 % only once 完成情况 says what was done; a chosen percentage counts at once. */
function gradeGiven({ grade, percent, completion }: SheetRow): boolean {
  return grade !== null && (grade !== '达成' || percent !== null || completion.trim() !== '');
}

function scoringIndicator(row: SheetRow, fiscalYear: number): ScoringIndicator {
  return {
    id: row.indicatorId,
    level1: knownLevel(row),
    level2: row.level2,
    name: row.name,
    nature: knownNature(row),
    target: row.target,
    unit: row.unitOfMeasure,
    weight: row.weight === null ? null : new Dec(row.weight),
    actual: actualOf(row, fiscalYear),
    grade: gradeGiven(row) ? row.grade : null,
    percent: row.percent === null ? null : new Dec(row.percent),
  };
}

/** The sheet as the scoring engine takes it. A deadline's date counts as its month (scored by the nature). */
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

/** Whether the row has what its kind of target asks for. */
export function isReported(row: SheetRow): boolean {
  switch (requiredFormOfActual(indicatorOf(row))) {
    case 'grade':
      return gradeGiven(row);
    case 'date':
      return row.doneOn !== null;
    case 'number':
      return row.value !== null;
  }
}
