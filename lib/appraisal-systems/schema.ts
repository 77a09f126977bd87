import { z } from 'zod';
import { systemDraftSchema } from '@/lib/appraisal-scoring/system-schema';

const id = z.string().min(1).max(64);
const title = z.string().trim().min(1, '请填写名称').max(60, '名称最多 60 字');

export const systemInput = z.object({ ownId: id });

export const copySystemInput = z.object({
  /** null: the one that ships */
  ownId: id.nullable(),
  title,
});
export type CopySystemInput = z.input<typeof copySystemInput>;

export const systemDraftInput = systemInput.extend({ revision: z.number().int() });
export type SystemDraftInput = z.input<typeof systemDraftInput>;

export const saveSystemInput = systemDraftInput.extend({ title, body: systemDraftSchema });
export type SaveSystemInput = z.input<typeof saveSystemInput>;
