'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { removeScanAction } from '@/lib/stamped-scans/actions';
import type { ListedScan } from '@/lib/stamped-scans/types';

/** Removes a scan after its reason was given. */
export function RemoveScan({
  projectId,
  scan: { id, name, no },
}: {
  readonly projectId: string;
  readonly scan: ListedScan;
}) {
  const router = useRouter();
  return (
    <ReasonDialog
      danger
      trigger={
        <Button size="small" variant="quiet">
          删除<span className="sr-only">：{name}</span>
        </Button>
      }
      title="删除盖章扫描件"
      consequence={`将删除第 ${no} 版的扫描件“${name}”，删除后不能恢复；操作和原因记入项目历史。`}
      confirmLabel="删除"
      reasonLabel="删除原因"
      onConfirm={(reason) => removeScanAction({ projectId, scanId: id, reason })}
      onDone={() => router.refresh()}
    />
  );
}
