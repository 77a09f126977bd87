import { parseDecimal } from '@/lib/core/decimal';
import { isQuantitative, parseNature } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { HintRule } from '../hint';

/** Of fewer figures it is no wonder. */
const FEWEST = 3;
/** A figure to so many decimals is measured, and does not meet its target to the last one. */
const MANY_DECIMALS = 4;

type Compared = { readonly row: SheetRow; readonly met: boolean; readonly decimals: number };

function compared(row: SheetRow): Compared[] {
  const nature = parseNature(row.nature);
  const target = parseTarget(row.target);
  const value = parseDecimal(row.value ?? '');
  if (nature === null || nature === '＝' || !isQuantitative(nature) || !target || !value) return [];
  return [{ row, met: value.eq(target), decimals: target.decimalPlaces() }];
}

/** Every figure is exactly what was planned: perhaps the targets were copied into the actuals. ＝ asks for just that. */
export const exactlyMet = {
  id: 'exactly-met',
  title: '实际与目标完全相同',
  find({ sheet }) {
    const rows = sheet.rows.flatMap(compared);
    const precise = rows.filter(({ met, decimals }) => met && decimals >= MANY_DECIMALS);
    const all =
      rows.length >= FEWEST && rows.every(({ met }) => met)
        ? [
            {
              indicatorId: null,
              message: `${rows.length}项性质为≥、≤的指标，实际完成值都与指标值完全相同，请核对是否照抄了指标值。`,
            },
          ]
        : [];
    return [
      ...all,
      ...precise.map(({ row, decimals }) => ({
        indicatorId: row.indicatorId,
        message: `实际完成值与指标值到${decimals}位小数完全相同，请核对实际数。`,
      })),
    ];
  },
} as const satisfies HintRule;
