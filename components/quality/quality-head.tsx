import { FileDown } from 'lucide-react';
import { tablesHref } from '@/components/document-tables/table-href';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import type { QualityPage } from '@/lib/quality/types';
import { AcceptPageButton } from './accept-actions';
import { acceptable, undecided } from './acceptable';
import { DismissPageButton } from './finding-actions';

/** Title of the page with what can be done on it: download, see how the budget's figures compare, and accept what is safe. */
export function QualityHead({
  found,
  params,
}: {
  readonly found: QualityPage;
  readonly params: QueryParams;
}) {
  const { year, projects, mayDecide } = found;
  if (!year) return <PageHeader title="质量审核">还没有导入任何年度的预算文本。</PageHeader>;
  const safe = mayDecide ? acceptable(projects) : [];
  // Only findings of one rule are alike enough for one reason.
  const alike = mayDecide && params.rule ? undecided(projects) : [];
  return (
    <PageHeader
      title="质量审核"
      actions={
        <>
          <ButtonLink
            href={hrefWith('/api/quality/findings.xlsx', params, { page: null })}
            download=""
            icon={<FileDown aria-hidden className="size-4" />}
          >
            导出 Excel
          </ButtonLink>
          {found.budget?.importId && (
            <>
              <ButtonLink href={tablesHref(found.budget.importId)}>预算文本各表</ButtonLink>
              <ButtonLink href={`/imports/${found.budget.importId}/reconciliation`}>勾稽核对</ButtonLink>
            </>
          )}
          {alike.length > 1 && <DismissPageButton findings={alike} />}
          {safe.length > 0 && <AcceptPageButton suggestions={safe} />}
        </>
      }
    >
      {year.unitName}，{year.fiscalYear}
      年度。按规则检查绩效指标的文字。检查本身不影响得分；接受建议后按新的文字计分，原文保留，可以恢复。
      {found.budget?.importId === null && '本年度没有导入过预算文本，不能作勾稽核对。'}
    </PageHeader>
  );
}
