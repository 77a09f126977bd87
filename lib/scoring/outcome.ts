import { Dec } from '@/lib/core/decimal';
import type { Basis } from './rule-set';

/**
 * What one rule gives, before rounding: a quotient multiplied out and not yet divided, so that rounding divides
 * once and exactly. Its formula is written only when somebody asks for the trace.
 */
export type Outcome = {
  /** The rule in words. */
  readonly rule: string;
  readonly basis: Basis;
  readonly dividend: Dec;
  /** Above 0. */
  readonly divisor: Dec;
  /** What decided, in the actual numbers: `8 ≥ 5`. */
  readonly condition?: () => string;
  /** What was worked out, in the actual numbers; without one the dividend itself. */
  readonly expression?: () => string;
};

export const ZERO: Dec = new Dec(0);
export const ONE: Dec = new Dec(1);
export const HUNDRED: Dec = new Dec(100);

/** A number as it stands in a formula: exact, without separators, trailing zeros or a sign on zero. */
export function plain(value: Dec): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** An outcome that a condition decides outright: the whole weight, a fixed number of points, or nothing. */
export function decided(rule: string, basis: Basis, condition: () => string, points: Dec): Outcome {
  return { rule, basis, dividend: points, divisor: ONE, condition };
}

/** The formula of the trace: an expression, or `condition → expression` where a condition decided. */
export function formulaOf({ condition, expression, dividend }: Outcome): string {
  const worked = expression ? expression() : plain(dividend);
  return condition ? `${condition()} → ${worked}` : worked;
}
