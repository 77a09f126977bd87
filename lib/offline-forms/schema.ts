import { z } from 'zod';

/** Largest workbook that is taken, in bytes (20 MB). */
export const MAX_OFFLINE_BYTES = 20 * 1024 * 1024;

/** A filled-in workbook as uploaded. The name is shown and kept in the history. */
export const offlineUploadInput = z.object({
  fileName: z
    .string()
    .transform((name) => name.split(/[\\/]/).at(-1)?.trim() ?? '')
    .pipe(z.string().min(1, '文件没有名称').max(255, '文件名最多 255 个字符')),
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '请选择文件'),
});
