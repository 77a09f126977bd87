import { Dec, sum } from '@/lib/core/decimal';
import { allocate } from './allocate';
import { executionApplies } from './execution';
import { levelWeights } from './level-weights';
import { ZERO } from './outcome';
import type { RuleSet } from './rule-set';
import type { ScoringIndicator, ScoringProject } from './scoring-project';
import { splitWeights } from './split-weights';

const STEP = new Dec('0.01');

function isDue(indicator: ScoringIndicator): boolean {
  return indicator.reading?.kind !== 'not-due';
}

/** Does the project bring no weight at all, so that the rule set's split stands in for them? */
export function usesProposedWeights(project: ScoringProject): boolean {
  return project.indicators.every((indicator) => indicator.weight === null);
}

/**
 * The weight that each indicator counts with, in 分, in document order: the given ones as they are, or the
 * rule set's split where none is given. An indicator that is not due (null) leaves its weight to the rest
 * of its 一级 in proportion to theirs, and to the whole project where its 一级 has no other: rounded once, however
 * many are not due.
 */
export function weightsInForce(project: ScoringProject, ruleSet: RuleSet): readonly (Dec | null)[] {
  const { indicators } = project;
  if (usesProposedWeights(project)) return proposed(project, ruleSet);
  if (indicators.every(isDue)) return indicators.map((indicator) => indicator.weight);
  return withoutThoseNotDue(project, ruleSet);
}

function proposed(project: ScoringProject, ruleSet: RuleSet): (Dec | null)[] {
  const due = project.indicators.filter(isDue);
  const split = splitWeights(due, ruleSet, executionApplies(project.budget));
  const byIndicator = new Map(due.map((indicator, i) => [indicator, split[i]!]));
  return project.indicators.map((indicator) => byIndicator.get(indicator) ?? null);
}

type Heirs = { readonly positions: readonly number[]; readonly total: Dec };

function weightAt(weights: readonly (Dec | null)[], positions: readonly number[]): Dec {
  return sum(positions.map((i) => weights[i] ?? ZERO));
}

/** Gives the heirs the total in proportion to what they have, rounded once for all of them. */
function bequeath(weights: (Dec | null)[], { positions, total }: Heirs): void {
  const parts = allocate(
    total,
    positions.map((i) => weights[i] ?? ZERO),
    STEP,
  );
  positions.forEach((i, n) => {
    weights[i] = parts[n]!;
  });
}

function withoutThoseNotDue({ indicators, budget }: ScoringProject, ruleSet: RuleSet): (Dec | null)[] {
  const levels = indicators.map((indicator) => indicator.level1);
  const given = indicators.map((indicator) => indicator.weight);
  const weights = indicators.map((indicator) => (isDue(indicator) ? indicator.weight : null));
  const weighted = () => weights.flatMap((weight, i) => (weight ? [i] : []));
  let orphaned = ZERO;
  for (const { members } of levelWeights(ruleSet, levels, executionApplies(budget))) {
    const positions = levels.flatMap((level1, i) => (members.includes(level1) ? [i] : []));
    if (positions.every((i) => isDue(indicators[i]!))) continue;
    const heirs = weighted().filter((i) => positions.includes(i));
    const total = weightAt(given, positions);
    if (heirs.length > 0) bequeath(weights, { positions: heirs, total });
    else orphaned = orphaned.plus(total);
  }
  const all = weighted();
  if (all.length > 0 && !orphaned.isZero())
    bequeath(weights, { positions: all, total: weightAt(weights, all).plus(orphaned) });
  return weights;
}
