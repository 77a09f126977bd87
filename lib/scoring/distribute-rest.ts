import { Dec, sum } from '@/lib/core/decimal';
import { err, ok, type Result } from '@/lib/core/result';
import type { Level1 } from '@/lib/indicators/levels';
import { allocate } from './allocate';
import { type LevelShare, levelWeights } from './level-weights';
import type { RuleSet } from './rule-set';

/** A row whose weight is being set: in 分, null while blank; `fixed` where a person has decided what stands there. */
export type OpenWeight = { readonly level1: Level1; readonly weight: Dec | null; readonly fixed: boolean };

/** What the rows of one 一级 sum to, beside what the rule set demands of them; in 分. */
export type LevelSum = {
  readonly share: LevelShare;
  readonly actual: Dec;
  readonly positions: readonly number[];
};

/** The sums of all 一级 that the rows have, in the rule set's order; 成本指标 with 产出指标 where they share. */
export function levelSums(
  rows: readonly Pick<OpenWeight, 'level1' | 'weight'>[],
  ruleSet: RuleSet,
  executionApplies: boolean,
): readonly LevelSum[] {
  const levels = rows.map((row) => row.level1);
  return levelWeights(ruleSet, levels, executionApplies).map((share) => {
    const positions = levels.flatMap((level1, i) => (share.members.includes(level1) ? [i] : []));
    const actual = sum(positions.flatMap((i) => rows[i]!.weight ?? []));
    return { share, actual, positions };
  });
}

/**
 * Brings the rows of one 一级 to their sum: what the decided ones leave goes to the others in proportion to the
 * weights they have (equally where they have none); where all are decided, all are scaled. By largest remainder, in
 * the rule set's steps, so that the sum is exact.
 * @returns the weights of all rows, those of other 一级 as they were; or by how much the decided ones exceed the sum
 * @example 50 over 20 (decided), 10 and 20 → 20, 10, 20; over 20 (decided) and two blank ones → 20, 15, 15
 */
export function distributeRest(
  rows: readonly OpenWeight[],
  { share, positions }: Pick<LevelSum, 'share' | 'positions'>,
  ruleSet: RuleSet,
): Result<readonly (Dec | null)[], Dec> {
  const open = positions.filter((i) => !rows[i]!.fixed || rows[i]!.weight === null);
  const heirs = open.length > 0 ? open : positions;
  const decided = sum(positions.filter((i) => !heirs.includes(i)).flatMap((i) => rows[i]!.weight ?? []));
  const rest = share.weight.minus(decided);
  if (rest.isNegative()) return err(rest.negated());
  const shares = heirs.map((i) => rows[i]!.weight ?? new Dec(0));
  const parts = allocate(rest, shares, new Dec(ruleSet.split.step));
  const weights = rows.map((row) => row.weight);
  heirs.forEach((position, i) => {
    weights[position] = parts[i]!;
  });
  return ok(weights);
}
