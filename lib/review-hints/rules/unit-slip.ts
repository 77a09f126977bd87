import { Dec, parseDecimal } from '@/lib/core/decimal';
import { isQuantitative, parseNature } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';
import { unitFamily } from '@/lib/indicators/unit-of-measure';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { Found, HintRule } from '../hint';

/** Slips of a decimal point, of 百分数 against 小数, of 元 against 万元. */
const FACTORS = [10, 100, 10_000] as const;
/** Within so much of the factor the figure would be about its target in the other unit. */
const NEAR = new Dec('0.2');

function near(value: Dec, target: Dec): boolean {
  return value.div(target).minus(1).abs().lessThanOrEqualTo(NEAR);
}

function slipIn(row: SheetRow): Found[] {
  const nature = parseNature(row.nature);
  const [target, value] = [parseTarget(row.target), parseDecimal(row.value ?? '')];
  if (nature === null || !isQuantitative(nature) || !target?.greaterThan(0) || !value?.greaterThan(0))
    return [];
  const factor = FACTORS.find((one) => near(value, target.times(one)) || near(value.times(one), target));
  if (factor === undefined) return [];
  const more = value.greaterThan(target) ? '是' : '只有';
  const times = value.greaterThan(target) ? `${factor}倍` : `1/${factor}`;
  const why =
    unitFamily(row.unitOfMeasure) === 'money' && factor === 10_000 ? '是否把元填作了万元' : '单位和小数点';
  return [
    {
      indicatorId: row.indicatorId,
      message: `实际完成值约${more}指标值的${times}，请核对${why}。`,
    },
  ];
}

/** An actual that is about 10, 100 or 10,000 times its target, or that part of it. */
export const unitSlip = {
  id: 'unit-slip',
  title: '可能错了单位或小数点',
  find: ({ sheet }) => sheet.rows.flatMap(slipIn),
} as const satisfies HintRule;
