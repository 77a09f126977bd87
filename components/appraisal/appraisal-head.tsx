import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import type { AppraisalPage } from '@/lib/appraisals/types';
import { RefreshAppraisal, ReopenAppraisal } from './decisions';

type Props = { readonly page: AppraisalPage };

/** Which project it is, where its appraisal stands, and what can be done with it. */
export function AppraisalHead({ page }: Props) {
  const { project, appraisal, mayWrite } = page;
  const { id, name } = project;
  return (
    <PageHeader
      breadcrumb={[
        { label: '项目', href: '/projects' },
        { label: name, href: `/projects/${id}` },
      ]}
      title={`绩效评价：${name}`}
      tags={
        appraisal && (
          <Tag tone={appraisal.approved ? 'good' : 'info'}>{appraisal.approved ? '已定稿' : '评分中'}</Tag>
        )
      }
      actions={
        <>
          <ButtonLink href={`/projects/${id}/review`}>查看自评表</ButtonLink>
          {page.hasReport && <ButtonLink href={`/projects/${id}/appraisal-report`}>绩效评价报告</ButtonLink>}
          {appraisal?.approved && mayWrite && <ReopenAppraisal projectId={id} version={appraisal.version} />}
        </>
      }
    >
      {project.code}，{project.unitName}，{project.fiscalYear}年度，责任人 {project.ownerName ?? '未指定'}
    </PageHeader>
  );
}

/** That the form behind the sheet is no longer the one in force, and what to do. */
export function AppraisalNotice({ page: { project, appraisal, mayWrite } }: Props) {
  if (!appraisal || appraisal.outdated === null) return null;
  const { approved, mayRefresh, version, outdated } = appraisal;
  return (
    <Alert tone="warning" title={outdated}>
      {approved && mayWrite && '需要更新时请先“重新评价”。'}
      {!approved && !mayRefresh && '自评表再次评价通过后更新评分表，才能定稿。'}
      {mayRefresh && mayWrite && <RefreshAppraisal projectId={project.id} version={version} />}
    </Alert>
  );
}
