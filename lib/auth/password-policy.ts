import { z } from 'zod';

/** A new password: 10 to 128 characters with letters and digits. */
export const newPassword = z
  .string()
  .min(10, '密码至少 10 个字符')
  .max(128, '密码最多 128 个字符')
  .refine((text) => /\p{L}/u.test(text) && /\d/.test(text), '密码须同时包含字母和数字');
