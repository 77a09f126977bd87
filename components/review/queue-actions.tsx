import { ButtonLink } from '@/components/ui/button';
import type { QueueRow } from '@/lib/reviews/types';
import { BulkApprove } from './bulk-approve';
import { BulkReturn } from './bulk-return';
import { QueueShortcuts } from './queue-shortcuts';
import type { QueueList } from './queue-tabs';

/** What may be done from the queue: with many projects at once, and beside it. */
export function QueueActions({
  rows,
  show,
}: {
  readonly rows: readonly QueueRow[];
  readonly show: QueueList;
}) {
  return (
    <>
      {show === 'waiting' && (
        <>
          <BulkApprove rows={rows} />
          <BulkReturn rows={rows} />
        </>
      )}
      {rows.length > 0 && <QueueShortcuts />}
      <ButtonLink href="/execution">录入执行数</ButtonLink>
      <ButtonLink href="/projects/new">新增项目</ButtonLink>
    </>
  );
}
