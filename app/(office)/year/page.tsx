import type { Metadata } from 'next';
import { StagesHistory, StagesSetting, StagesToday, YearExtensions } from '@/components/stages/year-stages';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { yearStages } from '@/lib/stages/queries';

export const metadata: Metadata = { title: '年度设置' };

type Props = { readonly searchParams: Promise<{ year?: string; unit?: string }> };

/** A 评价年度 of a unit: its dates. */
export default async function YearPage({ searchParams }: Props) {
  const year = await load(yearStages, await searchParams);
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
  return (
    <>
      <PageHeader title="年度设置">
        {year.unitName}，{year.fiscalYear}年度。
      </PageHeader>
      <StagesToday year={year} />
      <StagesSetting year={year} />
      <YearExtensions year={year} />
      <StagesHistory year={year} />
    </>
  );
}
