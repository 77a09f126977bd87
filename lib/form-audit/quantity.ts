import { Dec } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { parseTarget } from '@/lib/indicators/target';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import type { Comparison } from '@/lib/scoring/comparison';
import { operatorBefore, operatorBehind } from './operator';

/**
 * A number with its unit as a cell states it. `scale` is what one of it is worth in its base unit: 0.01 for %,
 * 10000 for 万元; `unit` the base unit, null where none is written. `calendar`: a month or day of the calendar.
 */
export type Quantity = {
  readonly number: Dec;
  readonly scale: Dec;
  readonly unit: string | null;
  readonly sign: Comparison | null;
  readonly calendar: boolean;
};

const ONE = new Dec(1);
const SCALES: Readonly<Record<string, Dec>> = {
  '%': new Dec('0.01'),
  '‰': new Dec('0.001'),
  十万: new Dec('1e5'),
  百万: new Dec('1e6'),
  千万: new Dec('1e7'),
  万: new Dec('1e4'),
  亿: new Dec('1e8'),
};

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** What may stand before a number without changing what it says. */
const LEAD = /^(?:应|须|需)?(?:已|实际|共计|合计|共|累计)?(?:完成|达到|达|实现|控制在)?:?$/;

const UNIT = /^[^\d<>=≥≤≧≦,;。、()]{0,10}$/;
const VAGUE = /左右|上下|约/;
const MINUS = /[-−负]$/;

/** The text of a cell as it is read: half-width, without blanks. */
export function compact(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '');
}

function scaled(text: string): { readonly scale: Dec; readonly unit: string | null } {
  const word = /^(?:%|‰|十万|百万|千万|万|亿)/.exec(text)?.[0] ?? '';
  const scale = SCALES[word] ?? ONE;
  if (word === '%' || word === '‰') return { scale, unit: text === word ? '%' : text };
  return { scale, unit: normaliseUnit(text.slice(word.length)) };
}

/** A month or day without 个, or a year that is no number of years. */
function isCalendar(number: Dec, behind: string): boolean {
  return /^[月日号]/.test(behind) || (/^年/.test(behind) && number.greaterThan(1900));
}

/**
 * Reads the one number of a cell with its operator and unit. Nothing is guessed: several numbers, words that
 * may change its meaning, or no number at all give null.
 * @param labelled any words may stand before the number (`全年预算数 880万元`)
 * @example parseQuantity('≥8万亩') → number 8, scale 10000, unit 亩, sign ≥
 */
export function parseQuantity(text: string, { labelled = false } = {}): Quantity | null {
  const plain = compact(text);
  const [found, another] = [...plain.matchAll(NUMBER)];
  if (!found || another || VAGUE.test(plain)) return null;
  const value = parseTarget(found[0]);
  if (value === null) return null;

  const ahead = plain.slice(0, found.index);
  const negative = MINUS.test(ahead);
  const before = operatorBefore(negative ? ahead.slice(0, -1) : ahead);
  const behind = operatorBehind(plain.slice(found.index + found[0].length));
  if (!labelled && !LEAD.test(before.rest)) return null;
  if (!UNIT.test(behind.rest)) return null;
  if (before.sign && behind.sign && before.sign !== behind.sign) return null;
  return {
    number: negative ? value.negated() : value,
    ...scaled(behind.rest),
    sign: before.sign ?? behind.sign,
    calendar: isCalendar(value, behind.rest),
  };
}

/** The number that whoever copied the form gave, beside a text that could not be read. */
export function givenQuantity(number: Dec, text: string): Quantity {
  const plain = compact(text);
  const calendar = [...plain.matchAll(NUMBER)].some((found) => {
    const behind = plain.slice(found.index + found[0].length);
    return parseTarget(found[0])?.equals(number) && isCalendar(number, behind);
  });
  return { number, scale: ONE, unit: null, sign: null, calendar };
}
