'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { cancelPreview } from '@/lib/imports/actions';

/** Throws a preview away from the list. */
export function CancelPreview({ importId, fileName }: { importId: string; fileName: string }) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" size="small">
          取消预览
        </Button>
      }
      title="取消预览"
      consequence={`“${fileName}”的预览会被删除，不保留任何内容。需要时可以重新上传。`}
      confirmLabel="取消预览"
      onConfirm={() => cancelPreview({ importId })}
      onDone={() => router.refresh()}
    />
  );
}
