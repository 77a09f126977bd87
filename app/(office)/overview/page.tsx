import type { Metadata } from 'next';
import { WaitingAdjustments } from '@/components/adjustment/waiting-adjustments';
import { CoverageTable } from '@/components/overview/coverage-table';
import { OverviewDownloads } from '@/components/overview/overview-downloads';
import { OverviewCharts, OverviewFigures } from '@/components/overview/overview-figures';
import { LowestScores, OverviewProjects } from '@/components/overview/overview-projects';
import { PendingForms } from '@/components/overview/pending-forms';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { pendingForms } from '@/lib/frozen-forms/queries';
import { load } from '@/lib/operation/page';
import { overview } from '@/lib/overview/queries';
import { waitingAdjustments } from '@/lib/target-adjustments/queries';

export const metadata: Metadata = { title: '总览' };

type Props = { readonly searchParams: Promise<{ year?: string }> };

export default async function OverviewPage({ searchParams }: Props) {
  const { year } = await searchParams;
  const [data, pending, adjustments] = await Promise.all([
    load(overview, { year }),
    load(pendingForms, { year }),
    load(waitingAdjustments, { year }),
  ]);
  if (!data.year || data.projects.length === 0) {
    return (
      <>
        <PageHeader title="总览" />
        <EmptyState title="还没有项目">
          系统管理员导入本单位的预算文本后，这里显示各项目的进度与得分。
        </EmptyState>
      </>
    );
  }
  const { fiscalYear, unitName } = data.year;
  return (
    <>
      <PageHeader
        title="总览"
        actions={<OverviewDownloads fiscalYear={fiscalYear} projects={data.projects} />}
      >
        {unitName}，{fiscalYear}年度。得分统计只计已评价的项目，其余为暂计。
      </PageHeader>
      <OverviewFigures overview={data} />
      <WaitingAdjustments {...adjustments} />
      {pending.toSignOff && <PendingForms step="signOff" forms={pending.toSignOff} />}
      {pending.toPublish && <PendingForms step="publish" forms={pending.toPublish} />}
      <CoverageTable coverage={data.coverage} />
      <OverviewCharts overview={data} />
      <LowestScores projects={data.lowest} />
      <OverviewProjects projects={data.projects} />
    </>
  );
}
