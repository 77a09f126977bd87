import { type Dec, formatScore, roundHalfUp } from '@/lib/core/decimal';
import type { RuleSet } from './rule-set';
import { scoreProject } from './score-project';
import type { ScoringProject } from './scoring-project';
import { type TraceEntry, traceIndicator } from './trace';
import { weightsInForce } from './weights-in-force';

function points(value: Dec | null): string | null {
  return value === null ? null : formatScore(value);
}

function printed({ rule, source, textVerified, formula, result }: TraceEntry) {
  return { rule, source: textVerified ? source : `${source}（待核对原文）`, formula, result };
}

function projectResult(project: ScoringProject, ruleSet: RuleSet) {
  const score = scoreProject(project, ruleSet);
  const weights = weightsInForce(project, ruleSet);
  const { execution } = score;
  return {
    id: project.id,
    execution: {
      status: execution.status,
      score: points(execution.score),
      rate: execution.rate && roundHalfUp(execution.rate, 6).toFixed(6),
      flags: execution.flags,
    },
    indicators: score.indicators.map((indicator, i) => ({
      id: indicator.id,
      status: indicator.status,
      weight: points(indicator.weight),
      score: points(indicator.score),
      flags: indicator.flags,
      trace: traceIndicator(project.indicators[i]!, weights[i] ?? null, ruleSet).map(printed),
    })),
    total: formatScore(score.total),
    grade: score.grade,
    flags: score.flags,
  };
}

/**
 * The result of scoring as the command line prints it: scores, weights and totals in 分 with 2 decimals,
 * the execution rate B ÷ A with 6, all as strings; null where something does not apply. A rule whose
 * wording was not read carries 待核对原文 in its source.
 */
export function scoringResult(projects: readonly ScoringProject[], ruleSet: RuleSet) {
  return {
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    projects: projects.map((project) => projectResult(project, ruleSet)),
  };
}
