import { z } from 'zod';
import { newPassword } from '@/lib/auth/password-policy';

export const signInInput = z.object({
  login: z.string().trim().min(1, '请输入登录名').max(64, '登录名过长'),
  password: z.string().min(1, '请输入密码').max(256, '密码过长'),
});

export const changePasswordInput = z
  .object({
    current: z.string().min(1, '请输入当前密码').max(256, '密码过长'),
    password: newPassword,
    repeated: z.string(),
  })
  .refine((input) => input.password === input.repeated, {
    path: ['repeated'],
    message: '两次输入的新密码不一致',
  })
  .refine((input) => input.password !== input.current, {
    path: ['password'],
    message: '新密码不能与当前密码相同',
  });

export const acceptLinkInput = z
  .object({ token: z.string().min(1).max(128), password: newPassword, repeated: z.string() })
  .refine((input) => input.password === input.repeated, {
    path: ['repeated'],
    message: '两次输入的密码不一致',
  });

export const linkInput = z.object({ token: z.string().min(1).max(128) });
