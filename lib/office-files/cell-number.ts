import { Dec } from '@/lib/core/decimal';

/** A number format taken apart: `"≥"0.0%` → before `≥`, digits `0.0`, behind `%`. */
const PARTS = /^(?<before>[^#0?]*)(?<digits>[#0?][#0?,]*(?:\.[#0?]*)?)(?<behind>[^#0?]*)$/;

/** A spreadsheet shows at most so many significant digits of its binary numbers. */
const SIGNIFICANT = 15;

/** The section for positive numbers, without colours, padding and currency codes; quoted text as text. */
function plainFormat(format: string): string {
  const [section = ''] = format.split(';');
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replaceAll('\\', '')
    .trim();
}

/** A number of a spreadsheet, without thousands separators: as its cell shows it, and with all its digits. */
export type CellNumber = { readonly shown: string; readonly exact: string };

/**
 * Reads a number of a spreadsheet with the format of its cell; General, dates and what is not understood show
 * all digits.
 * @example cellNumber(0.862037, '0.00%') → shown '86.20%', exact '86.2037%'
 */
export function cellNumber(value: number, format: string): CellNumber {
  const number = new Dec(Number(value.toPrecision(SIGNIFICANT)).toString());
  const parts = PARTS.exec(plainFormat(format))?.groups;
  if (!parts || /[eE/]/.test(parts.behind ?? '')) return { shown: number.toFixed(), exact: number.toFixed() };
  const decimals = parts.digits?.split('.')[1] ?? '';
  const whole = parts.behind?.startsWith('%') ? number.times(100) : number;
  const rounded = whole.toDecimalPlaces(decimals.length, Dec.ROUND_HALF_UP);
  const least = decimals.replaceAll('#', '').length;
  const written = (digits: string) => `${parts.before ?? ''}${digits}${parts.behind ?? ''}`.trim();
  return {
    shown: written(rounded.toFixed(Math.max(least, rounded.decimalPlaces()))),
    exact: written(whole.toFixed(Math.max(least, whole.decimalPlaces()))),
  };
}
