import { z } from 'zod';
import { schemeDraftSchema } from '@/lib/department-scoring/scheme-schema';

const id = z.string().min(1).max(64);
const title = z.string().trim().min(1, '请填写名称').max(60, '名称最多 60 字');

export const schemeInput = z.object({ ownId: id });

export const copySchemeInput = z.object({
  /** null: the one that ships */
  ownId: id.nullable(),
  title,
});
export type CopySchemeInput = z.input<typeof copySchemeInput>;

export const schemeDraftInput = schemeInput.extend({ revision: z.number().int() });
export type SchemeDraftInput = z.input<typeof schemeDraftInput>;

export const saveSchemeInput = schemeDraftInput.extend({ title, body: schemeDraftSchema });
export type SaveSchemeInput = z.input<typeof saveSchemeInput>;
