import { formatDateTime } from '@/lib/core/clock';

export type LetterItem = {
  readonly text: string;
  readonly createdAt: Date;
  readonly projectId: string | null;
};

const LONGEST_SUBJECT = 60;
/** A letter of more is read by nobody. */
const MOST_ITEMS = 100;

function subjectOf(items: readonly LetterItem[]): string {
  const [only] = items;
  if (items.length > 1 || !only) return `绩效自评：${items.length} 条新消息`;
  const line = only.text.replace(/\s+/g, ' ');
  return `绩效自评：${line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT)}…` : line}`;
}

/**
 * A mail of one person's messages, as plain text: what a mail program shows without asking.
 * @param appUrl for links; without it the letter has none
 * @example letterOf('林小满', [{ text: '周敏退回了“垃圾清运”的自评表：数据有误', … }], undefined)
 */
export function letterOf(
  name: string,
  items: readonly LetterItem[],
  appUrl: string | undefined,
): { readonly subject: string; readonly text: string } {
  const lines = items
    .slice(0, MOST_ITEMS)
    .flatMap(({ text, createdAt, projectId }) => [
      `· ${formatDateTime(createdAt)}　${text.replace(/\s+/g, ' ')}`,
      ...(appUrl && projectId ? [`  ${appUrl}/projects/${projectId}`] : []),
    ]);
  if (items.length > MOST_ITEMS) lines.push(`另有 ${items.length - MOST_ITEMS} 条，请登录查看。`);
  const foot = appUrl
    ? `在 ${appUrl}/messages 可以查看全部消息，更改邮件的发送方式。`
    : '登录绩效自评系统可以查看全部消息，更改邮件的发送方式。';
  return { subject: subjectOf(items), text: [`${name}：`, '', ...lines, '', foot, ''].join('\n') };
}
