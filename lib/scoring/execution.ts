import { Dec } from '@/lib/core/decimal';
import { decided, type Outcome, plain, ZERO } from './outcome';
import { roundScore } from './rounding';
import { ruleNumber } from './rule-number';
import type { RuleSet } from './rule-set';
import type { ExecutionFlag, ScoreStatus, ScoringBudget } from './scoring-project';

/** 预算执行率 and its score. `points` in 分; null with `score` where execution does not apply. */
export type ExecutionScore = {
  readonly status: ScoreStatus;
  readonly points: Dec | null;
  /** 0 while not reported; null where it does not apply. */
  readonly score: Dec | null;
  /**
   * B ÷ A (above 1 when overspent); null where there is none. Cut off after 12 decimals, never rounded: it
   * rounds to fewer decimals, half-up, as the exact quotient does.
   */
  readonly rate: Dec | null;
  readonly flags: readonly ExecutionFlag[];
};

const RATE_UNITS = new Dec('1e12');
const RATE_UNIT = new Dec('1e-12');

type Money = { readonly annual: Dec; readonly executed: Dec };

/** Execution applies unless 全年预算数 is 0; a blank one is not reported, which is something else. */
export function executionApplies(budget: ScoringBudget): boolean {
  return !budget.annual?.isZero();
}

/** Both amounts, the budget above 0; null otherwise. Negative amounts are refused by the forms, so: none. */
export function reportedMoney({ annual, executed }: ScoringBudget): Money | null {
  if (!annual?.greaterThan(ZERO) || !executed || executed.lessThan(ZERO)) return null;
  return { annual, executed };
}

/** What the rule set gives for the execution rate, unrounded: linear up to the points, or by bands. */
export function assessExecution({ annual, executed }: Money, ruleSet: RuleSet): Outcome {
  const rule = ruleSet.execution;
  const points = ruleNumber(rule.points);
  if (executed.greaterThan(annual)) {
    return decided(
      '执行数超过预算数，按满分计',
      rule.basis,
      () => `${plain(executed)} ＞ ${plain(annual)}`,
      points,
    );
  }
  if (rule.method === 'linear') {
    return {
      rule: '预算执行率得分：分值×全年执行数÷全年预算数',
      basis: rule.basis,
      dividend: points.times(executed),
      divisor: annual,
      expression: () => `${plain(points)} × ${plain(executed)} ÷ ${plain(annual)}`,
    };
  }
  const band = rule.bands.find(({ from }) => executed.greaterThanOrEqualTo(annual.times(ruleNumber(from))));
  if (!band) {
    const lowest = rule.bands.at(-1)?.from ?? '0';
    return decided(
      '执行率低于最低一档，不得分',
      rule.basis,
      () => `${plain(executed)} ＜ ${lowest} × ${plain(annual)}`,
      ZERO,
    );
  }
  const condition = () => `${plain(executed)} ≥ ${band.from} × ${plain(annual)}`;
  return decided(
    `执行率达到${band.from}，得${band.points}分`,
    rule.basis,
    condition,
    ruleNumber(band.points),
  );
}

function rateOf({ annual, executed }: Money): Dec {
  return executed.times(RATE_UNITS).divToInt(annual).times(RATE_UNIT);
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
  const points = ruleNumber(ruleSet.execution.points);
  const money = reportedMoney(budget);
  if (!money) return { status: 'not-reported', points, score: ZERO, rate: null, flags: [] };
  const score = roundScore(assessExecution(money, ruleSet), points, ruleSet);
  return { status: 'scored', points, score, rate: rateOf(money), flags };
}
