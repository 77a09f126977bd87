import { z } from 'zod';

/** `?year=2024&unit=390001` as pages hand it on; absent or wrong means the latest year in reach. */
export const yearParams = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  unit: z.string().max(32).optional().catch(undefined),
});

const settingInput = z.object({
  yearId: z.string().min(1).max(64),
  yearVersion: z.number().int(),
  reason: z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字'),
});

export const signOffSettingInput = settingInput.extend({ signOffNeeded: z.boolean() });
export type SignOffSettingInput = z.input<typeof signOffSettingInput>;

export const evidenceSettingInput = settingInput.extend({ evidenceHere: z.boolean() });
export type EvidenceSettingInput = z.input<typeof evidenceSettingInput>;
