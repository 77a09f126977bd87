import type { Metadata } from 'next';
import { GroupTable, LevelTable } from '@/components/overview/statistics-tables';
import { SummaryDownload } from '@/components/overview/summary-download';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { yearStatistics } from '@/lib/reports/queries';

export const metadata: Metadata = { title: '统计' };

type Props = { readonly searchParams: Promise<{ year?: string; unit?: string }> };

/** The year's self-evaluation by 一级, by 责任人 and by grade, as on the further sheets of the 汇总表. */
export default async function StatisticsPage({ searchParams }: Props) {
  const statistics = await load(yearStatistics, await searchParams);
  if (!statistics) {
    return (
      <>
        <PageHeader breadcrumb={[{ label: '总览', href: '/overview' }]} title="统计" />
        <EmptyState title="还没有项目">系统管理员导入本单位的预算文本后，这里显示统计。</EmptyState>
      </>
    );
  }
  const { fiscalYear, unit, levels, owners, grades } = statistics;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: '总览', href: `/overview?year=${fiscalYear}` }]}
        title="统计"
        actions={<SummaryDownload fiscalYear={fiscalYear} />}
      >
        {unit}，{fiscalYear}
        年度。只计参评项目，得分只计已评价的；执行率只计全年预算数和全年执行数都已填报的项目，因此不一定等于两项合计之比。
      </PageHeader>
      <LevelTable levels={levels} />
      <GroupTable what="等级" aside="已评价的项目" groups={grades} />
      <GroupTable what="责任人" aside="全部参评项目，得分只计已评价的" groups={owners} />
    </>
  );
}
