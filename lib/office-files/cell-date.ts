import { format as formatted } from 'numfmt';

const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of a spreadsheet's dates. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** The system's short date is stored as the American one, whatever the system shows. */
const SHORT_DATE = 'mm-dd-yy';
const MIDNIGHT = / 0?0:00(?::00)?$/;

/**
 * A date of a spreadsheet as its cell shows it in Chinese; the hour only where it has one. In a format that is not
 * understood it is `2024-06-01`.
 * @param date the moment in UTC that the reader of workbooks makes of a day
 * @example cellDate(new Date('2024-06-01'), 'yyyy"年"m"月"') === '2024年6月'
 */
export function cellDate(date: Date, format: string): string {
  const pattern = format === SHORT_DATE || format === '' || format === 'General' ? 'yyyy/m/d' : format;
  const serial = (date.getTime() - FIRST_DAY) / DAY;
  const text = formatted(pattern, serial, { locale: 'zh-CN', throws: false });
  return /\d/.test(text) ? text.replace(MIDNIGHT, '') : date.toISOString().slice(0, 10);
}
