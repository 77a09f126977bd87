import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { type ListedMessage, MESSAGE_LABELS, type MessageKind } from '@/lib/messages/types';
import { MessageLink } from './message-link';

const TONES: Readonly<Record<MessageKind, Tone>> = {
  SUBMITTED: 'info',
  RETURNED: 'warning',
  APPROVED: 'good',
  REOPENED: 'warning',
  DUE: 'info',
  OVERDUE: 'bad',
  DEMANDED: 'warning',
  MENDED: 'info',
  ASKED: 'warning',
  APPRAISED: 'good',
  APPRAISAL_REOPENED: 'warning',
  REASSIGNED: 'info',
  DOWNLOAD_READY: 'good',
  DOWNLOAD_FAILED: 'bad',
};

/** Where what a message is about can be seen. */
function linksOf(kind: MessageKind, projectId: string | null) {
  if (kind === 'DOWNLOAD_READY' || kind === 'DOWNLOAD_FAILED')
    return [{ href: '/downloads', label: '查看下载任务' }];
  if (projectId === null) return [];
  if (kind === 'APPRAISED') return [{ href: `/projects/${projectId}/appraisal`, label: '查看绩效评价' }];
  return [{ href: `/projects/${projectId}`, label: '查看项目' }];
}

/** Messages, the unread ones marked by more than their weight. */
export function MessageItems({ messages }: { readonly messages: readonly ListedMessage[] }) {
  return (
    <ul>
      {messages.map(({ id, kind, text, projectId, time, isRead, mail }) => (
        <li key={id} className="border-t border-line px-4 py-2.5 first:border-t-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
            <Tag tone={TONES[kind]}>{MESSAGE_LABELS[kind]}</Tag>
            <time>{time}</time>
            {!isRead && <span className="font-semibold text-action">未读</span>}
            {mail && <span>{mail}</span>}
          </p>
          <p className={isRead ? 'mt-1 break-words' : 'mt-1 break-words font-semibold'}>{text}</p>
          {linksOf(kind, projectId).map(({ href, label }) => (
            <p key={href} className="mt-0.5 text-sm">
              <MessageLink messageId={id} href={href} isRead={isRead}>
                {label}
              </MessageLink>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
