import type { Metadata } from 'next';
import { WaitingAdjustments } from '@/components/adjustment/waiting-adjustments';
import { QueueActions } from '@/components/review/queue-actions';
import { QueueTable } from '@/components/review/queue-table';
import { QueueTabs } from '@/components/review/queue-tabs';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
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
  const total = queue.counts[input.show];
  return (
    <>
      <PageHeader
        title="评价"
        actions={<QueueActions {...queue} show={input.show} paged={total > queue.pageSize} />}
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
          before={(queue.page - 1) * queue.pageSize}
          mine={input.mine !== undefined}
          imported={queue.year !== null}
        />
      </Card>
      {total > 0 && (
        <Pagination
          {...{ path: '/review', params, page: queue.page, pageSize: queue.pageSize, total }}
          noun="个项目"
        />
      )}
    </>
  );
}
