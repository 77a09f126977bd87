import { z } from 'zod';
import { isDay } from '@/lib/core/day';
import { Dec } from '@/lib/core/decimal';
import { decisionInput, entry } from '@/lib/evaluations/schema';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import { readDeduction, readPercent } from '@/lib/sheet/entries';
import { yearParams } from '@/lib/years/schema';

/** Why an evaluator or leader decides so. */
export const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(1000, '原因最多 1000 字');

/** A new date for 填报, which a form that goes back needs where 填报 is over. */
export const reportUntil = z.string().refine(isDay, '请填写日期，例如 2025-01-31').nullable().default(null);

export const returnInput = decisionInput.extend({ reason, reportUntil });

const indicatorId = z.string().min(1).max(64);

/** What a late completion or a difference from a standard is worth; without `percent` ＝ decides the difference. */
export const judgeActualInput = decisionInput.extend({
  indicatorId,
  percent: entry((text) => readPercent(text, '得分比例')),
  reason,
});

/** 分 taken off for over-achievement; null takes an earlier deduction back. */
export const confirmDeductionInput = decisionInput.extend({
  indicatorId,
  amount: entry(readDeduction).refine(
    (amount) => amount === null || new Dec(amount).greaterThan(0),
    '扣分须大于 0；不扣分请撤销扣分',
  ),
  reason,
});

export const changePercentInput = decisionInput.extend({
  indicatorId,
  grade: z.enum(GRADES_OF_COMPLETION),
  percent: entry(readPercent).refine((percent) => percent !== null, '请填写完成比例'),
  reason,
});

export const queueInput = yearParams.extend({
  /** `1`: what the evaluator was asked to review, and what nobody was */
  mine: z.enum(['1']).optional().catch(undefined),
  show: z.enum(['waiting', 'returned', 'approved', 'open']).catch('waiting').default('waiting'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type ReturnInput = z.input<typeof returnInput>;
export type JudgeActualInput = z.input<typeof judgeActualInput>;
export type ConfirmDeductionInput = z.input<typeof confirmDeductionInput>;
export type ChangePercentInput = z.input<typeof changePercentInput>;
