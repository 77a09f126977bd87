'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useKept } from '@/components/ui/kept';
import { commentAction } from '@/lib/comments/actions';
import { TextBox } from './text-box';
import { useThreads } from './threads-context';
import { useThreadAction } from './use-thread-action';

/** Begins a thread on a row or on the whole form. */
export function NewThread({
  indicatorId,
  subject,
}: {
  readonly indicatorId: string | null;
  readonly subject: string;
}) {
  const { projectId } = useThreads();
  const { run, ...action } = useThreadAction();
  const [asked, setOpen] = useState<boolean | null>(null);
  const kept = useKept(`comment ${projectId} ${indicatorId ?? ''}`, '');
  const { value: text, change: setText } = kept;
  const open = asked ?? kept.restored;

  function send() {
    void run(
      () => commentAction({ projectId, indicatorId, text }),
      '已添加批注',
      () => {
        setText('');
        setOpen(false);
      },
    );
  }

  if (!open) {
    return (
      <Button
        size="small"
        variant="quiet"
        icon={<MessageSquarePlus aria-hidden className="size-3.5" />}
        onClick={() => setOpen(true)}
      >
        批注<span className="sr-only">：{subject}</span>
      </Button>
    );
  }
  return (
    <TextBox
      {...action}
      label={`${subject}：批注`}
      placeholder="写给责任人的批注"
      text={text}
      onText={setText}
      sendLabel="保存批注"
      onSend={send}
      focused={asked === true}
      onClose={() => setOpen(false)}
    />
  );
}
