import { z } from 'zod';
import { evidenceName } from '@/lib/evidence/schema';

/** Largest scan. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** What a scan may be, by its extension; for the `accept` of an input as well. */
export const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png'] as const;
export type Extension = (typeof EXTENSIONS)[number];

export const ACCEPTED = EXTENSIONS.map((extension) => `.${extension}`).join(',');

const projectId = z.string().min(1).max(64);

export const scansInput = z.object({ projectId });
export const scanInput = z.object({ projectId, scanId: z.string().min(1).max(64) });
export const removeScanInput = scanInput.extend({
  reason: z.string().trim().min(2, '请填写删除原因（至少 2 个字）').max(500, '原因最多 500 字'),
});
export type RemoveScanInput = z.input<typeof removeScanInput>;

/** `no`: of which version the person says it is; `sure`: although the file names another. */
export const attachScanInput = z.object({
  projectId,
  name: evidenceName,
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  no: z.coerce.number().int().min(1).max(10_000).nullable(),
  sure: z.boolean(),
});
