import type { Metadata } from 'next';
import { ArrangeColumns } from '@/components/overview/arrange-columns';
import { SummaryDownload } from '@/components/overview/summary-download';
import { SummaryTable } from '@/components/overview/summary-table';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { summaryTable } from '@/lib/reports/layout/summary-spec';
import { summaryPage } from '@/lib/reports/queries';

export const metadata: Metadata = { title: '汇总表' };

type Props = { readonly searchParams: Promise<{ year?: string; unit?: string }> };

/** 汇总表 of a year with the columns that the unit has chosen, as its files have it. */
export default async function SummaryPage({ searchParams }: Props) {
  const found = await load(summaryPage, await searchParams);
  if (!found) {
    return (
      <>
        <PageHeader breadcrumb={[{ label: '总览', href: '/overview' }]} title="汇总表" />
        <EmptyState title="还没有项目">系统管理员导入本单位的预算文本后，这里显示汇总表。</EmptyState>
      </>
    );
  }
  const { model, layout, mayArrange } = found;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: '总览', href: `/overview?year=${model.fiscalYear}` }]}
        title="汇总表"
        actions={
          <>
            {mayArrange && <ArrangeColumns layout={layout} />}
            <SummaryDownload fiscalYear={model.fiscalYear} />
          </>
        }
      >
        {model.unit}，{model.fiscalYear}
        年度。合计只计参评项目：总分为已评价项目的平均分，执行率只计全年预算数和全年执行数都已填报的项目，因此不一定等于两项合计之比。
        {layout.savedByName !== null && `列由${layout.savedByName}调整。`}
      </PageHeader>
      <SummaryTable block={summaryTable(model)} projects={model.rows.length} />
    </>
  );
}
