import { z } from 'zod';
import { Dec } from '@/lib/core/decimal';
import { entry, projectId } from '@/lib/evaluations/schema';
import { toIsoDate } from '@/lib/indicators/readings/dates-in-words';
import { readMoney } from '@/lib/sheet/entries';
import { BUDGET_ADJUSTMENT_KINDS, MONEY_SOURCES } from '@/lib/sheet/sheet';

function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  return toIsoDate(year ?? 0, month ?? 0, day ?? 0) === text;
}

/** A blank amount that a person saw; 0 is another one. */
const seen = z
  .string()
  .max(32)
  .nullable()
  .refine((text) => text === null || /^-?\d+(\.\d+)?$/.test(text), '请刷新页面后再操作');

/** `seenAnnual`: 全年预算数 of the source as the person saw it, so that nothing is entered twice. */
export const addBudgetAdjustmentInput = z.object({
  projectId,
  source: z.enum(MONEY_SOURCES, '请选择资金来源'),
  seenAnnual: seen,
  kind: z.enum(BUDGET_ADJUSTMENT_KINDS, '请选择调整类型'),
  date: z.string().refine(isDate, '请填写日期，例如 2024-06-30'),
  amount: entry(readMoney)
    .refine((amount) => amount !== null, '请填写金额（万元）')
    .refine(
      (amount) => amount === null || new Dec(amount).greaterThan(0),
      '金额须大于 0，增减由调整类型决定',
    ),
  documentNumber: z.string().trim().min(2, '请填写文号，例如 云财〔2024〕15号').max(100, '文号最多 100 字'),
  note: z.string().trim().max(500, '说明最多 500 字'),
});

export const removeBudgetAdjustmentInput = z.object({
  projectId,
  adjustmentId: z.string().min(1).max(64),
  reason: z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字'),
});

export type AddBudgetAdjustmentInput = z.input<typeof addBudgetAdjustmentInput>;
export type RemoveBudgetAdjustmentInput = z.input<typeof removeBudgetAdjustmentInput>;
