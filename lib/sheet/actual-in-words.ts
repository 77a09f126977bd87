import { Dec, formatNumber } from '@/lib/core/decimal';
import { requiredFormOfActual } from '@/lib/indicators/actual-form';
import { indicatorOf } from './score-sheet';
import type { SheetRow } from './sheet';

/** `2024-06-30` → `2024年6月30日`, `2024-06` → `2024年6月`. */
function dateInChinese(doneOn: string): string {
  const [year, month, day] = doneOn.split('-').map(Number);
  return day ? `${year}年${month}月${day}日` : `${year}年${month}月`;
}

/** 实际完成值 as it is printed: number with unit, date, or the 完成情况 of a 定性 target; null while not reported. */
export function actualInWords(row: SheetRow): string | null {
  switch (requiredFormOfActual(indicatorOf(row))) {
    case 'date':
      return row.doneOn === null ? null : dateInChinese(row.doneOn);
    case 'number':
      return row.value === null
        ? null
        : [formatNumber(new Dec(row.value)), row.unitOfMeasure?.trim() ?? ''].filter(Boolean).join(' ');
    case 'grade':
      return qualitative(row);
  }
}

function qualitative({ grade, percent, completion }: SheetRow): string | null {
  if (grade === null) return completion || null;
  const assessed = percent === null ? grade : `${grade} ${formatNumber(new Dec(percent))}%`;
  return completion ? `${completion}（${assessed}）` : assessed;
}
