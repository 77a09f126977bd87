'use client';

import { useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useKept } from '@/components/ui/kept';
import { answerAction, replyAction, settleAction } from '@/lib/comments/actions';
import type { CommentThread } from '@/lib/comments/types';
import { TextBox } from './text-box';
import { useThreads } from './threads-context';
import { useThreadAction } from './use-thread-action';

type Props = { readonly thread: CommentThread; readonly subject: string };

/** What the viewer may do with a thread: reply, say that it is handled, resolve it, open it again. */
export function ThreadActions({ thread, subject }: Props) {
  const { projectId, may } = useThreads();
  const { run, ...action } = useThreadAction();
  const { id: threadId, version, state } = thread;
  const [asked, setOpen] = useState<boolean | null>(null);
  const kept = useKept(`reply ${threadId}`, '');
  const { value: text, change: setText } = kept;
  const open = asked ?? kept.restored;
  const about = <span className="sr-only">：{subject}</span>;
  const resolved = state === 'resolved';
  const replies = !resolved && (may.comment || may.answer);

  function sent() {
    setText('');
    setOpen(false);
  }

  function answer(handled: boolean) {
    const call = () => answerAction({ projectId, threadId, version, text, handled });
    void run(call, handled ? '已标为已处理' : '已回复', sent);
  }

  function reply() {
    if (may.answer) answer(false);
    else void run(() => replyAction({ projectId, threadId, text }), '已回复', sent);
  }

  function settle(next: boolean) {
    const call = () => settleAction({ projectId, threadId, version, resolved: next });
    void run(call, next ? '批注已解决' : '已重新打开批注');
  }

  const handle = may.answer && state === 'open' && (
    <Button size="small" variant="quiet" disabled={action.pending} onClick={() => answer(true)}>
      {text.trim() === '' ? '标为已处理' : '回复并标为已处理'}
      {about}
    </Button>
  );
  if (open) {
    return (
      <TextBox
        {...action}
        label={`${subject}：回复批注`}
        placeholder={may.answer ? '怎样处理的，或为什么不改' : '回复责任人'}
        text={text}
        onText={setText}
        sendLabel="回复"
        onSend={reply}
        focused={asked === true}
        onClose={() => setOpen(false)}
      >
        {handle}
      </TextBox>
    );
  }
  return (
    <>
      {action.refused && <Alert tone="bad" live title={action.refused.message} className="mb-1" />}
      <div className="flex flex-wrap gap-x-1">
        {replies && (
          <Button size="small" variant="quiet" disabled={action.pending} onClick={() => setOpen(true)}>
            回复{about}
          </Button>
        )}
        {handle}
        {may.settle && (
          <Button size="small" variant="quiet" pending={action.pending} onClick={() => settle(!resolved)}>
            {resolved ? '重新打开' : '解决'}
            {about}
          </Button>
        )}
      </div>
    </>
  );
}
