import { z } from 'zod';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { projectId } from '@/lib/evaluations/schema';
import { NATURES } from '@/lib/indicators/nature';
import { yearParams } from '@/lib/years/schema';

const id = z.string().min(1).max(64);
const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(1000, '原因最多 1000 字');
const seenText = z.string().max(4000);

/** A 年度指标值 as a person types it: a number where the nature compares, words where it is 定性. */
const targetTexts = z
  .object({
    nature: z.string().pipe(z.enum(NATURES, '请选择指标性质')),
    target: z.string().trim().min(1, '请填写调整后指标值').max(100, '指标值最多 100 字'),
    unitOfMeasure: z.string().trim().max(20, '单位最多 20 字'),
  })
  .refine((texts) => texts.nature === '定性' || /^\d+(\.\d+)?$/.test(toHalfWidth(texts.target)), {
    path: ['target'],
    message: '定量指标的指标值须为数字，例如 6 或 98.5；单位填在“单位”中',
  })
  .transform(({ nature, target, unitOfMeasure }) => ({
    nature,
    target: nature === '定性' ? target : toHalfWidth(target),
    unitOfMeasure: unitOfMeasure === '' ? null : unitOfMeasure,
  }));

/** `seen`: the target in force as the person saw it. */
export const requestAdjustmentInput = z.object({
  projectId,
  indicatorId: id,
  seen: z.object({ nature: seenText, target: seenText, unitOfMeasure: seenText.nullable() }),
  to: targetTexts,
  documentNumber: z.string().trim().min(2, '请填写文号，例如 云财〔2024〕15号').max(100, '文号最多 100 字'),
  reason,
});

/** A request as the person saw it. */
const request = z.object({ projectId, adjustmentId: id, version: z.number().int() });

export const withdrawAdjustmentInput = request;
export const approveAdjustmentInput = request;
export const refuseAdjustmentInput = request.extend({ reason });

export const projectAdjustmentsInput = z.object({ projectId });
export const waitingAdjustmentsInput = yearParams;

export type RequestAdjustmentInput = z.input<typeof requestAdjustmentInput>;
export type AdjustmentInput = z.input<typeof request>;
export type RefuseAdjustmentInput = z.input<typeof refuseAdjustmentInput>;
