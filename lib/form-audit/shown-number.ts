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

/**
 * A number of a spreadsheet as its cell shows it, without thousands separators.
 * @param format the cell's number format; General, dates and what is not understood show all digits
 * @example shownNumber(0.862037, '0.00%') === '86.20%'
 */
export function shownNumber(value: number, format: string): string {
  const number = new Dec(Number(value.toPrecision(SIGNIFICANT)).toString());
  const parts = PARTS.exec(plainFormat(format))?.groups;
  if (!parts || /[eE/]/.test(parts.behind ?? '')) return number.toFixed();
  const decimals = parts.digits?.split('.')[1] ?? '';
  const percent = parts.behind?.startsWith('%') ?? false;
  const rounded = (percent ? number.times(100) : number).toDecimalPlaces(decimals.length, Dec.ROUND_HALF_UP);
  const least = decimals.replaceAll('#', '').length;
  const digits = rounded.toFixed(Math.max(least, rounded.decimalPlaces()));
  return `${parts.before ?? ''}${digits}${parts.behind ?? ''}`.trim();
}
