import type { Metadata } from 'next';
import { CoverageTable } from '@/components/overview/coverage-table';
import { StagesHistory, StagesSetting, StagesToday, YearExtensions } from '@/components/stages/year-stages';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { can } from '@/lib/access/grant';
import { load } from '@/lib/operation/page';
import { yearCoverage } from '@/lib/overview/queries';
import { yearStages } from '@/lib/stages/queries';
import { currentAccount } from '@/lib/users/queries';

export const metadata: Metadata = { title: '年度设置' };

type Props = { readonly searchParams: Promise<{ year?: string; unit?: string }> };

/** A 评价年度 of a unit: its dates, and how much of it is evaluated, for those who may see the overview. */
export default async function YearPage({ searchParams }: Props) {
  const chosen = await searchParams;
  const [year, account] = await Promise.all([load(yearStages, chosen), load(currentAccount, {})]);
  if (!year) {
    return (
      <>
        <PageHeader title="年度设置" />
        <EmptyState title="还没有评价年度">
          系统管理员导入预算文本后，可以在这里设定年度各阶段的期限。
        </EmptyState>
      </>
    );
  }
  const coverage = can(account, 'overview:read') ? await load(yearCoverage, chosen) : null;
  return (
    <>
      <PageHeader title="年度设置">
        {year.unitName}，{year.fiscalYear}年度。
      </PageHeader>
      <StagesToday year={year} />
      {coverage && <CoverageTable coverage={coverage} />}
      <StagesSetting year={year} />
      <YearExtensions year={year} />
      <StagesHistory year={year} />
    </>
  );
}
