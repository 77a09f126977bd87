import { Dec, parseDecimal } from '@/lib/core/decimal';
import { isQuantitative, parseNature } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';
import { unitFamily } from '@/lib/indicators/unit-of-measure';
import { MONEY_COLUMN_LABELS, MONEY_LABELS, type SheetMoney, type SheetRow } from '@/lib/sheet/sheet';
import type { Found, HintRule } from '../hint';

/** Slips of a decimal point, of 百分数 against 小数, of 元 against 万元. */
const FACTORS = [10, 100, 10_000] as const;
/** Within so much of the factor the figure would be about its target in the other unit. */
const NEAR = new Dec('0.2');

function near(value: Dec, target: Dec): boolean {
  return value.div(target).minus(1).abs().lessThanOrEqualTo(NEAR);
}

/** By which factor a figure is off, and to which side; null for one that is not. */
function slip(value: Dec, target: Dec): { readonly factor: number; readonly times: string } | null {
  const factor = FACTORS.find((one) => near(value, target.times(one)) || near(value.times(one), target));
  if (factor === undefined) return null;
  return { factor, times: value.greaterThan(target) ? `是%的${factor}倍` : `只有%的1/${factor}` };
}

/** 执行数 against 全年预算数: the one sum that nobody has to explain where the other is ten times as large. */
function slipInMoney({ source, applicable, annual, executed }: SheetMoney): Found[] {
  const [budget, spent] = [parseDecimal(annual ?? ''), parseDecimal(executed ?? '')];
  if (!applicable || !budget?.greaterThan(0) || !spent?.greaterThan(0)) return [];
  const found = slip(spent, budget);
  if (found === null) return [];
  const why = found.factor === 10_000 ? '是否把元填作了万元' : '单位和小数点';
  const times = found.times.replace('%', MONEY_COLUMN_LABELS.annual);
  return [
    {
      indicatorId: null,
      message: `${MONEY_LABELS[source]}的${MONEY_COLUMN_LABELS.executed}约${times}，请核对${why}。`,
    },
  ];
}

function slipIn(row: SheetRow): Found[] {
  const nature = parseNature(row.nature);
  const [target, value] = [parseTarget(row.target), parseDecimal(row.value ?? '')];
  if (nature === null || !isQuantitative(nature) || !target?.greaterThan(0) || !value?.greaterThan(0))
    return [];
  const found = slip(value, target);
  if (found === null) return [];
  const isMoney = unitFamily(row.unitOfMeasure) === 'money';
  const why = isMoney && found.factor === 10_000 ? '是否把元填作了万元' : '单位和小数点';
  return [
    {
      indicatorId: row.indicatorId,
      message: `实际完成值约${found.times.replace('%', '指标值')}，请核对${why}。`,
    },
  ];
}

/** An actual, or a sum that was spent, that is about 10, 100 or 10,000 times what it should be, or that part of it. */
export const unitSlip = {
  id: 'unit-slip',
  title: '可能错了单位或小数点',
  find: ({ sheet }) => [...sheet.money.flatMap(slipInMoney), ...sheet.rows.flatMap(slipIn)],
} as const satisfies HintRule;
