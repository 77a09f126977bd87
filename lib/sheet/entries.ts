import { decimalsOf, parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { err, ok, type Result } from '@/lib/core/result';

/** A typed text as a value (null: left blank), or what is wrong with it in Chinese. */
export type Entry = Result<string | null, string>;

/** Most characters of a reason or description, and of a text on one line. */
export const TEXT_LIMIT = 4000;
export const LINE_LIMIT = 200;

const BLANK: Entry = ok(null);

function plain(text: string): string {
  return toHalfWidth(text).trim();
}

/** Digits grouped by thousands, as Excel copies them: 1,086.70 */
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

function ungrouped(text: string): string {
  return GROUPED.test(text) ? text.replaceAll(',', '') : text;
}

function withoutUnit(text: string, unit: string | null): string {
  const suffix = unit ? plain(unit) : '';
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length).trim() : text;
}

/**
 * 实际完成值 of a quantitative target. Full-width digits, thousands separators and the indicator's own unit
 * behind the number are read: `９８％` of a target in % is 98.
 * @param mayBeNegative only rates of growth or change may be (see indicators/names)
 */
export function readActual(text: string, unit: string | null, mayBeNegative: boolean): Entry {
  const cleaned = ungrouped(withoutUnit(plain(text), unit));
  if (cleaned === '') return BLANK;
  const value = parseDecimal(cleaned);
  if (!value) return err(numberMessage(cleaned));
  if (value.isNegative() && !value.isZero() && !mayBeNegative) return err('实际完成值不能为负数');
  return ok(value.toFixed());
}

function numberMessage(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return '数字过长，最多 24 位';
  if (/^-?[\d.]+e[+-]?\d+$/i.test(text)) return '请直接写出数字，不用科学计数法';
  return '请填写数字，例如 98 或 98.5';
}

/** Money in 万元: not negative, at most 6 decimals and 12 digits before the point. */
export function readMoney(text: string): Entry {
  const cleaned = ungrouped(withoutUnit(plain(text), '万元'));
  if (cleaned === '') return BLANK;
  const value = parseDecimal(cleaned);
  if (!value) return err(numberMessage(cleaned));
  if (value.isNegative() && !value.isZero()) return err('金额不能为负数');
  if (decimalsOf(cleaned) > 6 && value.decimalPlaces() > 6) return err('金额以万元为单位，最多 6 位小数');
  if (value.greaterThanOrEqualTo('1e12')) return err('金额过大，请核对单位（万元）');
  return ok(value.toFixed());
}

/** A count of things or people: a whole number from 0 to 999,999,999; `unit` may stand behind it. */
export function readCount(text: string, unit: string | null = null): Entry {
  const cleaned = ungrouped(withoutUnit(plain(text), unit));
  if (cleaned === '') return BLANK;
  const value = parseDecimal(cleaned);
  if (!value) return err('请填写整数，例如 12');
  if (value.isNegative() && !value.isZero()) return err('数量不能为负数');
  if (!value.isInteger()) return err('请填写整数，不带小数');
  if (value.greaterThan('999999999')) return err('数量过大，请核对');
  return ok(value.toFixed());
}

/**
 * A percentage of the points, 完成比例 unless it goes by another name: 0 to 100 with at most 2 decimals; the band of the
 * grade is checked by the rules.
 */
export function readPercent(text: string, what = '完成比例'): Entry {
  const cleaned = withoutUnit(plain(text), '%');
  if (cleaned === '') return BLANK;
  const value = parseDecimal(cleaned);
  if (!value) return err(numberMessage(cleaned));
  if (value.isNegative() || value.greaterThan(100)) return err(`${what}须在 0 到 100 之间`);
  if (value.decimalPlaces() > 2) return err(`${what}最多 2 位小数`);
  return ok(value.toFixed());
}

function readPoints(text: string, what: string): Entry {
  const cleaned = withoutUnit(plain(text), '分');
  if (cleaned === '') return BLANK;
  const value = parseDecimal(cleaned);
  if (!value) return err(numberMessage(cleaned));
  if (value.isNegative() || value.greaterThan(100)) return err(`${what}须在 0 到 100 之间`);
  if (value.decimalPlaces() > 2) return err(`${what}最多 2 位小数`);
  return ok(value.toFixed(2));
}

/** 分值: 0 to 100 with at most 2 decimals. */
export function readWeight(text: string): Entry {
  return readPoints(text, '分值');
}

/** 分 taken off a score: 0 to 100 with at most 2 decimals; that it is not above the score is checked elsewhere. */
export function readDeduction(text: string): Entry {
  return readPoints(text, '扣分');
}

const DAY = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月底?)?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const IN_YEAR = /^(\d{1,2})(?:月底?|月(\d{1,2})日?)?$/;

/** Year, month and day of a text; the day null where it names a month, all of it null where it is no date. */
function dateParts(text: string, fiscalYear: number | null): [number, number, number | null] | null {
  const full = DAY.exec(text) ?? DIGITS.exec(text);
  if (full) return [Number(full[1]), Number(full[2]), full[3] ? Number(full[3]) : null];
  const short = fiscalYear === null ? null : IN_YEAR.exec(text);
  return short && fiscalYear !== null
    ? [fiscalYear, Number(short[1]), short[2] ? Number(short[2]) : null]
    : null;
}

/**
 * A day or a month: `2024-06-01`, `2024年6月1日`, `20240601`, `2024-06`, `2024年6月`; within the year of the form also
 * `6月1日`, `6月`, `6月底` and `6`. Another form is asked again.
 * @param fiscalYear the year that a text without one means; null where there has to be one
 */
export function readDoneOn(text: string, fiscalYear: number | null = null): Entry {
  const cleaned = plain(text);
  if (cleaned === '') return BLANK;
  const example = '请填写日期或月份，例如 2024-06-30 或 2024-06';
  const parts = dateParts(cleaned, fiscalYear);
  if (!parts) return err(example);
  const [year, month, day] = parts;
  if (month < 1 || month > 12 || year < 2000 || year > 2100) return err(example);
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return ok(prefix);
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return err('没有这一天，请核对日期');
  return ok(`${prefix}-${String(day).padStart(2, '0')}`);
}
