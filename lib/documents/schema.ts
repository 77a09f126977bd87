import { z } from 'zod';

/** Address of whoever asks, as far as it is known. */
const from = z.string().max(200);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 应为 64 位十六进制数');

export const askerInput = z.object({ from });
export const codeInput = z.object({ code: z.string().max(100, '验证码过长'), from });
export const fileInput = z.object({
  sha256,
  claim: z.object({ modelSha256: sha256, marked: z.boolean() }).nullable(),
  from,
});

/** A code in the address of the page, as somebody typed it. */
export const verifyParams = z.object({ code: z.string().trim().max(100).catch('').default('') });

/** `modelSha256`: of the frozen model that was drawn. */
export const issueInput = z.object({
  modelSha256: sha256,
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** Files of one form each. */
export const issueFormsInput = z.object({
  files: z
    .array(z.object({ modelSha256: sha256, bytesSha256: sha256, size: z.number().int().positive() }))
    .min(1)
    .max(100),
});

/** A file of several forms: their frozen models, what stands for these together, and the file's own bytes. */
export const issueMergedInput = z.object({
  models: z.array(sha256).min(1).max(5000),
  setSha256: sha256,
  bytesSha256: sha256,
  size: z.number().int().positive(),
});
