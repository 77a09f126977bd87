import { unitFamily } from '@/lib/indicators/unit-of-measure';
import type { Comparison } from './comparison';
import { decided, ONE, type Outcome, plain, ZERO } from './outcome';
import type { Measured } from './quantitative';
import { ruleNumber } from './rule-number';
import type { RuleSet } from './rule-set';
import type { ScoringIndicator } from './scoring-project';

/** Do satisfaction bands apply: 满意度指标 with ≥ or ＝, measured in %, under a rule set that has bands? */
export function isBanded(
  indicator: Pick<ScoringIndicator, 'level1' | 'unit'>,
  comparison: Comparison,
  ruleSet: RuleSet,
): boolean {
  if (ruleSet.satisfaction.method !== 'bands' || indicator.level1 !== '满意度指标') return false;
  return (comparison === '≥' || comparison === '＝') && unitFamily(indicator.unit) === 'percent';
}

/** Score of a satisfaction rate by the bands of B alone, whatever the target; unrounded. */
export function scoreSatisfaction({ actual, weight }: Measured, ruleSet: RuleSet): Outcome {
  const rule = ruleSet.satisfaction;
  const bands = rule.method === 'bands' ? rule.bands : [];
  const band = bands.find(({ from }) => actual.greaterThanOrEqualTo(ruleNumber(from)));
  if (!band) {
    const condition = () => `${plain(actual)} ＜ ${bands.at(-1)?.from ?? '0'}`;
    return decided('满意度低于最低一档，不得分', rule.basis, condition, ZERO);
  }
  return {
    rule: `满意度达到${band.from}%：分值×${band.share}`,
    basis: rule.basis,
    dividend: weight.times(ruleNumber(band.share)),
    divisor: ONE,
    condition: () => `${plain(actual)} ≥ ${band.from}`,
    expression: () => `${plain(weight)} × ${band.share}`,
  };
}
