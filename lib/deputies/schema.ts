import { z } from 'zod';
import { isDay } from '@/lib/core/day';

const id = z.string().min(1).max(64);
const day = (what: string) => z.string().refine(isDay, `请填写${what}，例如 2025-01-31`);
const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字');

/** Whose deputies. */
export const deputiesInput = z.object({ userId: id });

/** `principalId` is away from one day to the other, both included; `deputyId` acts meanwhile. */
export const appointInput = z
  .object({
    principalId: id,
    deputyId: z.string().min(1, '请选择代办人').max(64),
    from: day('开始日期'),
    until: day('结束日期'),
    reason,
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: '结束日期不能早于开始日期' });

export const endInput = z.object({ appointmentId: id });

export type AppointInput = z.input<typeof appointInput>;
export type EndInput = z.input<typeof endInput>;
