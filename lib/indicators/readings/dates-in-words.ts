import { toHalfWidth } from '@/lib/core/fullwidth';

/**
 * A date named in a text, `YYYY-MM-DD`. `vague`: another day could be meant as well
 * (`11月前` may be the end of November or of October).
 */
export type NamedDate = { readonly date: string; readonly vague: boolean };

type Found = NamedDate & { readonly at: number };
type Groups = Readonly<Record<string, string | undefined>>;
type Pattern = {
  readonly text: RegExp;
  readonly read: (groups: Groups, year: number) => NamedDate | null;
};

const YEAR = '(?:(?<year>20\\d\\d)\\s*年?(?:度)?\\s*)?';
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const PARTS_OF_MONTH: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20 };

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Last day of a month, 1 to 12. */
function lastDayOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** `YYYY-MM-DD`; null where the calendar has no such day. */
export function toIsoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of a month as `YYYY-MM-DD`; month 1 to 12. */
export function endOfMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${lastDayOfMonth(year, month)}`;
}

function named(date: string | null, vague = false): NamedDate | null {
  return date === null ? null : { date, vague };
}

const PATTERNS: readonly Pattern[] = [
  {
    text: /(?<year>20\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g,
    read: ({ month, day }, year) => named(toIsoDate(year, Number(month), Number(day))),
  },
  {
    text: new RegExp(`${YEAR}(?<!\\d)(?<month>\\d{1,2})\\s*月(?:份)?\\s*(?<day>\\d{1,2})\\s*[日号]`, 'g'),
    read: ({ month, day }, year) => named(toIsoDate(year, Number(month), Number(day))),
  },
  {
    text: new RegExp(
      `${YEAR}(?<!\\d)(?<month>\\d{1,2})\\s*月(?:份)?(?!\\s*\\d)(?<part>底|末|下旬|初|上旬|中旬)?(?<before>之?以?前)?`,
      'g',
    ),
    read: ({ month, part, before }, year) => {
      const number = Number(month);
      if (number < 1 || number > 12) return null;
      const day = PARTS_OF_MONTH[part ?? ''];
      if (day !== undefined) return named(toIsoDate(year, number, day), true);
      return named(endOfMonth(year, number), part === undefined && before !== undefined);
    },
  },
  {
    text: new RegExp(`${YEAR}年(?:底|末)(?:之?前)?`, 'g'),
    read: (_groups, year) => named(`${year}-12-31`),
  },
  {
    text: new RegExp(`${YEAR}(?<!每)第?(?<quarter>[一二三四1-4])季度(?:末|底)?(?<before>之?前)?`, 'g'),
    read: ({ quarter, before }, year) =>
      named(endOfMonth(year, (QUARTERS[quarter ?? ''] ?? 4) * 3), before !== undefined),
  },
  {
    text: new RegExp(`${YEAR}(?<half>[上下])半年`, 'g'),
    read: ({ half }, year) => named(half === '上' ? `${year}-06-30` : `${year}-12-31`, true),
  },
];

function findAll(text: string, fiscalYear: number): Found[] {
  const found = PATTERNS.flatMap(({ text: pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const before = [...text.slice(0, match.index).matchAll(/20\d\d(?=\s*年)/g)].at(-1)?.[0];
      const date = read(match.groups ?? {}, Number(match.groups?.year ?? before ?? fiscalYear));
      return date === null ? [] : [{ ...date, at: match.index, length: match[0].length }];
    }),
  );
  return found
    .filter((one) => !found.some((other) => other !== one && covers(other, one)))
    .sort((a, b) => a.at - b.at);
}

function covers(outer: { at: number; length: number }, inner: { at: number; length: number }): boolean {
  return (
    outer.at <= inner.at && outer.at + outer.length >= inner.at + inner.length && outer.length > inner.length
  );
}

/**
 * The last date that a text names: a day, a month (its last day), 年底, a quarter, a half-year.
 * Without a year of its own it belongs to the year named before it, else to the fiscal year.
 * @returns null where the text names no date that the calendar has.
 * @example dateInWords('2024年5月至7月完成安装', 2024)?.date === '2024-07-31'
 */
export function dateInWords(text: string, fiscalYear: number): NamedDate | null {
  const last = findAll(toHalfWidth(text), fiscalYear).at(-1);
  return last ? { date: last.date, vague: last.vague } : null;
}

/** A date as people read it in a sentence: `2024年8月31日`. */
export function formatDateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
