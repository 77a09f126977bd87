import { Dec, formatScore, roundHalfUp, sum } from '@/lib/core/decimal';
import type { ExecutionScore } from '@/lib/scoring/execution';
import { isProvisional } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { actualInWords } from '@/lib/sheet/actual-in-words';
import { originalTarget, targetInWords } from '@/lib/sheet/adjusted-target';
import { explainSheet, type SheetTraces } from '@/lib/sheet/explain-sheet';
import { explainWeights, type WeightsProvenance } from '@/lib/sheet/explain-weights';
import { moneyTotal } from '@/lib/sheet/money';
import { scoreSheet, scoringProjectOf } from '@/lib/sheet/score-sheet';
import type { Sheet, SheetMoney, SheetRow } from '@/lib/sheet/sheet';
import type { FormEvidence, FormIndicator, FormModel, FormReview, MoneyLine } from './types';

/** What a form says beside its sheet: who and when. */
export type FormHead = {
  readonly project: FormModel['project'];
  readonly signatures: FormModel['signatures'];
  readonly approvedOn: string | null;
};

const blankAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const fixed = (value: Dec | null): string | null => value?.toFixed() ?? null;

/** What a form is made of. Without `weights` it carries no traces: nobody will ask for them. */
export type FormParts = {
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
  readonly head: FormHead;
  readonly weights: WeightsProvenance | null;
  /** Only of a form that is being frozen. */
  readonly evidence?: readonly FormEvidence[];
  readonly history?: readonly FormReview[];
};

/** 得分依据 of a sheet under a rule set. */
export function formTraces(sheet: Sheet, ruleSet: RuleSet, weights: WeightsProvenance): SheetTraces {
  const project = scoringProjectOf(sheet);
  const score = scoreSheet(sheet, ruleSet);
  return {
    ...explainSheet(sheet, score, ruleSet),
    weights: explainWeights(project, score, ruleSet, weights),
  };
}

function points({ status, score }: Pick<ExecutionScore, 'status' | 'score'>): string | null {
  return status === 'scored' && score ? formatScore(score) : null;
}

/** The 自评表 of a sheet, scored under the rule set, ready to freeze or to draw. */
export function formModelOf({ sheet, ruleSet, head, weights: provenance, ...kept }: FormParts): FormModel {
  const score = scoreSheet(sheet, ruleSet);
  const { execution } = score;
  const weights = score.indicators.map((indicator) => indicator.weight ?? new Dec(0));
  return {
    modelVersion: 2,
    fiscalYear: sheet.fiscalYear,
    project: head.project,
    money: {
      total: {
        initial: fixed(moneyTotal(sheet.money, 'initial')),
        annual: fixed(moneyTotal(sheet.money, 'annual')),
        executed: fixed(moneyTotal(sheet.money, 'executed')),
      },
      lines: sheet.money.map(moneyLineOf),
      weight: execution.points && formatScore(execution.points),
      rate: execution.rate && roundHalfUp(execution.rate, 6).toFixed(6),
      status: execution.status,
      score: points(execution),
    },
    goal: sheet.goal,
    goalActual: blankAsNull(sheet.goalActual),
    indicators: sheet.rows.map((row, i) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      target: targetInWords(row),
      ...adjustedOf(row),
      actual: actualInWords(row),
      weight: formatScore(weights[i]!),
      status: score.indicators[i]!.status,
      score: points(score.indicators[i]!),
      deviationReason: blankAsNull(row.deviationReason),
      improvement: blankAsNull(row.improvement),
    })),
    totalWeight: formatScore(sum([execution.points ?? new Dec(0), ...weights])),
    total: formatScore(score.total),
    grade: score.grade,
    provisional: isProvisional(score),
    ...keptWith(kept),
    traces: provenance && formTraces(sheet, ruleSet, provenance),
    notes: notesOf(sheet),
    ruleSet: { id: ruleSet.id, version: ruleSet.version, title: ruleSet.title },
    signatures: head.signatures,
    approvedOn: head.approvedOn,
  };
}

/** What stands beside the sheet; a form without 评审记录 has no word of it, so that older forms read as they always did. */
function keptWith({
  evidence,
  history,
}: Pick<FormParts, 'evidence' | 'history'>): Pick<FormModel, 'evidence' | 'history'> {
  return { evidence: evidence ?? null, ...(history && { history }) };
}

/** Adjustments only where there are some: a form without is frozen as it always was. */
function moneyLineOf({ source, applicable, initial, annual, executed, adjustments }: SheetMoney): MoneyLine {
  const line = { source, applicable, initial, annual, executed };
  if (!adjustments?.length) return line;
  return {
    ...line,
    adjustments: adjustments.map(({ kind, date, amount, documentNumber }) => ({
      ...{ kind, date, amount, documentNumber },
    })),
  };
}

/** Only where there is one: forms without are frozen as they always were. */
function adjustedOf(row: SheetRow): Pick<FormIndicator, 'originalTarget' | 'adjustmentDocument'> {
  const original = originalTarget(row);
  if (!row.adjusted || original === null) return {};
  return { originalTarget: original, adjustmentDocument: row.adjusted.documentNumber };
}

/** The form has no place of its own for the reason of a low execution rate: it opens 其他需要说明的问题. */
function notesOf(sheet: Sheet): string | null {
  const parts = [
    sheet.executionReason.trim() === '' ? '' : `预算执行情况说明：${sheet.executionReason.trim()}`,
    sheet.notes.trim(),
  ];
  return blankAsNull(parts.filter((part) => part !== '').join('\n'));
}
