import { ButtonLink } from '@/components/ui/button';
import type { Queue, QueueRow } from '@/lib/reviews/types';
import { BulkApprove } from './bulk-approve';
import { BulkAssign } from './bulk-assign';
import { BulkReturn } from './bulk-return';
import { QueueShortcuts } from './queue-shortcuts';
import type { QueueList } from './queue-tabs';

const isClear = ({ hints, doubtfulCount, threads }: QueueRow) =>
  hints.length + doubtfulCount + threads.open + threads.handled === 0;

// Only what a dialog shows travels to the browser.
const ticked = ({ id, name, ownerName, version }: QueueRow) => ({ id, name, ownerName, version });
const result = ({ id, name, version, score, grade }: QueueRow) => ({ id, name, version, score, grade });

/** What may be done from the queue: with many projects at once, and beside it. */
export function QueueActions({
  rows,
  reviewerChoices,
  show,
  paged,
}: Pick<Queue, 'rows' | 'reviewerChoices'> & {
  readonly show: QueueList;
  /** Whether there are more than the given rows */
  readonly paged: boolean;
}) {
  return (
    <>
      {show === 'waiting' && (
        <>
          <BulkApprove rows={rows.filter(isClear).map(result)} paged={paged} />
          <BulkReturn rows={rows.map((row) => ({ ...ticked(row), reportClosed: row.reportClosed }))} />
        </>
      )}
      <BulkAssign
        rows={rows.map((row) => ({ ...ticked(row), reviewers: row.reviewers }))}
        choices={reviewerChoices}
      />
      {rows.length > 0 && <QueueShortcuts />}
      <ButtonLink href="/execution">录入执行数</ButtonLink>
      <ButtonLink href="/projects/new">新增项目</ButtonLink>
    </>
  );
}
