import { Dec } from '@/lib/core/decimal';
import type { Explanation } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { Finding, RowKind } from './finding';
import { isExecutionRow, judgedWeight, type PrintedRow } from './printed-form';
import { checkRate } from './printed-rate';
import { type Recomputed, recomputeExecution, recomputeRow } from './recompute';

/** A row with what was found on it: the first kind that fits, null where there is nothing to say. */
export type RowAudit = {
  readonly finding: Finding | null;
  /** The score by the rules, 2 decimals; null where it cannot be had. */
  readonly computed: string | null;
  /** How `computed` comes about; null where there is none. */
  readonly explanation: Explanation | null;
  /** Why the score was not held against the rules although nothing was found; null where it was. */
  readonly unjudged: string | null;
};

/** Up to this difference, in 分, a score was rounded; above it is another score. */
const ROUNDED_UP_TO = new Dec('0.5');

/** Whether a row can be judged at all does not depend on its weight. */
const ANY_WEIGHT = new Dec(100);

const NO_WEIGHT = '没有印出分值，得分未核对';

/** A figure in 分 with all the decimals it has, at least 2. */
export function shownPoints(value: Dec): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}

type Judged = { readonly printed: Dec | null; readonly computed: Dec | null };

function found(kind: RowKind, row: number, { printed, computed }: Judged, message: string): Finding {
  return {
    kind,
    row,
    printed: printed && shownPoints(printed),
    computed: computed && shownPoints(computed),
    message,
  };
}

function unjudgeable(row: number, printed: Dec | null, reason: string): RowAudit {
  const finding = found('无法判断', row, { printed, computed: null }, `${reason}，请人工核对。`);
  return { finding, computed: null, explanation: null, unjudged: null };
}

function aboveWeight(row: number, printed: Dec, weight: Dec, computed: Dec | null): Finding {
  const most = `得分 ${shownPoints(printed)} 超过分值 ${shownPoints(weight)}`;
  const message = computed ? `${most}，按规则应为 ${shownPoints(computed)}。` : `${most}，至多为分值。`;
  return found('得分超过分值', row, { printed, computed: computed ?? weight }, message);
}

function isAbove(printed: Dec | null, weight: Dec | null): boolean {
  return printed !== null && weight !== null && printed.greaterThan(weight);
}

/** The kind of a difference between a printed score within its weight and the score by the rules. */
function kindOf(printed: Dec, weight: Dec, { score, full, reached, downward }: Recomputed): RowKind | null {
  if (printed.equals(score)) return null;
  if (!reached && printed.equals(weight)) return downward ? '反向超标仍满分' : '未达标给满分';
  if (reached && full) return '达标未给满分';
  return printed.minus(score).abs().lessThanOrEqualTo(ROUNDED_UP_TO) ? '取整差异' : '得分不符';
}

const WORDS: Readonly<Partial<Record<RowKind, string>>> = {
  反向超标仍满分: '超出目标值却给了满分',
  未达标给满分: '未达到目标值却给了满分',
  达标未给满分: '已达到目标值却没有给满分',
  取整差异: '与按规则计算的得分相差不超过 0.5 分，可能是取整',
  得分不符: '与按规则计算的得分相差超过 0.5 分',
};

function auditIndicator(row: PrintedRow, no: number, ruleSet: RuleSet): RowAudit {
  const [weight, printed] = [figure(judgedWeight(row)), figure(row.score)];
  const result = recomputeRow(row, weight ?? ANY_WEIGHT, ruleSet);
  const recomputed = result.ok && weight ? result.value : null;
  const rest = {
    computed: recomputed && shownPoints(recomputed.score),
    explanation: recomputed?.explanation ?? null,
    unjudged: null,
  };
  if (printed && weight && isAbove(printed, weight)) {
    return { ...rest, finding: aboveWeight(no, printed, weight, recomputed?.score ?? null) };
  }
  if (!result.ok) return unjudgeable(no, printed, result.error);
  if (!recomputed || !weight) return { ...rest, finding: null, unjudged: NO_WEIGHT };
  if (!printed) return { ...rest, finding: blankScore(no) };
  const kind = kindOf(printed, weight, recomputed);
  if (kind === null) return { ...rest, finding: null };
  const { score } = recomputed;
  const message = `${WORDS[kind] ?? kind}：得分 ${shownPoints(printed)}，按规则应为 ${shownPoints(score)}。`;
  return { ...rest, finding: found(kind, no, { printed, computed: score }, message) };
}

function blankScore(row: number): Finding {
  return found('无法判断', row, { printed: null, computed: null }, '没有填写得分，请人工核对。');
}

function auditExecution(row: PrintedRow, no: number, ruleSet: RuleSet): RowAudit {
  const [weight, printed] = [figure(judgedWeight(row)), figure(row.score)];
  const result = recomputeExecution(row, weight, ruleSet);
  const score = result.ok ? result.value.score : null;
  const rest = {
    computed: score && shownPoints(score),
    explanation: result.ok ? result.value.explanation : null,
    unjudged: null,
  };
  if (printed && weight && isAbove(printed, weight)) {
    return { ...rest, finding: aboveWeight(no, printed, weight, score) };
  }
  if (!result.ok) return unjudgeable(no, printed, result.error);
  const rate = checkRate(row.rate, result.value.rate);
  if (rate && !rate.fits) return { ...rest, finding: wrongRate(no, rate) };
  if (!score) return { ...rest, finding: null, unjudged: NO_WEIGHT };
  if (!printed) return { ...rest, finding: blankScore(no) };
  if (printed.equals(score)) return { ...rest, finding: null };
  const message = `预算执行率得分 ${shownPoints(printed)}，按规则应为 ${shownPoints(score)}。`;
  return { ...rest, finding: found('执行得分不符', no, { printed, computed: score }, message) };
}

function wrongRate(
  row: number,
  { printed, computed }: { readonly printed: string; readonly computed: string },
) {
  const message = `印出的执行率为 ${printed}%，全年执行数÷全年预算数应为 ${computed}%。`;
  return { kind: '执行率算错', row, printed, computed, message } as const;
}

function figure(text: string | null): Dec | null {
  return text === null ? null : new Dec(text);
}

/**
 * Holds one printed row against the rules. The row of execution is judged by its printed weight; a row
 * whose weight is missing or was inferred is not held against it.
 * @param no number of the row within its form, from 1
 */
export function auditRow(row: PrintedRow, no: number, ruleSet: RuleSet): RowAudit {
  const audit = isExecutionRow(row) ? auditExecution(row, no, ruleSet) : auditIndicator(row, no, ruleSet);
  if (row.unreadable === null || (audit.finding && audit.finding.kind !== '无法判断')) return audit;
  const [printed, reason] = [figure(row.score), `${row.unreadable}，请人工核对。`];
  const finding = found('无法判断', no, { printed, computed: null }, reason);
  return { ...audit, finding, unjudged: null };
}
