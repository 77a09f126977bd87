import type { Dec } from '@/lib/core/decimal';
import { decided, ONE, type Outcome, plain, ZERO } from './outcome';
import { ruleNumber } from './rule-number';
import type { GateRule } from './rule-set';

/** The rate of completion as a fraction not yet divided, and the weight in 分. */
type Rate = { readonly part: Dec; readonly whole: Dec; readonly weight: Dec };

/**
 * A rate below the gate scores nothing; from the gate on linearly up to the whole weight at a rate of 1.
 * @example gate 0.6, 4 of 5, weight 10 → 10 × (4 − 0.6 × 5) ÷ (0.4 × 5) = 5
 */
export function scoreThroughGate({ part, whole, weight }: Rate, rule: GateRule): Outcome {
  const from = ruleNumber(rule.from);
  const threshold = whole.times(from);
  if (part.lessThan(threshold)) {
    return decided(
      `完成比例低于${rule.from}，不得分`,
      rule.basis,
      () => `${plain(part)} ＜ ${rule.from} × ${plain(whole)}`,
      ZERO,
    );
  }
  const rest = ONE.minus(from);
  return {
    rule: `完成比例达到${rule.from}：从门槛起按比例得分`,
    basis: rule.basis,
    dividend: weight.times(part.minus(threshold)),
    divisor: rest.times(whole),
    expression: () =>
      `${plain(weight)} × (${plain(part)} − ${rule.from} × ${plain(whole)}) ÷ (${plain(rest)} × ${plain(whole)})`,
  };
}
