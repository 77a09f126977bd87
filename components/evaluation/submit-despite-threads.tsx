'use client';

import { ThreadLinks } from '@/components/comments/unresolved-threads';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { CommentThread } from '@/lib/comments/types';

/** Asks once before a form is submitted with 批注 that its owner has not handled. */
export function SubmitDespiteThreads({
  open,
  onOpenChange,
  threads,
  onSubmit,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly threads: readonly CommentThread[];
  readonly onSubmit: () => void;
}) {
  const close = () => onOpenChange(false);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`还有 ${threads.length} 条批注未处理`}
      description="改好后请在批注下“标为已处理”，或回复为什么不改；也可以先提交，批注会一直保留。"
      footer={
        <>
          <Button onClick={close}>返回处理</Button>
          <Button
            variant="primary"
            onClick={() => {
              close();
              onSubmit();
            }}
          >
            仍然提交
          </Button>
        </>
      }
    >
      <ThreadLinks threads={threads} onFollow={close} />
    </Dialog>
  );
}
