import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '@/lib/budget-document/decode';
import { fileName } from '@/lib/core/file-name';

/** A file as uploaded. The name is only shown, and read for a year that the text itself does not name. */
export const uploadInput = z.object({
  fileName,
  bytes: z
    .custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '请选择文件')
    .refine((bytes) => bytes.length <= MAX_DOCUMENT_BYTES, '文件过大，最大 20 MB'),
});

export const importInput = z.object({ importId: z.string().min(1).max(64) });
