import { Dec } from '@/lib/core/decimal';
import { type UnitFamily, unitFamily } from '@/lib/indicators/unit-of-measure';
import type { Quantity } from './quantity';

/** Target and actual as numbers of one unit. */
export type Pair = { readonly target: Dec; readonly actual: Dec };

/**
 * Target and actual brought to one unit. Several pairs where a number without a unit can be meant in more than
 * one; `calendar` where both are months or days of the calendar.
 */
export type Aligned = {
  readonly pairs: readonly [Pair, ...Pair[]];
  readonly unit: string | null;
  readonly calendar: boolean;
};

const ONE = new Dec(1);

/** Of these a number means something else in every unit; of the others (场, 次, 个) the unit is but a word. */
const MEASURED: ReadonlySet<UnitFamily> = new Set([
  ...(['percent', 'money', 'money-rate', 'area', 'year', 'month', 'day', 'hour', 'minute'] as const),
]);

/** From a hundredth of the other number up to twice as much both readings of a bare number are plausible. */
const PLAUSIBLE = { from: new Dec('0.01'), to: new Dec(2) };

function isBare({ unit, scale }: Quantity): boolean {
  return unit === null && scale.equals(ONE);
}

/**
 * A number without a unit beside one that has one counts in that unit: `8` beside 8万亩. Where it would also do
 * in the base unit (`80000` beside 8万亩, `1` beside 100 %) both are handed on.
 */
function pairsWithBare(target: Quantity, actual: Quantity): Aligned['pairs'] {
  const asWritten: Pair = { target: target.number, actual: actual.number };
  const [bare, other] = isBare(target) ? [target, actual] : [actual, target];
  const base = other.number.times(other.scale);
  if (other.scale.equals(ONE) || base.isZero()) return [asWritten];
  const ratio = bare.number.dividedBy(base);
  if (ratio.lessThan(PLAUSIBLE.from) || ratio.greaterThan(PLAUSIBLE.to)) return [asWritten];
  const inUnit = bare.number.dividedBy(other.scale);
  return [
    asWritten,
    bare === target ? { target: inUnit, actual: actual.number } : { target: target.number, actual: inUnit },
  ];
}

/** Both in the scale of the target. */
function pairInTargetScale(target: Quantity, actual: Quantity): Pair {
  return { target: target.number, actual: actual.number.times(actual.scale).dividedBy(target.scale) };
}

function sameMeasure(target: Quantity, actual: Quantity, vouched: boolean): boolean {
  if (target.unit === actual.unit || target.unit === null || actual.unit === null) return true;
  const measured = [target, actual].some(({ unit }) => MEASURED.has(unitFamily(unit)));
  return vouched && !measured;
}

/**
 * Brings target and actual to one unit: 万元 and 元 by their scale, a missing unit as that of the other.
 * @param vouched somebody gave both as numbers to compare: different counting words (场, 次) do not matter then
 * @returns null where their units differ, or only one of them is a date
 */
export function align(target: Quantity, actual: Quantity, vouched: boolean): Aligned | null {
  if (!sameMeasure(target, actual, vouched) || target.calendar !== actual.calendar) return null;
  const unit = target.unit ?? actual.unit;
  const { calendar } = target;
  if (isBare(target) || isBare(actual)) return { pairs: pairsWithBare(target, actual), unit, calendar };
  return { pairs: [pairInTargetScale(target, actual)], unit, calendar };
}
