import { Dec } from '@/lib/core/decimal';
import { executionApplies, reportedMoney } from './execution';
import type { IndicatorScore } from './indicator-score';
import type { RuleSet } from './rule-set';
import type { ScoringBudget } from './scoring-project';

/** Why an explanation is asked for. */
type ExplanationCause =
  | 'not-reached'
  | 'below-full'
  | 'over-achieved'
  | 'cost-far-below'
  | 'execution-low'
  | 'over-spent';

/** 偏差原因 or 改进措施. */
type ExplanationField = 'deviationReason' | 'improvement';

/** Where something is owed: an indicator by its id, or the execution of the budget. */
type Subject = { readonly kind: 'indicator'; readonly id: string } | { readonly kind: 'execution' };

/** One explanation that has to be written before submitting; `message` is Chinese, for the person. */
export type Requirement = {
  readonly subject: Subject;
  readonly cause: ExplanationCause;
  readonly fields: readonly ExplanationField[];
  readonly message: string;
};

function demand(cause: ExplanationCause, ruleSet: RuleSet): Omit<Requirement, 'subject'> {
  const { overAchievement, costFarBelow } = ruleSet;
  const percent = (rate: string) => `${new Dec(rate).times(100).toFixed()}%`;
  switch (cause) {
    case 'not-reached':
      return {
        cause,
        fields: ['deviationReason', 'improvement'],
        message: '没有达到目标要求，请填写偏差原因和改进措施',
      };
    case 'below-full':
      return { cause, fields: ['deviationReason'], message: '达成而得分比例低于100%，请填写偏差原因' };
    case 'over-achieved':
      return {
        cause,
        fields: ['deviationReason'],
        message: `完成值达到目标值的${percent(overAchievement.at)}及以上，请填写偏差原因`,
      };
    case 'cost-far-below':
      return {
        cause,
        fields: ['deviationReason'],
        message: `成本不高于目标值的${percent(costFarBelow.at)}，请填写偏差原因`,
      };
    case 'execution-low':
      return {
        cause,
        fields: ['deviationReason'],
        message: `预算执行率低于${percent(ruleSet.explanation.executionBelow)}，请填写原因`,
      };
    case 'over-spent':
      return {
        cause,
        fields: ['deviationReason'],
        message: '全年执行数大于全年预算数，请核对金额，或说明调整、其他资金等情况',
      };
  }
}

function indicatorCauses({ status, reached, percent, flags }: IndicatorScore): ExplanationCause[] {
  if (status !== 'scored') return [];
  const causes: ExplanationCause[] = reached ? [] : ['not-reached'];
  if (reached && percent?.lessThan(100)) causes.push('below-full');
  if (flags.includes('over-achieved')) causes.push('over-achieved');
  if (flags.includes('far-below')) causes.push('cost-far-below');
  return causes;
}

/**
 * What a row owes in explanations, as soon as it is scored: nothing while it is not reported.
 * @example scored, not reached → 偏差原因 and 改进措施
 */
export function indicatorRequirements(score: IndicatorScore, ruleSet: RuleSet): readonly Requirement[] {
  const subject: Subject = { kind: 'indicator', id: score.id };
  return indicatorCauses(score).map((cause) => ({ subject, ...demand(cause, ruleSet) }));
}

/** What the money owes: a reason for a rate below the rule set's (90 %, by the exact rate), or for more spent than budgeted. */
export function executionRequirements(budget: ScoringBudget, ruleSet: RuleSet): readonly Requirement[] {
  const subject: Subject = { kind: 'execution' };
  const { annual, executed } = budget;
  if (annual && executed?.greaterThan(annual)) return [{ subject, ...demand('over-spent', ruleSet) }];
  const money = executionApplies(budget) ? reportedMoney(budget) : null;
  if (!money?.executed.lessThan(money.annual.times(ruleSet.explanation.executionBelow))) return [];
  return [{ subject, ...demand('execution-low', ruleSet) }];
}
