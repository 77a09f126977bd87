import { z } from 'zod';
import { MAIL_CHOICES, type MailChoice } from './types';

/** `?show=unread&page=2`; wrong values fall back to everything, from the beginning. */
export const messageListInput = z.object({
  show: z.enum(['all', 'unread']).catch('all').default('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export const readMessagesInput = z.object({
  /** Absent: all */
  messageId: z.string().min(1).max(64).optional(),
});
export type ReadMessagesInput = z.input<typeof readMessagesInput>;

const choices = Object.keys(MAIL_CHOICES) as [MailChoice, ...MailChoice[]];

export const mailSettingsInput = z
  .object({
    email: z
      .string()
      .trim()
      .max(254, '邮箱地址过长')
      .refine(
        (text) => text === '' || z.email().safeParse(text).success,
        '请填写完整的邮箱地址，例如 name@example.cn',
      ),
    choice: z.enum(choices, '请选择发送方式'),
  })
  .refine(({ email, choice }) => choice === 'NONE' || email !== '', {
    path: ['email'],
    message: '请填写邮箱地址，或选择“不发邮件”',
  });
export type MailSettingsInput = z.input<typeof mailSettingsInput>;
