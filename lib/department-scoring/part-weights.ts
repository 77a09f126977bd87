import { Dec } from '@/lib/core/decimal';
import { allocate } from '@/lib/scoring/allocate';
import type { DepartmentScheme } from './scheme';

/** 分 in force; they make 100 together. */
export type PartWeights = {
  /** null: execution does not apply */
  readonly execution: Dec | null;
  readonly targets: Dec;
  /** In the order of the scheme's items */
  readonly items: readonly Dec[];
};

const STEP = new Dec('0.01');

/** The scheme's weights; where execution does not apply its points are spread over the rest in proportion to theirs. */
export function partWeights(
  { execution, targets, management }: DepartmentScheme,
  executionApplies: boolean,
): PartWeights {
  const own = [targets, ...management.items].map(({ weight }) => new Dec(weight));
  const points = new Dec(execution.weight);
  const extra = executionApplies ? own.map(() => new Dec(0)) : allocate(points, own, STEP);
  const [target = new Dec(0), ...items] = own.map((weight, i) => weight.plus(extra[i] ?? 0));
  return { execution: executionApplies ? points : null, targets: target, items };
}

function equally(total: Dec, count: number): Dec[] {
  return allocate(
    total,
    Array.from({ length: count }, () => new Dec(1)),
    STEP,
  );
}

/**
 * The weight of each target, in steps of 0.01, the larger shares first: together exactly `total`.
 * @param levels 一级 of each target, in their order
 */
export function targetWeights(
  total: Dec,
  levels: readonly string[],
  split: DepartmentScheme['targets']['split'],
): Dec[] {
  if (split === 'flat') return equally(total, levels.length);
  const names = [...new Set(levels)];
  const shares = equally(total, names.length);
  const parts = new Map(
    names.map((name, i) => [
      name,
      equally(shares[i] ?? new Dec(0), levels.filter((level) => level === name).length),
    ]),
  );
  return levels.map((level) => parts.get(level)?.shift() ?? new Dec(0));
}
