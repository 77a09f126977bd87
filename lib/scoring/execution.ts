import { Dec } from '@/lib/core/decimal';
import { decided, type Outcome, plain } from './outcome';
import { roundScore } from './rounding';
import type { RuleSet } from './rule-set';
import type { ExecutionFlag, ScoreStatus, ScoringBudget } from './scoring-project';

/** 预算执行率 and its score. `points` in 分; null with `score` where execution does not apply. */
export type ExecutionScore = {
  readonly status: ScoreStatus;
  readonly points: Dec | null;
  /** 0 while not reported; null where it does not apply. */
  readonly score: Dec | null;
  /** B ÷ A, not rounded (above 1 when overspent); null where there is none. */
  readonly rate: Dec | null;
  readonly flags: readonly ExecutionFlag[];
};

type Money = { readonly annual: Dec; readonly executed: Dec };

/** Execution applies unless 全年预算数 is 0; a blank one is not reported, which is something else. */
export function executionApplies(budget: ScoringBudget): boolean {
  return !budget.annual?.isZero();
}

/** Both amounts, the budget above 0; null otherwise. Negative amounts are refused by the forms, so: none. */
export function reportedMoney({ annual, executed }: ScoringBudget): Money | null {
  if (!annual?.greaterThan(0) || !executed || executed.lessThan(0)) return null;
  return { annual, executed };
}

/** What the rule set gives for the execution rate, unrounded: linear up to the points, or by bands. */
export function assessExecution({ annual, executed }: Money, ruleSet: RuleSet): Outcome {
  const rule = ruleSet.execution;
  const points = new Dec(rule.points);
  const spent = plain(executed);
  const budget = plain(annual);
  if (executed.greaterThan(annual)) {
    return decided('执行数超过预算数，按满分计', rule.basis, () => `${spent} ＞ ${budget}`, points);
  }
  if (rule.method === 'linear') {
    return {
      rule: '预算执行率得分：分值×全年执行数÷全年预算数',
      basis: rule.basis,
      exact: points.times(executed).dividedBy(annual),
      formula: () => `${plain(points)} × ${spent} ÷ ${budget}`,
    };
  }
  const band = rule.bands.find(({ from }) => executed.greaterThanOrEqualTo(annual.times(from)));
  if (!band) {
    const lowest = rule.bands.at(-1)?.from ?? '0';
    return decided(
      '执行率低于最低一档，不得分',
      rule.basis,
      () => `${spent} ＜ ${lowest} × ${budget}`,
      new Dec(0),
    );
  }
  const condition = () => `${spent} ≥ ${band.from} × ${budget}`;
  return decided(`执行率达到${band.from}，得${band.points}分`, rule.basis, condition, new Dec(band.points));
}

/**
 * Scores 预算执行率.
 * @example annual 56, executed 28, linear → score 5.00, rate 0.5
 */
export function scoreExecution(budget: ScoringBudget, ruleSet: RuleSet): ExecutionScore {
  const overSpent = budget.annual && budget.executed?.greaterThan(budget.annual);
  const flags: ExecutionFlag[] = overSpent ? ['over-spent'] : [];
  if (!executionApplies(budget)) {
    return { status: 'not-applicable', points: null, score: null, rate: null, flags };
  }
  const points = new Dec(ruleSet.execution.points);
  const money = reportedMoney(budget);
  if (!money) return { status: 'not-reported', points, score: new Dec(0), rate: null, flags: [] };
  const score = roundScore(assessExecution(money, ruleSet).exact, points, ruleSet);
  return { status: 'scored', points, score, rate: money.executed.dividedBy(money.annual), flags };
}
