import { Dec, sum } from '@/lib/core/decimal';
import { allocate } from './allocate';
import { executionApplies } from './execution';
import { levelWeights } from './level-weights';
import { ZERO } from './outcome';
import type { RuleSet } from './rule-set';
import type { ScoringIndicator, ScoringProject } from './scoring-project';
import { splitWeights } from './split-weights';

const STEP = new Dec('0.01');

/** Is the indicator assessed in its year? One that is not due has no weight. */
export function isDue(indicator: ScoringIndicator): boolean {
  return indicator.reading?.kind !== 'not-due';
}

/** Does the project bring no weight at all, so that the rule set's split stands in for them? */
export function usesProposedWeights(project: ScoringProject): boolean {
  return project.indicators.every((indicator) => indicator.weight === null);
}

/**
 * The weight that each indicator counts with, in 分, in document order: the given ones as they are, or the
 * rule set's split where none is given. An indicator that is not due (null) leaves its weight to the rest
 * of its 一级 in proportion to theirs; a 一级 of which nothing is due leaves its own to the other 一级, likewise.
 * Rounded once within a 一级, however many are not due.
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

/** Rows that share one weight: those that inherit, and what they have together with the rows that are not due. */
type Group = { readonly heirs: readonly number[]; readonly total: Dec };

function groupsOf({ indicators, budget }: ScoringProject, ruleSet: RuleSet): Group[] {
  const levels = indicators.map((indicator) => indicator.level1);
  return levelWeights(ruleSet, levels, executionApplies(budget)).map(({ members }) => {
    const positions = levels.flatMap((level1, i) => (members.includes(level1) ? [i] : []));
    return {
      heirs: positions.filter((i) => isDue(indicators[i]!) && indicators[i]!.weight),
      total: sum(positions.map((i) => indicators[i]!.weight ?? ZERO)),
    };
  });
}

/**
 * What each group with heirs has in force: its own, and of a group without any its share in proportion to the
 * totals, in steps of 0.01.
 */
function inherited(groups: readonly Group[]): Group[] {
  const heirs = groups.filter((group) => group.heirs.length > 0);
  const orphaned = sum(groups.filter((group) => group.heirs.length === 0).map(({ total }) => total));
  const parts = allocate(
    orphaned,
    heirs.map(({ total }) => total),
    STEP,
  );
  return heirs.map((group, i) => ({ ...group, total: group.total.plus(parts[i]!) }));
}

/** A group's total goes to its heirs in proportion to their weights: within it equal rows differ by a step at most. */
function withoutThoseNotDue(project: ScoringProject, ruleSet: RuleSet): (Dec | null)[] {
  const { indicators } = project;
  const weights = indicators.map((indicator) => (isDue(indicator) ? indicator.weight : null));
  for (const { heirs, total } of inherited(groupsOf(project, ruleSet))) {
    const parts = allocate(
      total,
      heirs.map((i) => weights[i]!),
      STEP,
    );
    heirs.forEach((i, n) => {
      weights[i] = parts[n]!;
    });
  }
  return weights;
}
