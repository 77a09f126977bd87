import { Dec, formatNumber } from '@/lib/core/decimal';
import { entryOf } from './actual-entry';
import type { SheetRow } from './sheet';
import { isWithheld, supportingRate, surveyRate } from './survey';

/** `2024-06-30` → `2024年6月30日`, `2024-06` → `2024年6月`. */
export function dateInChinese(doneOn: string): string {
  const [year, month, day] = doneOn.split('-').map(Number);
  return day ? `${year}年${month}月${day}日` : `${year}年${month}月`;
}

const SEPARATED = /\d[,，]\d{3}(?!\d)/;

/** A number with its unit, written as the target that it stands beside: `24,000` or `24000`. */
function numberInWords(value: Dec, unit: string | null, { target }: Pick<SheetRow, 'target'>): string {
  const written = SEPARATED.test(target) ? formatNumber(value) : value.toFixed();
  return [written, unit?.trim() ?? ''].filter(Boolean).join(' ');
}

const number = (text: string) => formatNumber(new Dec(text));

/**
 * 实际完成值 as it is printed: number with unit, date, times on time, served of eligible, the 完成情况 of a 定性
 * target with the survey that supports it, 不适用 where the row is not assessed; null while not reported.
 */
export function actualInWords(row: SheetRow): string | null {
  const entry = entryOf(row);
  switch (entry.kind) {
    case 'date':
      return row.doneOn === null ? null : dateInChinese(row.doneOn);
    case 'number': {
      if (isWithheld(row)) return null;
      const rate = surveyRate(row);
      if (rate) return numberInWords(rate, entry.unit, row);
      const text = row[entry.field];
      return text === null ? null : numberInWords(new Dec(text), entry.unit, row);
    }
    case 'times':
      if (row.timesOnTime === null) return null;
      return `按时 ${number(row.timesOnTime)} 次，应 ${entry.timesDue} 次`;
    case 'entitled':
      if (row.value === null || row.eligible === null) return null;
      return `${numberInWords(new Dec(row.value), entry.unit, row)}，符合条件 ${numberInWords(new Dec(row.eligible), entry.unit, row)}`;
    case 'grade':
      return supported(row);
    case 'none':
      return '不适用';
  }
}

/** A grade with the survey that supports it. */
function supported(row: SheetRow): string | null {
  const assessed = qualitative(row);
  const rate = supportingRate(row);
  return assessed && rate ? `${assessed}；${rate}` : assessed;
}

function qualitative({ grade, percent, completion }: SheetRow): string | null {
  if (grade === null) return completion || null;
  const assessed = percent === null ? grade : `${grade} ${formatNumber(new Dec(percent))}%`;
  return completion ? `${completion}（${assessed}）` : assessed;
}

/**
 * What was reported in an input that the row does not show any more, since a decision changed its kind: it is
 * kept, and said as 此前填写.
 */
export function earlierEntries(row: SheetRow): readonly string[] {
  const entry = entryOf(row);
  const showsValue =
    entry.kind === 'entitled' ||
    (entry.kind === 'number' && entry.field === 'value' && surveyRate(row) === null);
  const parts = [
    !showsValue && row.value !== null ? numberInWords(new Dec(row.value), row.unitOfMeasure, row) : '',
    entry.kind !== 'date' && row.doneOn !== null ? dateInChinese(row.doneOn) : '',
    entry.kind !== 'grade' ? (qualitative(row) ?? '') : '',
    entry.kind !== 'times' && row.timesOnTime !== null ? `按时 ${number(row.timesOnTime)} 次` : '',
    entry.kind !== 'entitled' && row.eligible !== null ? `符合条件数 ${number(row.eligible)}` : '',
    !(entry.kind === 'number' && entry.field === 'measured') && row.measured !== null
      ? number(row.measured)
      : '',
  ];
  return parts.filter((part) => part !== '');
}
