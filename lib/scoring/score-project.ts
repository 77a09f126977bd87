import { Dec } from '@/lib/core/decimal';
import { type ExecutionScore, executionApplies, scoreExecution } from './execution';
import { gradeOf } from './grade';
import { type IndicatorScore, scoreIndicator } from './indicator-score';
import { ZERO } from './outcome';
import type { Grade, RuleSet } from './rule-set';
import type { ProjectFlag, ScoringProject } from './scoring-project';
import { totalCap } from './total-cap';
import { weightProblems } from './weight-problems';
import { usesProposedWeights, weightsInForce } from './weights-in-force';

/** A project's score. Points in 分, all with at most 2 decimals; traces are made on demand, see trace.ts. */
export type ProjectScore = {
  readonly id: string;
  readonly execution: ExecutionScore;
  /** In the order of the project's indicators. */
  readonly indicators: readonly IndicatorScore[];
  /** Sum of the rounded scores, capped where the rule set says so. */
  readonly total: Dec;
  /** As it would be now: complete only when nothing is `not-reported`. */
  readonly grade: Grade;
  readonly flags: readonly ProjectFlag[];
};

/**
 * Scores a project under a rule set. Pure and light enough to run on every keystroke in the browser.
 * Without any weight the rule set's split is used; given weights are used as they are, and sums that are
 * off become flags of the project.
 */
export function scoreProject(project: ScoringProject, ruleSet: RuleSet): ProjectScore {
  const weights = weightsInForce(project, ruleSet);
  const indicators = project.indicators.map((indicator, i) =>
    scoreIndicator(indicator, weights[i] ?? null, ruleSet),
  );
  const execution = scoreExecution(project.budget, ruleSet);
  const flags = new Set<ProjectFlag>(weightFlags(project, ruleSet));
  const uncapped = indicators.reduce(
    (before, { score }) => (score ? before.plus(score) : before),
    execution.score ?? ZERO,
  );
  const cap = totalCap(project.budget, ruleSet);
  const total = cap ? Dec.min(cap.total, uncapped) : uncapped;
  if (total.lessThan(uncapped)) flags.add('total-capped');
  return {
    id: project.id,
    execution,
    indicators,
    total,
    grade: gradeOf(total, ruleSet),
    flags: [...flags],
  };
}

/** A proposal sums by construction; a project without indicators has nothing to divide its weight over. */
function weightFlags(project: ScoringProject, ruleSet: RuleSet): ProjectFlag[] {
  const { indicators, budget } = project;
  if (indicators.length > 0 && usesProposedWeights(project)) return [];
  return weightProblems(indicators, ruleSet, executionApplies(budget)).map(({ flag }) => flag);
}
