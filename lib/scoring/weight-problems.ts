import { type Dec, sum } from '@/lib/core/decimal';
import type { Level1 } from '@/lib/indicators/levels';
import { levelWeights } from './level-weights';
import { HUNDRED, ZERO } from './outcome';
import { ruleNumber } from './rule-number';
import type { RuleSet } from './rule-set';

/** A sum of weights that is off, in 分: of the whole project (`level1` null) or of one 一级. */
export type WeightProblem = {
  readonly flag: 'weights-not-100' | 'level1-weight-off';
  readonly level1: Level1 | null;
  readonly expected: Dec;
  readonly actual: Dec;
};

/**
 * Sums of given weights that do not fit the rule set: the whole against 100 less the points of execution
 * (100 where execution does not apply), each 一级 against its weight. Nothing is rescaled. A blank weight
 * counts for nothing. With 成本指标 inside 产出指标 the two are summed together, under 产出指标.
 */
export function weightProblems(
  rows: readonly { readonly level1: Level1; readonly weight: Dec | null }[],
  ruleSet: RuleSet,
  executionApplies: boolean,
): readonly WeightProblem[] {
  const sums = new Map<Level1, Dec>();
  for (const { level1, weight } of rows) {
    if (weight) sums.set(level1, (sums.get(level1) ?? ZERO).plus(weight));
  }
  const shares = levelWeights(
    ruleSet,
    rows.map((row) => row.level1),
    executionApplies,
  );
  const problems: WeightProblem[] = [];
  const whole = executionApplies ? HUNDRED.minus(ruleNumber(ruleSet.execution.points)) : HUNDRED;
  const total = sum(sums.values());
  if (!total.equals(whole)) {
    problems.push({ flag: 'weights-not-100', level1: null, expected: whole, actual: total });
  }
  for (const { level1, members, weight } of shares) {
    const actual = sum(members.map((member) => sums.get(member) ?? ZERO));
    if (!actual.equals(weight))
      problems.push({ flag: 'level1-weight-off', level1, expected: weight, actual });
  }
  return problems;
}
