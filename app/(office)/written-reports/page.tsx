import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { AskReports } from '@/components/written-report/ask-reports';
import { ReportTable } from '@/components/written-report/report-table';
import { load } from '@/lib/operation/page';
import { yearReports } from '@/lib/written-reports/queries';
import { yearReportsInput } from '@/lib/written-reports/schema';

export const metadata: Metadata = { title: '自评报告' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Of which projects of a year a 自评报告 is asked for, and where each stands. */
export default async function WrittenReportsPage({ searchParams }: Props) {
  const { year, items, others, mayAsk } = await load(yearReports, yearReportsInput.parse(await searchParams));
  return (
    <>
      <PageHeader title="自评报告" actions={<AskReports key={others.length} others={others} />}>
        {year
          ? `${year.unitName}，${year.fiscalYear}年度。须写《项目支出绩效自评报告》的项目及其进展；报告中的数据取自自评表，文字由责任人和评价人员撰写。`
          : '还没有导入任何年度的预算文本。'}
      </PageHeader>
      <Card flush>
        <ReportTable items={items} mayAsk={mayAsk} />
      </Card>
    </>
  );
}
