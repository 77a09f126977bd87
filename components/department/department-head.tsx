import { FormatLinks } from '@/components/document/format-links';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { DepartmentPage } from '@/lib/department/types';
import { FORM_FORMATS } from '@/lib/reports/types';
import { ReopenDialog } from './decisions';

/** What this is, where it stands, and its documents. */
export function DepartmentHead({ page }: { readonly page: DepartmentPage }) {
  const { year, evaluation, mayWrite } = page;
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
            <FormatLinks
              what={`自评表${draft}`}
              formats={FORM_FORMATS}
              hrefOf={(format) => `/api/department/${year.id}/form.${format}`}
            />
            <FormatLinks
              what={`自评报告${draft}`}
              formats={['pdf', 'docx']}
              hrefOf={(format) => `/api/department/${year.id}/report.${format}`}
            />
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
