import { z } from 'zod';
import { reference } from '@/lib/rules/schema';

/** A file of forms as uploaded, and the rule set that it is held against. The file's name is only shown. */
export const auditInput = z.object({
  fileName: z
    .string()
    .transform((name) => name.split(/[\\/]/).at(-1)?.trim() ?? '')
    .pipe(z.string().min(1, '文件没有名称').max(255, '文件名最多 255 个字符')),
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '请选择文件'),
  rules: reference,
});
