import { z } from 'zod';
import { templateProblems } from './template';
import { GRADES_BY } from './types';

const year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined);

/** `?target=2024&evaluation=2022` as the page hands it on; absent or wrong means what the unit is at. */
export const statementInput = z.object({ target: year, evaluation: year });

const id = z.string().min(1).max(64);
const key = z.string().min(1).max(1000);

export const exemptInput = z.object({
  yearId: id,
  /** Projects of the budget without targets */
  keys: z.array(key).min(1, '没有选中项目').max(1000, '一次最多 1000 个项目'),
  reason: z.string().trim().min(2, '请填写原因（至少 2 个字）').max(100, '原因最多 100 字'),
  documentNumber: z.string().trim().max(100, '文号最多 100 字'),
});
export type ExemptInput = z.input<typeof exemptInput>;

export const endExemptionInput = z.object({ yearId: id, key });
export type EndExemptionInput = z.input<typeof endExemptionInput>;

export const templateInput = z.object({
  /** Of the wording as it was seen; 0 for the one that ships */
  version: z.number().int().min(0),
  gradeBy: z.enum(GRADES_BY),
  text: z
    .string()
    .trim()
    .min(1, '请填写说明的文字')
    .max(5000, '说明的文字最多 5000 字')
    .superRefine((text, context) => {
      for (const message of templateProblems(text)) context.addIssue({ code: 'custom', message });
    }),
});
export type TemplateInput = z.input<typeof templateInput>;
