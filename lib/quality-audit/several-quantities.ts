import { LONGEST_NAME, plainText, withoutBrackets } from './plain-text';

const AMOUNT =
  /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*(万元|元|人次|人|户|场|次|套|台|份|件|平方米|平米)(?!以上|以下)/g;
/** Amounts beside these words are one amount's background: how often, of how many. */
const ASIDE = /每\D{0,4}$|第$|至少$|不少于$|合计$|共计$|总(?:支出|额|计)?$|共$/;

/** How many amounts of one unit stand side by side in a name. */
export function amountsOfOneUnit(name: string): number {
  const counts = new Map<string, number>();
  for (const { 1: number, 2: unit, index } of name.matchAll(AMOUNT)) {
    if (number === undefined || unit === undefined || ASIDE.test(name.slice(0, index))) continue;
    const kind = unit === '万元' ? '元' : unit;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

const SIGNED = /(?:≥|≤|>=?|<=?)\s*\d/g;

/** How many limits a name states, such as `≥12次，≥3场`. */
export function limitsIn(name: string): number {
  return [...name.matchAll(SIGNED)].filter(({ index }) => !ASIDE.test(name.slice(0, index))).length;
}

/** Dates, times of day and what is counted off are no quantities. */
const NO_QUANTITY =
  /20\d\d\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2})?|\d+\s*[年月日号时点]|\d+\s*:\s*\d+|第?\s*\d+\s*季度?|第[\d、,至-]+/g;
/** 次数 of which, in all, each: said of the quantity before. */
const OF_ANOTHER = /每|其中|共|合计|总计|平均|人均|户均|第/;
/** 优90分以上、良80分以上 explains the grades. */
const GRADES = /[优良差]/;

const BETWEEN = /[;、+]|,(?!\d{3}(?!\d))|(?<=\D)[和及与](?=\D*\d)/;

function isQuantity(part: string): boolean {
  return /\d/.test(part) && !OF_ANOTHER.test(part);
}

/** A unit of two counts, 次/场: its fraction is two values. */
const TWO_COUNTS = /\/(?:场次?|次|期|份|件|套|个|处|家)$/;
const SLASHED = /^[≥≤<>=]*\s*\d+(?:\.\d+)?\s*[^\d\s/]{0,4}(?:\/[≥≤<>=]*\s*\d+(?:\.\d+)?\s*[^\d\s/]{0,4})+$/;
const BARE = /^\d+(?:\.\d+)?$/;
const PER_TIME = /(?:年|月|日|天|周|季度?|小时|分钟?|时)$/;

/** 1/3, 24/7, 3次/2年, 2人/1000人, 6/30 as a date: two numbers that mean one thing. */
function isOneThing(parts: readonly string[], about: { unit: string; isTime: boolean }): boolean {
  const [first = 0, second = 0] = parts.map((part) => Number(/\d+(?:\.\d+)?/.exec(part)?.[0]));
  const last = parts.at(-1) ?? '';
  if (/^20\d\d$/.test(parts[0] ?? '') && second <= 12) return true;
  if (about.isTime && parts.every((part) => BARE.test(part)) && first <= 31 && second <= 31) return true;
  if (parts.length !== 2) return false;
  if (PER_TIME.test(last) || (first === 24 && second === 7)) return true;
  if (first >= second) return false;
  return (BARE.test(parts[0] ?? '') && !TWO_COUNTS.test(about.unit)) || /^10+\D*$/.test(last);
}

/**
 * Whether a value states several quantities: `12/3`, `12次；3场`, `≥12次，≥3场`.
 * @param about the unit as printed, and whether the indicator is one of time, where 6/30 is a date
 */
export function statesSeveral(value: string, about: { unit: string; isTime: boolean }): boolean {
  const plain = withoutBrackets(plainText(value.trim().replaceAll('\n', '；'), LONGEST_NAME)).trim();
  if (GRADES.test(plain)) return false;
  const parts = plain.split('/').map((part) => part.trim());
  if (SLASHED.test(plain)) return !isOneThing(parts, about);
  return plain.replace(NO_QUANTITY, '').split(BETWEEN).filter(isQuantity).length > 1;
}
