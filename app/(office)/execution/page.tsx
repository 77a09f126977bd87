import type { Metadata } from 'next';
import { ExecutionFigures } from '@/components/review/execution-figures';
import { PasteExecution } from '@/components/review/paste-execution';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { executionRows } from '@/lib/evaluations/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '录入执行数' };

type Props = { readonly searchParams: Promise<{ year?: string }> };

export default async function ExecutionPage({ searchParams }: Props) {
  const { year } = await searchParams;
  const { fiscalYear, rows } = await load(executionRows, { year });
  const header = (
    <PageHeader breadcrumb={[{ label: '评价', href: '/review' }]} title="录入执行数">
      {fiscalYear === null
        ? null
        : `${fiscalYear}年度。从财务台账粘贴各项目的全年执行数，填入责任人尚未提交的自评表。`}
    </PageHeader>
  );
  if (rows.length === 0) {
    return (
      <>
        {header}
        <EmptyState title="还没有参评项目" action={<ButtonLink href="/review">返回评价</ButtonLink>}>
          系统管理员导入本单位的预算文本后，即可录入执行数。
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {header}
      <PasteExecution rows={rows} />
      <ExecutionFigures rows={rows} />
    </>
  );
}
