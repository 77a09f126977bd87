import { Dec } from '@/lib/core/decimal';
import type { Basis } from './rule-set';

/**
 * What one rule gives, before rounding. `formula` is written only when somebody asks for the trace:
 * an expression in the actual numbers, or `condition → expression` where a condition decided.
 */
export type Outcome = {
  /** The rule in words. */
  readonly rule: string;
  readonly basis: Basis;
  readonly exact: Dec;
  readonly formula: () => string;
};

export const ZERO: Dec = new Dec(0);
export const ONE: Dec = new Dec(1);

/** A number as it stands in a formula: exact, without separators, trailing zeros or a sign on zero. */
export function plain(value: Dec): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** An outcome that a condition decides outright: the whole weight, a fixed number of points, or nothing. */
export function decided(rule: string, basis: Basis, condition: () => string, exact: Dec): Outcome {
  return { rule, basis, exact, formula: () => `${condition()} → ${plain(exact)}` };
}
