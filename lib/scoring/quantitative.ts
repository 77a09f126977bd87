import type { Dec } from '@/lib/core/decimal';
import { type Comparison, isUpward, meets } from './comparison';
import { scoreThroughGate } from './gate';
import { decided, type Outcome, plain, ZERO } from './outcome';
import type { Basis, RuleSet } from './rule-set';

/** A target (A), the actual (B) held against it, the sign of B − A, and the weight in 分; all exact. */
export type Measured = {
  readonly comparison: Comparison;
  readonly target: Dec;
  readonly actual: Dec;
  readonly order: number;
  readonly weight: Dec;
};

/**
 * Score of a number by its sign, unrounded: reached → the whole weight, otherwise what the rule set gives
 * for a shortfall, for an exceeded ceiling or for an overshot ＝. A target of 0 or less has no proportion:
 * it is reached or it scores nothing, which no text says (`unwritten`). Every quotient is one division after the
 * multiplication.
 * @example ≥ 5, actual 4, weight 10 → 10 × 4 ÷ 5 = 8
 */
export function scoreNumber(measured: Measured, ruleSet: RuleSet): Outcome {
  const { comparison, actual } = measured;
  if (comparison === '＝') return exactly(measured, ruleSet);
  if (!isUpward(comparison)) return reached(measured, ruleSet) ?? exceeded(measured, ruleSet);
  if (actual.lessThan(ZERO)) return negative(measured, ruleSet);
  return reached(measured, ruleSet) ?? shortfall(measured, ruleSet);
}

function exactly(measured: Measured, ruleSet: RuleSet): Outcome {
  const { target, actual, order } = measured;
  const outcome = reached(measured, ruleSet);
  if (outcome) return outcome;
  if (!target.greaterThan(ZERO)) {
    return decided(
      '目标值无从按比例计算且未达到，不得分',
      ruleSet.unwritten.basis,
      () => `${plain(actual)} ≠ ${plain(target)}`,
      ZERO,
    );
  }
  if (actual.lessThan(ZERO)) return negative(measured, ruleSet);
  return order < 0 ? shortfall(measured, ruleSet) : overshot(measured, ruleSet);
}

function reached({ comparison, target, actual, order, weight }: Measured, ruleSet: RuleSet): Outcome | null {
  if (meets(comparison, order)) {
    return decided(
      '达到目标值，得满分',
      ruleSet.reached.basis,
      () => `${plain(actual)} ${comparison} ${plain(target)}`,
      weight,
    );
  }
  if (order !== 0) return null;
  const { basis } = ruleSet.strictEquals;
  return decided('等于目标值，得满分', basis, () => `${plain(actual)} ＝ ${plain(target)}`, weight);
}

function negative({ actual }: Measured, ruleSet: RuleSet): Outcome {
  return decided('实际值为负，不得分', ruleSet.unwritten.basis, () => `${plain(actual)} ＜ 0`, ZERO);
}

/** 0 ≤ B < A. */
function shortfall({ target, actual, weight }: Measured, ruleSet: RuleSet): Outcome {
  const rule = ruleSet.shortfall;
  if (rule.method === 'gate') return scoreThroughGate({ part: actual, whole: target, weight }, rule);
  return {
    rule: '未达到目标值：分值×实际值÷目标值',
    basis: rule.basis,
    dividend: weight.times(actual),
    divisor: target,
    expression: () => `${plain(weight)} × ${plain(actual)} ÷ ${plain(target)}`,
  };
}

/** B > A where A is a ceiling. */
function exceeded(measured: Measured, ruleSet: RuleSet): Outcome {
  const { target, actual, weight } = measured;
  const rule = ruleSet.reverse;
  if (!target.greaterThan(ZERO)) {
    return decided(
      '目标值不大于0而已超出，不得分',
      ruleSet.unwritten.basis,
      () => `${plain(actual)} ＞ ${plain(target)}`,
      ZERO,
    );
  }
  if (rule.method === 'gate') return scoreThroughGate({ part: target, whole: actual, weight }, rule);
  if (rule.method === 'linear-deviation') return deviation(measured, rule.basis);
  return {
    rule: '超出目标值：分值×目标值÷实际值',
    basis: rule.basis,
    dividend: weight.times(target),
    divisor: actual,
    expression: () => `${plain(weight)} × ${plain(target)} ÷ ${plain(actual)}`,
  };
}

/** B > A > 0 where exactly A was wanted. */
function overshot(measured: Measured, ruleSet: RuleSet): Outcome {
  const { target, actual, weight } = measured;
  const rule = ruleSet.equal;
  if (rule.overshoot === 'deviation') return deviation(measured, rule.basis);
  return decided(
    '超过目标值，视为达到，得满分',
    rule.basis,
    () => `${plain(actual)} ＞ ${plain(target)}`,
    weight,
  );
}

/** B > A > 0, scored by how far B lies beyond A; nothing from twice the target on. */
function deviation({ target, actual, weight }: Measured, basis: Basis): Outcome {
  const twice = target.plus(target);
  if (actual.greaterThanOrEqualTo(twice)) {
    return decided('达到目标值的两倍，不得分', basis, () => `${plain(actual)} ≥ 2 × ${plain(target)}`, ZERO);
  }
  return {
    rule: '按偏离度：分值×（2×目标值−实际值）÷目标值',
    basis,
    dividend: weight.times(twice.minus(actual)),
    divisor: target,
    expression: () => `${plain(weight)} × (2 × ${plain(target)} − ${plain(actual)}) ÷ ${plain(target)}`,
  };
}
