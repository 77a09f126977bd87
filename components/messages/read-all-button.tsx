'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { readMessagesAction } from '@/lib/messages/actions';

/** Marks every message as read. */
export function ReadAllButton() {
  const router = useRouter();
  const [pending, start] = useTransition();

  async function readAll() {
    const answer = await answered(readMessagesAction({}));
    if (!answer) return void toast.error('没有收到服务器的答复，请检查网络后重试。');
    if (!answer.ok) return void toast.error(answer.error.message);
    router.refresh();
  }

  return (
    <Button variant="secondary" disabled={pending} onClick={() => start(readAll)}>
      全部标为已读
    </Button>
  );
}
