import { Dec, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES, type Level1 } from '@/lib/indicators/levels';
import { allocate } from './allocate';
import type { LevelWeight, RuleSet } from './rule-set';

/** 一级 that share one weight: 产出指标 alone, or with 成本指标 where these count inside it. */
export type LevelShare = {
  readonly level1: Level1;
  readonly members: readonly Level1[];
  /** 分, at most 2 decimals. */
  readonly weight: Dec;
  /** What the rule set's column gives it, before it got anything that the project lacks. */
  readonly own: Dec;
  /** What it took over from 满意度指标 alone, within `weight`; the rest beyond `own` was spread. */
  readonly taken: Dec;
};

const STEP = new Dec('0.01');
const SATISFACTION = '满意度指标';
const BENEFIT = '效益指标';
const OUTPUT = '产出指标';
const COST = '成本指标';

function columnOf(ruleSet: RuleSet, present: ReadonlySet<Level1>): readonly LevelWeight[] {
  const { levels } = ruleSet;
  if (levels.costPlacement === 'inside-output') return levels.weights;
  return present.has(COST) ? levels.withCost : levels.withoutCost;
}

function membersOf(ruleSet: RuleSet, level1: Level1): readonly Level1[] {
  const shared = ruleSet.levels.costPlacement === 'inside-output' && level1 === OUTPUT;
  return shared ? [OUTPUT, COST] : [level1];
}

const known = new WeakMap<RuleSet, Map<string, readonly LevelShare[]>>();

/**
 * The weights of the 一级 that a project has, in the rule set's order. A missing 满意度 leaves its weight
 * to 效益 (unless the rule set spreads it); what else is missing, and the points of execution where that does
 * not apply, is spread over the present ones in proportion to theirs, in steps of 0.01. The sum is exactly 100
 * less the points of execution, or 100 where execution does not apply; nothing at all for a project without
 * indicators. Worked out once for every mix of 一级.
 * @param present the 一级 of the project's indicators
 * @example levelWeights(mof202010, ['产出指标', '效益指标'], true) // 50, 40
 */
export function levelWeights(
  ruleSet: RuleSet,
  present: Iterable<Level1>,
  executionApplies: boolean,
): readonly LevelShare[] {
  const levels = new Set(present);
  const mix = `${executionApplies} ${LEVEL1_NAMES.filter((level1) => levels.has(level1))}`;
  const mixes = known.get(ruleSet) ?? new Map<string, readonly LevelShare[]>();
  known.set(ruleSet, mixes);
  const shares = mixes.get(mix) ?? spread(ruleSet, levels, executionApplies);
  mixes.set(mix, shares);
  return shares;
}

function spread(ruleSet: RuleSet, levels: ReadonlySet<Level1>, executionApplies: boolean): LevelShare[] {
  const groups = columnOf(ruleSet, levels).map(({ level1, weight }) => {
    const members = membersOf(ruleSet, level1);
    const own = new Dec(weight);
    return { level1, members, own, weight: own, has: members.some((member) => levels.has(member)) };
  });
  const satisfaction = groups.find((group) => group.level1 === SATISFACTION);
  const benefit = groups.find((group) => group.level1 === BENEFIT);
  const toBenefit = ruleSet.satisfactionMissing.weight === 'to-benefit';
  if (toBenefit && satisfaction && !satisfaction.has && benefit?.has) {
    benefit.weight = benefit.weight.plus(satisfaction.weight);
    satisfaction.weight = new Dec(0);
  }
  const kept = groups.filter((group) => group.has);
  const missing = sum(groups.filter((group) => !group.has).map((group) => group.weight));
  const pool = executionApplies ? missing : missing.plus(ruleSet.execution.points);
  const weights = kept.map((group) => group.weight);
  const extra = allocate(pool, weights, STEP);
  return kept.map(({ level1, members, own, weight }, i) => ({
    level1,
    members,
    own,
    taken: weight.minus(own),
    weight: weight.plus(extra[i]!),
  }));
}
