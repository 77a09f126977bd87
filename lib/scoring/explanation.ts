import type { ExecutionScore } from './execution';
import { flagInWords, projectFlags } from './flag-words';
import type { IndicatorScore } from './indicator-score';
import type { RuleSet } from './rule-set';
import type { ProjectScore } from './score-project';
import type { ScoreStatus, ScoringIndicator, ScoringProject } from './scoring-project';
import { entry, type TraceEntry, traceExecution, traceIndicator, traceProject } from './trace';

/** 得分依据 of one score, serialisable: how it was worked out, step by step, and what a reader should know besides. */
export type Explanation = {
  readonly steps: readonly TraceEntry[];
  /** Whole sentences. */
  readonly notes: readonly string[];
};

/** 得分依据 of a whole project. */
export type ProjectExplanation = {
  readonly execution: Explanation;
  /** In the order of the project's indicators. */
  readonly indicators: readonly Explanation[];
  /** The sum, the cap where one applied, and the grade. */
  readonly total: Explanation;
};

/** What stands beside a step whose wording nobody has compared with its document yet. */
export const UNVERIFIED = '待核对原文';

/** What `UNVERIFIED` means, for the reader of a trace. */
export const UNVERIFIED_MEANING =
  '“待核对原文”：该规则的条文尚未与文件原文逐字核对，得分按本系统登记的口径计算；核对后如有出入，以原文为准，另立规则版本。';

/** 得分依据 of one indicator; `score` is what `scoreIndicator` made of it. */
export function explainIndicator(
  indicator: ScoringIndicator,
  score: IndicatorScore,
  ruleSet: RuleSet,
): Explanation {
  return {
    steps: traceIndicator(indicator, score.weight, ruleSet),
    notes: indicatorNotes(indicator, score, ruleSet),
  };
}

function indicatorNotes(indicator: ScoringIndicator, { flags }: IndicatorScore, ruleSet: RuleSet): string[] {
  const notes = flags.map((flag) => flagInWords(flag, ruleSet));
  const { deduction } = indicator;
  if (!deduction || !flags.includes('over-achieved-deducted')) return notes;
  return [...notes, `扣分由评价人员确认，原因：${deduction.reason}`];
}

/** 得分依据 of 预算执行率. */
export function explainExecution(
  project: ScoringProject,
  score: ExecutionScore,
  ruleSet: RuleSet,
): Explanation {
  return {
    steps: traceExecution(project, ruleSet),
    notes: score.flags.map((flag) => flagInWords(flag, ruleSet)),
  };
}

/**
 * Is something that belongs in the total still open, so that total and grade are provisional: not reported, or late
 * without the percentage that an evaluator has to grant?
 */
export function isProvisional({ execution, indicators }: ProjectScore): boolean {
  const late = indicators.some(({ flags }) => flags.includes('late-unconfirmed'));
  return late || [execution, ...indicators].some(({ status }) => status === 'not-reported');
}

/** Is nothing reported at all, so that there is no total to speak of? Of execution and all indicators. */
export function isBlank(parts: readonly { readonly status: ScoreStatus }[]): boolean {
  const statuses = parts.map(({ status }) => status);
  return statuses.includes('not-reported') && !statuses.includes('scored');
}

function totalNotes(score: ProjectScore, ruleSet: RuleSet): string[] {
  const { execution, indicators } = score;
  const notes = projectFlags(score).map((flag) => flagInWords(flag, ruleSet));
  const open = indicators.filter(({ status }) => status === 'not-reported').length;
  const missing = [
    ...(execution.status === 'not-reported' ? ['预算执行情况'] : []),
    ...(open > 0 ? [`${open}条指标`] : []),
  ];
  const late = indicators.filter((row) => row.flags.includes('late-unconfirmed')).length;
  const reasons = [
    ...(missing.length > 0 ? [`${missing.join('和')}尚未填报`] : []),
    ...(late > 0 ? [`${late}条指标逾期、得分比例待确认`] : []),
  ];
  if (reasons.length === 0) return notes;
  const standing = isBlank([execution, ...indicators]) ? '还没有总分和等级' : '总分为暂计，暂不评定等级';
  return [...notes, `${reasons.join('，')}，${standing}。`];
}

/** The last step is the grade: there is none while something is open, and no total while everything is. */
function totalSteps(
  steps: readonly TraceEntry[],
  score: ProjectScore,
  ruleSet: RuleSet,
): readonly TraceEntry[] {
  if (isBlank([score.execution, ...score.indicators])) {
    return [entry('尚未填报，没有总分', ruleSet.unwritten.basis, '未填报', '未填报')];
  }
  return isProvisional(score) ? steps.slice(0, -1) : steps;
}

/** Everything that led to a project's total; `score` is what `scoreProject` made of it under the same rules. */
export function explainProject(
  project: ScoringProject,
  score: ProjectScore,
  ruleSet: RuleSet,
): ProjectExplanation {
  const trace = traceProject(project, ruleSet);
  return {
    execution: explainExecution(project, score.execution, ruleSet),
    indicators: project.indicators.map((indicator, i) => ({
      steps: trace.indicators[i]!,
      notes: indicatorNotes(indicator, score.indicators[i]!, ruleSet),
    })),
    total: { steps: totalSteps(trace.total, score, ruleSet), notes: totalNotes(score, ruleSet) },
  };
}

const CONDITION = ' → ';

/**
 * A step as one line that a person can redo with a pocket calculator: the formula and what it gives, once.
 * @example equation({ formula: '10 × 4 ÷ 5', result: '8.00', … }) // '10 × 4 ÷ 5 = 8.00'
 * @example equation({ formula: '6 ≥ 5 → 10', result: '10.00', … }) // '6 ≥ 5 → 10.00'
 */
export function equation({ formula, result }: Pick<TraceEntry, 'formula' | 'result'>): string {
  if (formula === result) return result;
  const [condition, expression] = formula.split(CONDITION);
  if (expression === undefined) return `${formula} = ${result}`;
  const decided = expression === result || /^-?[\d.]+$/.test(expression);
  return decided ? `${condition}${CONDITION}${result}` : `${formula} = ${result}`;
}
