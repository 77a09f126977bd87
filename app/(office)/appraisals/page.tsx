import type { Metadata } from 'next';
import { AppraisalList } from '@/components/appraisal/appraisal-list';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { yearAppraisals } from '@/lib/appraisals/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '绩效评价' };

type Props = { readonly searchParams: Promise<{ year?: string; unit?: string }> };

/** The projects of a year whose 部门评价 has begun, and where each stands. */
export default async function AppraisalsPage({ searchParams }: Props) {
  const { year, items, mayReadSystems } = await load(yearAppraisals, await searchParams);
  return (
    <>
      <PageHeader
        title="绩效评价"
        actions={mayReadSystems && <ButtonLink href="/appraisals/systems">评价指标体系</ButtonLink>}
      >
        {year
          ? `${year.unitName}，${year.fiscalYear}年度。评价人员对选定项目进行的部门评价：按决策、过程、产出、效益评分。`
          : '还没有导入任何年度的预算文本。'}
      </PageHeader>
      <Card flush>
        <AppraisalList items={items} />
      </Card>
    </>
  );
}
