import { z } from 'zod';
import { fileName } from '@/lib/core/file-name';

/** Largest workbook that is taken, in bytes (20 MB). */
export const MAX_OFFLINE_BYTES = 20 * 1024 * 1024;

/** A filled-in workbook as uploaded. The name is shown and kept in the history. */
export const offlineUploadInput = z.object({
  fileName,
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '请选择文件'),
});
