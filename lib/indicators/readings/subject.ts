import { type Dec, parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import type { Indicator } from '@/lib/indicators/indicator';
import { baseName } from '@/lib/indicators/names';
import { type Nature, parseNature } from '@/lib/indicators/nature';
import { formatTarget, parseTarget } from '@/lib/indicators/target';
import { type UnitFamily, unitFamily } from '@/lib/indicators/unit-of-measure';
import type { Meaning, Reading } from './types';

/** What surrounds an indicator: the budget's year, and the project's 项目总额 in 万元 (decimal string). */
export type ReadingContext = { readonly fiscalYear: number; readonly projectTotal: string | null };

/** An indicator made ready for the rules: texts half-width and trimmed, the number and the unit read once. */
export type Subject = {
  readonly indicator: Indicator;
  readonly nature: Nature | null;
  readonly name: string;
  readonly target: string;
  /** The target as people read it, for explanations. */
  readonly written: string;
  readonly value: Dec | null;
  readonly family: UnitFamily;
  readonly fiscalYear: number;
  readonly projectTotal: Dec | null;
};

/** One rule of reading: a proposal, or null where the rule does not apply. */
export type ReadingRule = (subject: Subject) => Reading | null;

/** Prepares an indicator for the rules; `projectTotal` may carry thousands separators. */
export function toSubject(indicator: Indicator, context: ReadingContext): Subject {
  const total = context.projectTotal?.replaceAll(',', '').trim() ?? '';
  return {
    indicator,
    nature: parseNature(indicator.nature),
    name: toHalfWidth(baseName(indicator.name)),
    target: toHalfWidth(indicator.target).trim(),
    written: formatTarget(indicator.nature, indicator.target, indicator.unit),
    value: parseTarget(indicator.target),
    family: unitFamily(indicator.unit),
    fiscalYear: context.fiscalYear,
    projectTotal: parseDecimal(total),
  };
}

/** A whole number between 1 and `max`, as a JavaScript integer; null for any other target. */
export function wholeValue({ value }: Subject, max: number): number | null {
  if (!value?.isInteger() || value.lt(1) || value.gt(max)) return null;
  return value.toNumber();
}

/** As written: scored by the nature, nothing to confirm. */
export function asWritten(meaning: Meaning, explanation: string): Reading {
  return { ...meaning, ask: false, doubtful: false, explanation };
}

/** Means something else than its sign says; scored by the nature until somebody confirms. */
export function propose(meaning: Meaning, explanation: string): Reading {
  return { ...meaning, ask: false, doubtful: true, explanation };
}

/** Somebody has to say what is meant before the form can be approved. */
export function ask(meaning: Meaning, explanation: string): Reading {
  return { ...meaning, ask: true, doubtful: true, explanation };
}
