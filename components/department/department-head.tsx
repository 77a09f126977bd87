import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { DepartmentPage } from '@/lib/department/types';
import { ReopenDialog } from './decisions';

/** What this is, where it stands, and its documents. */
export function DepartmentHead({ page }: { readonly page: DepartmentPage }) {
  const { year, evaluation, mayWrite } = page;
  const icon = <Download aria-hidden className="size-4" />;
  const draft = evaluation?.approved ? '' : '草稿';
  return (
    <PageHeader
      title="部门整体支出绩效自评"
      tags={
        evaluation && (
          <Tag tone={evaluation.approved ? 'good' : 'info'}>{evaluation.approved ? '已定稿' : '填报中'}</Tag>
        )
      }
      actions={
        evaluation && (
          <>
            <ButtonLink href={`/api/department/${year.id}/form.pdf`} icon={icon}>
              下载自评表{draft}
            </ButtonLink>
            <ButtonLink href={`/api/department/${year.id}/report.pdf`} icon={icon}>
              下载自评报告{draft}
            </ButtonLink>
            {evaluation.approved && mayWrite && (
              <ReopenDialog yearId={year.id} version={evaluation.version} />
            )}
          </>
        )
      }
    >
      {year.unitName}，{year.fiscalYear}年度。目标取自预算文本的部门整体支出绩效目标申报表，资金由各项目合计。{' '}
      <TextLink href="/department/schemes">评分标准</TextLink>
    </PageHeader>
  );
}
