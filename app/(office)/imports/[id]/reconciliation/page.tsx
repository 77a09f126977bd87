import type { Metadata } from 'next';
import { tablesHref } from '@/components/document-tables/table-href';
import { CheckList } from '@/components/reconciliation/check-list';
import { pagesAbove } from '@/components/reconciliation/pages-above';
import { ReadingNotices } from '@/components/reconciliation/reading-notices';
import { ResultTabs } from '@/components/reconciliation/result-tabs';
import { countOf, shownResults } from '@/components/reconciliation/shown-results';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { importReconciliation } from '@/lib/reconciliation/queries';

export const metadata: Metadata = { title: '勾稽核对' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReconciliationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const reconciliation = await load(importReconciliation, { importId: id });
  const { checks, notices, projectIds } = reconciliation;
  const shown = shownResults((await searchParams).result, checks);
  const visible = checks.filter(({ result }) => shown === 'all' || result === shown);
  return (
    <>
      <PageHeader
        breadcrumb={pagesAbove(reconciliation)}
        title="勾稽核对"
        actions={
          <>
            <ButtonLink href={tablesHref(id)}>预算文本各表</ButtonLink>
            <ButtonLink href={`/api/imports/${id}/reconciliation.xlsx`}>导出 Excel</ButtonLink>
          </>
        }
      >
        {reconciliation.unitName}，{reconciliation.fiscalYear} 年度，{reconciliation.fileName}
        。预算文本的十四张表之间、各表合计与各行之间、文本说明与表之间的金额逐一比较。原文的金额不作修改；空白按零计算。
      </PageHeader>
      {countOf(checks, 'differs') === 0 && (
        <Alert tone="good" title="没有发现不一致">
          能够核对的金额都一致，或者只差显示小数的舍入。
        </Alert>
      )}
      <ReadingNotices notices={notices} />
      <ResultTabs path={`/imports/${id}/reconciliation`} checks={checks} shown={shown} />
      {visible.length === 0 && <EmptyState title="没有这样的核对结果" />}
      <CheckList importId={id} checks={visible} projectIds={projectIds} />
    </>
  );
}
