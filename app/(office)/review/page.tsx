import type { Metadata } from 'next';
import { WaitingAdjustments } from '@/components/adjustment/waiting-adjustments';
import { BulkApprove } from '@/components/review/bulk-approve';
import { BulkReturn } from '@/components/review/bulk-return';
import { QueueShortcuts } from '@/components/review/queue-shortcuts';
import { QueueTable } from '@/components/review/queue-table';
import { QueueTabs } from '@/components/review/queue-tabs';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { MineOrAll } from '@/components/waiting/mine-or-all';
import { load } from '@/lib/operation/page';
import { reviewQueue } from '@/lib/reviews/queries';
import { queueInput } from '@/lib/reviews/schema';
import { waitingAdjustments } from '@/lib/target-adjustments/queries';

export const metadata: Metadata = { title: '评价' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewPage({ searchParams }: Props) {
  const params = await searchParams;
  const input = queueInput.parse(params);
  const [queue, adjustments] = await Promise.all([
    load(reviewQueue, input),
    load(waitingAdjustments, { year: input.year, unit: input.unit }),
  ]);
  return (
    <>
      <PageHeader
        title="评价"
        actions={
          <>
            {input.show === 'waiting' && (
              <>
                <BulkApprove rows={queue.rows} />
                <BulkReturn rows={queue.rows} />
              </>
            )}
            {queue.rows.length > 0 && <QueueShortcuts />}
            <ButtonLink href="/execution">录入执行数</ButtonLink>
            <ButtonLink href="/projects/new">新增项目</ButtonLink>
          </>
        }
      >
        {queue.year
          ? `${queue.year.unitName}，${queue.year.fiscalYear}年度。等待最久的排在最前。`
          : '还没有导入任何年度的预算文本。'}
      </PageHeader>
      <WaitingAdjustments {...adjustments} />
      <QueueTabs counts={queue.counts} show={input.show} params={params} />
      <MineOrAll mine={input.mine !== undefined} params={params} />
      <Card flush>
        <QueueTable
          {...{ rows: queue.rows, show: input.show, year: input.year }}
          mine={input.mine !== undefined}
          imported={queue.year !== null}
        />
      </Card>
    </>
  );
}
