import { z } from 'zod';
import { hashToken } from '@/lib/auth/one-time-token';
import { AppError } from '@/lib/core/app-error';
import { defineQuery } from '@/lib/operation/define';
import { linkInput } from './schema';

/** The signed-in person with the unit's name, for the frame. */
export const currentAccount = defineQuery({
  name: 'users.currentAccount',
  permission: 'account:own',
  input: z.object({}),
  async run({ db, grant }) {
    const { viewer } = grant;
    const unit = viewer.unitId ? await db.unit.findUnique({ where: { id: viewer.unitId } }) : null;
    return { ...viewer, unitName: unit?.name ?? null };
  },
});

/** Whom a one-time link is for, while it is unused and not expired. */
export const oneTimeLink = defineQuery({
  name: 'users.oneTimeLink',
  permission: 'public',
  input: linkInput,
  async run({ db, now }, { token }) {
    const link = await db.oneTimeLink.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { user: true },
    });
    if (!link || link.usedAt || link.expiresAt <= now || link.user.status === 'DISABLED') {
      throw new AppError('NOT_FOUND', '链接无效、已使用或已过期，请联系系统管理员重新生成。');
    }
    return { name: link.user.name, login: link.user.login, purpose: link.purpose };
  },
});
