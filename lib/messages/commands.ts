import { changesBetween } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { defineCommand } from '@/lib/operation/define';
import { mailDue } from './mail-time';
import { mailSettingsInput, readMessagesInput } from './schema';
import { MAIL_CHOICES } from './types';

/** Marks one message of the viewer, or all, as read. Reading leaves no trace in the log. */
export const readMessages = defineCommand({
  name: 'messages.read',
  permission: 'account:own',
  input: readMessagesInput,
  async run({ db, grant, now, unchanged }, { messageId }): Promise<void> {
    unchanged();
    const mine = { userId: grant.viewer.id, ...(messageId ? { id: messageId } : {}) };
    if (messageId && (await db.message.count({ where: mine })) === 0) throw new AppError('NOT_FOUND');
    await db.message.updateMany({ where: { ...mine, readAt: null }, data: { readAt: now } });
  },
});

/** Sets the viewer's address and how mail comes; what is waiting follows the new choice. */
export const setMailSettings = defineCommand({
  name: 'messages.setMail',
  permission: 'account:own',
  input: mailSettingsInput,
  async run({ db, grant, now, record, unchanged }, { email: typed, choice }): Promise<void> {
    const { viewer } = grant;
    const email = typed === '' ? null : typed;
    const before = await db.user.findUniqueOrThrow({ where: { id: viewer.id } });
    const changes = changesBetween(
      { email: '邮箱', choice: '邮件提醒' },
      { email: before.email, choice: MAIL_CHOICES[before.mailChoice] },
      { email, choice: MAIL_CHOICES[choice] },
    );
    if (changes.length === 0) return unchanged();
    const settings = { email, mailChoice: choice };
    await db.user.update({ where: { id: viewer.id }, data: settings });
    await db.message.updateMany({
      where: { userId: viewer.id, mailDue: { not: null } },
      data: { mailDue: mailDue(settings, now) },
    });
    record({
      action: 'account.mailChanged',
      subjectType: 'user',
      subjectId: viewer.id,
      subjectName: viewer.name,
      unitId: viewer.unitId,
      changes,
    });
  },
});
