import { ButtonLink } from '@/components/ui/button';
import type { Queue } from '@/lib/reviews/types';
import { BulkApprove } from './bulk-approve';
import { BulkAssign } from './bulk-assign';
import { BulkReturn } from './bulk-return';
import { QueueShortcuts } from './queue-shortcuts';
import type { QueueList } from './queue-tabs';

/** What may be done from the queue: with many projects at once, and beside it. */
export function QueueActions({
  rows,
  reviewerChoices,
  show,
}: Pick<Queue, 'rows' | 'reviewerChoices'> & {
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
      <BulkAssign rows={rows} choices={reviewerChoices} />
      {rows.length > 0 && <QueueShortcuts />}
      <ButtonLink href="/execution">录入执行数</ButtonLink>
      <ButtonLink href="/projects/new">新增项目</ButtonLink>
    </>
  );
}
