import { z } from 'zod';
import { departmentChange, id, reason } from '@/lib/department/schema';
import { unsettledReason } from '@/lib/department-scoring/target';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { NATURES } from '@/lib/indicators/nature';

/** The texts of a target as a person writes them: such as can be scored. */
const targetTexts = z
  .object({
    level1: z.enum(LEVEL1_NAMES, '请选择一级指标'),
    level2: z.string().trim().min(1, '请填写二级指标').max(40, '二级指标最多 40 字'),
    name: z.string().trim().min(1, '请填写指标名称').max(500, '指标名称最多 500 字'),
    nature: z.enum(NATURES, '请选择指标性质'),
    target: z.string().trim().max(100, '年度指标值最多 100 字'),
    unitOfMeasure: z
      .string()
      .trim()
      .max(40, '度量单位最多 40 字')
      .transform((unit) => (unit === '' ? null : unit)),
  })
  .superRefine((texts, context) => {
    const why = unsettledReason(texts);
    if (why !== null) context.addIssue({ code: 'custom', path: ['target'], message: why });
  });

export const addTargetInput = departmentChange.extend({ texts: targetTexts, reason });
export type AddTargetInput = z.input<typeof addTargetInput>;
export const correctTargetInput = addTargetInput.extend({ targetId: id });
export type CorrectTargetInput = z.input<typeof correctTargetInput>;
export const removeTargetsInput = departmentChange.extend({
  targetIds: z.array(id).min(1, '没有选中目标').max(500),
  reason,
});
export type RemoveTargetsInput = z.input<typeof removeTargetsInput>;
export const restoreTargetInput = departmentChange.extend({ targetId: id });
export type RestoreTargetInput = z.input<typeof restoreTargetInput>;
