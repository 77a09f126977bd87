import { z } from 'zod';
import { formatDateTime } from '@/lib/core/clock';
import type { Prisma } from '@/lib/db/database';
import { readEnv } from '@/lib/env/env';
import { defineQuery } from '@/lib/operation/define';
import { messageListInput } from './schema';
import type { ListedMessage, MailSettings, MessageList } from './types';

const PAGE_SIZE = 50;

const included = {
  mail: { select: { state: true, sentAt: true, error: true } },
} as const satisfies Prisma.MessageInclude;

type Stored = Prisma.MessageGetPayload<{ include: typeof included }>;

/** What became of the mail, or when it goes out: what has been read does not. */
function mailInWords({ mail, mailDue, readAt }: Stored): string | null {
  if (mail?.state === 'SENT') return `已发邮件（${formatDateTime(mail.sentAt!)}）`;
  if (mail?.state === 'FAILED') return '邮件没有送达，请核对邮箱地址';
  if (mail) return mail.error ? '邮件暂未送达，将再次发送' : '邮件发送中';
  return mailDue && readAt === null ? `将于 ${formatDateTime(mailDue)} 发邮件` : null;
}

function listed(message: Stored): ListedMessage {
  const { id, kind, text, projectId, createdAt, readAt } = message;
  return {
    ...{ id, kind, text, projectId, isRead: readAt !== null },
    time: formatDateTime(createdAt),
    mail: mailInWords(message),
  };
}

/** The viewer's own messages, the latest first, one page. */
export const listMessages = defineQuery({
  name: 'messages.list',
  permission: 'account:own',
  input: messageListInput,
  async run({ db, grant }, { show, page: wanted }): Promise<MessageList> {
    const mine = { userId: grant.viewer.id };
    const where = show === 'unread' ? { ...mine, readAt: null } : mine;
    const [all, unread] = await Promise.all([
      db.message.count({ where: mine }),
      db.message.count({ where: { ...mine, readAt: null } }),
    ]);
    const total = show === 'unread' ? unread : all;
    const page = Math.min(wanted, Math.max(1, Math.ceil(total / PAGE_SIZE)));
    const messages = await db.message.findMany({
      where,
      include: included,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { messages: messages.map(listed), show, unread, all, page, pageSize: PAGE_SIZE };
  },
});

/** How many messages the viewer has not read, for the frame of every page. */
export const unreadMessages = defineQuery({
  name: 'messages.unread',
  permission: 'account:own',
  input: z.object({}),
  async run({ db, grant }): Promise<number> {
    return db.message.count({ where: { userId: grant.viewer.id, readAt: null } });
  },
});

/** How the viewer wants messages by mail. */
export const mailSettings = defineQuery({
  name: 'messages.mailSettings',
  permission: 'account:own',
  input: z.object({}),
  async run({ db, grant }): Promise<MailSettings> {
    const { email, mailChoice } = await db.user.findUniqueOrThrow({ where: { id: grant.viewer.id } });
    return { email, choice: mailChoice, isSent: readEnv().smtp !== null };
  },
});
