import { Dec } from '@/lib/core/decimal';
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
 * of its 一级 in proportion to theirs, and to the whole project where its 一级 has no other.
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

function withoutThoseNotDue({ indicators, budget }: ScoringProject, ruleSet: RuleSet): (Dec | null)[] {
  const groups = levelWeights(
    ruleSet,
    indicators.map((indicator) => indicator.level1),
    executionApplies(budget),
  ).map((share) => share.members);
  const weights = indicators.map((indicator) => (isDue(indicator) ? indicator.weight : null));
  indicators.forEach((indicator) => {
    if (isDue(indicator) || !indicator.weight) return;
    const members = groups.find((group) => group.includes(indicator.level1)) ?? [indicator.level1];
    const inGroup = weights.flatMap((w, i) => (w && members.includes(indicators[i]!.level1) ? [i] : []));
    const heirs = inGroup.length > 0 ? inGroup : weights.flatMap((weight, i) => (weight ? [i] : []));
    const parts = allocate(
      indicator.weight,
      heirs.map((i) => indicators[i]!.weight ?? ZERO),
      STEP,
    );
    heirs.forEach((i, n) => {
      weights[i] = weights[i]!.plus(parts[n]!);
    });
  });
  return weights;
}
