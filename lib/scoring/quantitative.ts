import type { Dec } from '@/lib/core/decimal';
import { type Comparison, isUpward, meets } from './comparison';
import { scoreThroughGate } from './gate';
import { decided, type Outcome, plain, ZERO } from './outcome';
import type { Basis, RuleSet } from './rule-set';

/** A target (A), the actual (B) held against it, and the weight in 分; all exact. */
export type Measured = {
  readonly comparison: Comparison;
  readonly target: Dec;
  readonly actual: Dec;
  readonly weight: Dec;
};

/**
 * Score of a number by its sign, unrounded: reached → the whole weight, otherwise what the rule set gives
 * for a shortfall, for an exceeded ceiling or for an overshot ＝. A target of 0 or less has no proportion:
 * it is reached or it scores nothing. Every quotient is one division after the multiplication.
 * @example ≥ 5, actual 4, weight 10 → 10 × 4 ÷ 5 = 8
 */
export function scoreNumber(measured: Measured, ruleSet: RuleSet): Outcome {
  if (measured.comparison === '＝') return exactly(measured, ruleSet);
  return isUpward(measured.comparison) ? atLeast(measured, ruleSet) : atMost(measured, ruleSet);
}

function atLeast(measured: Measured, ruleSet: RuleSet): Outcome {
  if (measured.actual.lessThan(0)) return negative(measured, ruleSet);
  return reached(measured, ruleSet) ?? shortfall(measured, ruleSet);
}

function atMost(measured: Measured, ruleSet: RuleSet): Outcome {
  return reached(measured, ruleSet) ?? exceeded(measured, ruleSet);
}

function exactly(measured: Measured, ruleSet: RuleSet): Outcome {
  const { target, actual } = measured;
  const outcome = reached(measured, ruleSet);
  if (outcome) return outcome;
  if (!target.greaterThan(0)) {
    const condition = () => `${plain(actual)} ≠ ${plain(target)}`;
    return decided('目标值无从按比例计算且未达到，不得分', ruleSet.equal.basis, condition, ZERO);
  }
  if (actual.lessThan(0)) return negative(measured, ruleSet);
  return actual.lessThan(target) ? shortfall(measured, ruleSet) : overshot(measured, ruleSet);
}

function reached({ comparison, target, actual, weight }: Measured, ruleSet: RuleSet): Outcome | null {
  const { basis } = ruleSet.reached;
  if (meets(comparison, target, actual)) {
    const condition = () => `${plain(actual)} ${comparison} ${plain(target)}`;
    return decided('达到目标值，得满分', basis, condition, weight);
  }
  if (!actual.equals(target)) return null;
  return decided('等于目标值，得满分', basis, () => `${plain(actual)} ＝ ${plain(target)}`, weight);
}

function negative({ actual }: Measured, ruleSet: RuleSet): Outcome {
  return decided('实际值为负，不得分', ruleSet.shortfall.basis, () => `${plain(actual)} ＜ 0`, ZERO);
}

/** 0 ≤ B < A. */
function shortfall({ target, actual, weight }: Measured, ruleSet: RuleSet): Outcome {
  const rule = ruleSet.shortfall;
  if (rule.method === 'gate') return scoreThroughGate({ part: actual, whole: target, weight }, rule);
  return {
    rule: '未达到目标值：分值×实际值÷目标值',
    basis: rule.basis,
    exact: weight.times(actual).dividedBy(target),
    formula: () => `${plain(weight)} × ${plain(actual)} ÷ ${plain(target)}`,
  };
}

/** B > A where A is a ceiling. */
function exceeded(measured: Measured, ruleSet: RuleSet): Outcome {
  const { target, actual, weight } = measured;
  const rule = ruleSet.reverse;
  if (!target.greaterThan(0)) {
    const condition = () => `${plain(actual)} ＞ ${plain(target)}`;
    return decided('目标值不大于0而已超出，不得分', rule.basis, condition, ZERO);
  }
  if (rule.method === 'gate') return scoreThroughGate({ part: target, whole: actual, weight }, rule);
  if (rule.method === 'linear-deviation') return deviation(measured, rule.basis);
  return {
    rule: '超出目标值：分值×目标值÷实际值',
    basis: rule.basis,
    exact: weight.times(target).dividedBy(actual),
    formula: () => `${plain(weight)} × ${plain(target)} ÷ ${plain(actual)}`,
  };
}

/** B > A > 0 where exactly A was wanted. */
function overshot(measured: Measured, ruleSet: RuleSet): Outcome {
  const { target, actual, weight } = measured;
  const rule = ruleSet.equal;
  if (rule.overshoot === 'deviation') return deviation(measured, rule.basis);
  const condition = () => `${plain(actual)} ＞ ${plain(target)}`;
  return decided('超过目标值，视为达到，得满分', rule.basis, condition, weight);
}

/** B > A > 0, scored by how far B lies beyond A; nothing from twice the target on. */
function deviation({ target, actual, weight }: Measured, basis: Basis): Outcome {
  const twice = target.times(2);
  if (actual.greaterThanOrEqualTo(twice)) {
    const condition = () => `${plain(actual)} ≥ 2 × ${plain(target)}`;
    return decided('达到目标值的两倍，不得分', basis, condition, ZERO);
  }
  return {
    rule: '按偏离度：分值×（2×目标值−实际值）÷目标值',
    basis,
    exact: weight.times(twice.minus(actual)).dividedBy(target),
    formula: () => `${plain(weight)} × (2 × ${plain(target)} − ${plain(actual)}) ÷ ${plain(target)}`,
  };
}
