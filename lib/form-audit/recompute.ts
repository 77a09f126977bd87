import { Dec } from '@/lib/core/decimal';
import { err, ok, type Result } from '@/lib/core/result';
import { type Level1, parseLevel1 } from '@/lib/indicators/levels';
import { scoreExecution } from '@/lib/scoring/execution';
import { type Explanation, explainExecution, explainIndicator } from '@/lib/scoring/explanation';
import { scoreIndicator } from '@/lib/scoring/indicator-score';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ScoringIndicator, ScoringProject } from '@/lib/scoring/scoring-project';
import { totalCap } from '@/lib/scoring/total-cap';
import type { Pair } from './align';
import { type ComparableRow, compareRow, executionAmounts } from './comparable';
import { isExecutionRow, type PrintedRow } from './printed-form';

/** What the rules give for a printed row. Score in 分; `full`: all of the weight. */
export type Recomputed = {
  readonly score: Dec;
  readonly full: boolean;
  readonly reached: boolean;
  /** ≤ or ＜: more than the target is what costs points. */
  readonly downward: boolean;
  readonly explanation: Explanation;
};

/** 预算执行率 as it should be printed: the exact rate B ÷ A in %, and its score where a weight is printed. */
export type RecomputedExecution = {
  readonly rate: Dec;
  readonly score: Dec | null;
  readonly explanation: Explanation | null;
};

/** The 一级 that decides whether satisfaction bands apply; forms name the others in many ways. */
function levelOf({ level1 }: PrintedRow): Level1 {
  if (level1.replace(/\s/g, '').includes('满意度')) return '满意度指标';
  return parseLevel1(level1) ?? '产出指标';
}

function indicatorOf(row: PrintedRow, held: ComparableRow, { target, actual }: Pair): ScoringIndicator {
  return {
    id: row.name,
    level1: levelOf(row),
    level2: row.level2,
    name: row.name,
    nature: held.comparison,
    target: target.toFixed(),
    unit: held.unit,
    weight: null,
    actual,
    grade: null,
    percent: null,
  };
}

function recomputePair(row: PrintedRow, held: ComparableRow, pair: Pair, weight: Dec, ruleSet: RuleSet) {
  const indicator = indicatorOf(row, held, pair);
  const result = scoreIndicator(indicator, weight, ruleSet);
  const { status, score, reached } = result;
  if (status !== 'scored' || score === null || reached === null) return null;
  const downward = held.comparison === '≤' || held.comparison === '＜';
  const explanation = explainIndicator(indicator, result, ruleSet);
  return { score, full: score.equals(weight), reached, downward, explanation };
}

/**
 * The score of a printed row by its target, actual and weight, under a rule set.
 * @param weight 分
 * @returns why there is none, in Chinese, where the row cannot be judged
 */
export function recomputeRow(row: PrintedRow, weight: Dec, ruleSet: RuleSet): Result<Recomputed, string> {
  const held = compareRow(row);
  if (!held.ok) return held;
  const [first, ...others] = held.value.pairs.map((pair) =>
    recomputePair(row, held.value, pair, weight, ruleSet),
  );
  if (!first) return err('实际完成值为负，不能评分');
  if (others.some((other) => !other?.score.equals(first.score))) {
    return err(`目标值“${row.target.trim()}”与实际完成值“${row.actual.trim()}”的单位不明，不能比较`);
  }
  if (held.value.calendar && !first.reached) return err('晚于目标日期的，得分比例须由评价人员确定');
  return ok(first);
}

/** The rule of execution for the points that the form prints; bands keep their proportion to the whole. */
function forPoints(ruleSet: RuleSet, weight: Dec): RuleSet {
  const rule = ruleSet.execution;
  const whole = new Dec(rule.points);
  const points = weight.toFixed();
  if (rule.method === 'linear' || whole.isZero()) return { ...ruleSet, execution: { ...rule, points } };
  const bands = rule.bands.map((band) => ({
    ...band,
    points: weight.times(band.points).dividedBy(whole).toFixed(),
  }));
  return { ...ruleSet, execution: { ...rule, points, bands } };
}

function projectOf({ target, actual }: Pair): ScoringProject {
  return { id: '', budget: { annual: target, executed: actual }, indicators: [] };
}

/**
 * The execution rate of a form, and its score by the weight that the form prints.
 * @param weight 分; null where none is printed: the rate alone is recomputed
 * @returns why there is none, in Chinese, where the amounts cannot be read
 */
export function recomputeExecution(
  row: PrintedRow,
  weight: Dec | null,
  ruleSet: RuleSet,
): Result<RecomputedExecution, string> {
  const amounts = executionAmounts(row);
  if (!amounts.ok) return amounts;
  const [pair, ...others] = amounts.value;
  if (others.length > 0) return err('全年预算数与全年执行数的单位不明，不能比较');
  const project = projectOf(pair);
  const rules = weight ? forPoints(ruleSet, weight) : ruleSet;
  const result = scoreExecution(project.budget, rules);
  const { rate, score, status } = result;
  if (status === 'not-applicable') return err('全年预算数为0，执行率不适用');
  if (rate === null || score === null) return err('全年预算数或全年执行数为负，不能计算');
  return ok({
    rate: rate.times(100),
    score: weight ? score : null,
    explanation: weight ? explainExecution(project, result, rules) : null,
  });
}

/** The ceiling that the rule set puts on a form's total for its execution rate; null: none, or it cannot be told. */
export function totalCeiling(rows: readonly PrintedRow[], ruleSet: RuleSet): Dec | null {
  const row = rows.find(isExecutionRow);
  const amounts = row && executionAmounts(row);
  if (!amounts?.ok || amounts.value.length > 1) return null;
  return totalCap(projectOf(amounts.value[0]).budget, ruleSet)?.total ?? null;
}
