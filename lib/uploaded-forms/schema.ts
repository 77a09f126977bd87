import { z } from 'zod';
import { fileName } from '@/lib/core/file-name';
import { reference } from '@/lib/rules/schema';

/** A file of forms as uploaded, and the rule set that it is held against. The file's name is only shown. */
export const auditInput = z.object({
  fileName,
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '请选择文件'),
  rules: reference,
});
