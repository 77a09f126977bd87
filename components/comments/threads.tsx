'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import type { CommentThread } from '@/lib/comments/types';
import { formatDateTime } from '@/lib/core/clock';
import { NewThread } from './new-thread';
import { ThreadActions } from './thread-actions';
import { isAbout, isUnresolved, useThreads } from './threads-context';

type Props = {
  /** null: the whole form, with what is left of rows that are gone */
  readonly indicatorId: string | null;
  /** What the threads are about, for those who hear the page */
  readonly subject: string;
};

/** 批注 on one row or on the whole form: what is open, then what is resolved, folded; for evaluators another one. */
export function Threads({ indicatorId, subject }: Props) {
  const { threads, may } = useThreads();
  const own = threads.filter((thread) => isAbout(thread, indicatorId));
  const resolved = own.filter((thread) => !isUnresolved(thread));
  return (
    <div className="space-y-2">
      <ThreadList threads={own.filter(isUnresolved)} subject={subject} label={`${subject}：批注`} />
      {resolved.length > 0 && (
        <Disclosure summary={`已解决的批注 ${resolved.length} 条`} className="text-sm">
          <ThreadList threads={resolved} subject={subject} label={`${subject}：已解决的批注`} />
        </Disclosure>
      )}
      {may.comment && <NewThread indicatorId={indicatorId} subject={subject} />}
    </div>
  );
}

function ThreadList({
  threads,
  subject,
  label,
}: {
  readonly threads: readonly CommentThread[];
  readonly subject: string;
  readonly label: string;
}) {
  if (threads.length === 0) return null;
  return (
    <ul className="space-y-2" aria-label={label}>
      {threads.map((thread) => (
        <li
          key={thread.id}
          id={`thread-${thread.id}`}
          className={`border-l-2 pl-2 ${thread.state === 'resolved' ? 'border-good' : 'border-warning'}`}
        >
          <Standing thread={thread} />
          <ul className="space-y-1">
            {thread.comments.map(({ id, byName, at, text }) => (
              <li key={id}>
                <p className="whitespace-pre-line break-words">{text}</p>
                <p className="text-xs text-muted">
                  {byName} {formatDateTime(new Date(at))}
                </p>
              </li>
            ))}
          </ul>
          <ThreadActions thread={thread} subject={subject} />
        </li>
      ))}
    </ul>
  );
}

/** Where the thread stands, whose word that is, and which round it is from where that is not the last one. */
function Standing({ thread }: { readonly thread: CommentThread }) {
  const { submissionNo } = useThreads();
  const { state, handled, resolved, indicatorId, indicatorName } = thread;
  const by = resolved ?? handled;
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-muted">
      {state === 'handled' && <Tag tone="info">已处理</Tag>}
      {state === 'resolved' && <Tag tone="good">已解决</Tag>}
      {by && `${by.byName} ${formatDateTime(new Date(by.at))}`}
      {thread.submissionNo < submissionNo && <span>第 {thread.submissionNo} 次提交时的批注</span>}
      {indicatorName && indicatorId === null && <span>关于“{indicatorName}”，该指标已不在表中</span>}
    </p>
  );
}
