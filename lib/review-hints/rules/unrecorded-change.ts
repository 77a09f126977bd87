import { Dec, formatMoney } from '@/lib/core/decimal';
import { MONEY_LABELS, type SheetMoney } from '@/lib/sheet/sheet';
import type { Found, HintRule } from '../hint';

function changeOf({ source, applicable, initial, annual, adjustments = [] }: SheetMoney): Found[] {
  if (!applicable || initial === null || annual === null || adjustments.length > 0) return [];
  const difference = new Dec(annual).minus(initial);
  if (difference.isZero()) return [];
  const words = `${difference.isNegative() ? '少' : '多'} ${formatMoney(difference.abs())} 万元`;
  return [
    {
      indicatorId: null,
      message: `${MONEY_LABELS[source]}的全年预算数（${formatMoney(new Dec(annual))}）比年初预算数（${formatMoney(new Dec(initial))}）${words}，没有登记预算调整，请核对日期、金额和文号。`,
    },
  ];
}

/** 全年预算数 that was typed, and differs from 年初预算数 without any recorded 追加, 调剂, 调减 or 收回: it decides the rate. */
export const unrecordedChange = {
  id: 'unrecorded-change',
  title: '全年预算数变动没有登记',
  find: ({ sheet }) => sheet.money.flatMap(changeOf),
} as const satisfies HintRule;
