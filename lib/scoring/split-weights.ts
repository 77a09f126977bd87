import { Dec } from '@/lib/core/decimal';
import type { Level1 } from '@/lib/indicators/levels';
import { allocate } from './allocate';
import { levelWeights } from './level-weights';
import type { RuleSet } from './rule-set';

type Placed = { readonly level1: Level1; readonly level2: string };

function equally(total: Dec, parts: number, step: Dec): Dec[] {
  return allocate(
    total,
    Array.from({ length: parts }, () => new Dec(1)),
    step,
  );
}

function positionsByLevel2(rows: readonly Placed[], positions: readonly number[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const position of positions) {
    const { level1, level2 } = rows[position]!;
    const key = JSON.stringify([level1, level2]);
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups.values()];
}

/**
 * The proposal for the weights of single indicators, in 分, in the order of the rows: each 一级's weight is
 * divided equally over its indicators (`flat`), or equally over its 二级 and then over theirs
 * (`by-level2`), in the rule set's steps, by largest remainder in document order. Exact: the parts of a
 * 一级 sum to its weight.
 */
export function splitWeights(rows: readonly Placed[], ruleSet: RuleSet, executionApplies: boolean): Dec[] {
  const step = new Dec(ruleSet.split.step);
  const weights = rows.map(() => new Dec(0));
  const shares = levelWeights(
    ruleSet,
    rows.map((row) => row.level1),
    executionApplies,
  );
  for (const share of shares) {
    const positions = rows.flatMap((row, i) => (share.members.includes(row.level1) ? [i] : []));
    const groups = ruleSet.split.mode === 'flat' ? [positions] : positionsByLevel2(rows, positions);
    const groupWeights = equally(share.weight, groups.length, step);
    groups.forEach((group, g) => {
      const parts = equally(groupWeights[g]!, group.length, step);
      group.forEach((position, i) => {
        weights[position] = parts[i]!;
      });
    });
  }
  return weights;
}
