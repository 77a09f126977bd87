import { Dec, formatScore, roundHalfUp, sum } from '@/lib/core/decimal';
import { formatTarget } from '@/lib/indicators/target';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { actualInWords } from '@/lib/sheet/actual-in-words';
import { moneyTotal } from '@/lib/sheet/money';
import type { Sheet } from '@/lib/sheet/sheet';
import type { FormModel } from './model';

/** What a form says beside its sheet: who and when. */
export type FormHead = {
  readonly project: FormModel['project'];
  readonly signatures: FormModel['signatures'];
  readonly approvedOn: string | null;
};

const blankAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const fixed = (value: Dec | null): string | null => value?.toFixed() ?? null;

/** The 自评表 of a sheet and its score, ready to freeze or to draw. */
export function formModelOf(sheet: Sheet, score: ProjectScore, ruleSet: RuleSet, head: FormHead): FormModel {
  const { execution } = score;
  const weights = score.indicators.map((indicator) => indicator.weight ?? new Dec(0));
  return {
    modelVersion: 1,
    fiscalYear: sheet.fiscalYear,
    project: head.project,
    money: {
      total: {
        initial: fixed(moneyTotal(sheet.money, 'initial')),
        annual: fixed(moneyTotal(sheet.money, 'annual')),
        executed: fixed(moneyTotal(sheet.money, 'executed')),
      },
      lines: sheet.money.map((line) => ({ ...line })),
      weight: execution.points && formatScore(execution.points),
      rate: execution.rate && roundHalfUp(execution.rate, 6).toFixed(6),
      score: execution.score && formatScore(execution.score),
    },
    goal: sheet.goal,
    goalActual: blankAsNull(sheet.goalActual),
    indicators: sheet.rows.map((row, i) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      target: formatTarget(row.nature, row.target, row.unitOfMeasure),
      actual: actualInWords(row),
      weight: formatScore(weights[i]!),
      score: formatScore(score.indicators[i]!.score ?? new Dec(0)),
      deviationReason: blankAsNull(row.deviationReason),
      improvement: blankAsNull(row.improvement),
    })),
    totalWeight: formatScore(sum([execution.points ?? new Dec(0), ...weights])),
    total: formatScore(score.total),
    grade: score.grade,
    notes: notesOf(sheet),
    ruleSet: { id: ruleSet.id, version: ruleSet.version, title: ruleSet.title },
    signatures: head.signatures,
    approvedOn: head.approvedOn,
  };
}

/** The form has no place of its own for the reason of a low execution rate: it opens 其他需要说明的问题. */
function notesOf(sheet: Sheet): string | null {
  const parts = [
    sheet.executionReason.trim() === '' ? '' : `预算执行情况说明：${sheet.executionReason.trim()}`,
    sheet.notes.trim(),
  ];
  return blankAsNull(parts.filter((part) => part !== '').join('\n'));
}
