import type { Metadata } from 'next';
import { ExemptionTag } from '@/components/project/exemption-tag';
import { FormDownloads } from '@/components/project/form-downloads';
import { TraceSheet } from '@/components/project/trace-sheet';
import { StateTag } from '@/components/review/state-tag';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { load } from '@/lib/operation/page';
import { formDocument } from '@/lib/reports/queries';
import { exemptionTitle } from '@/lib/workflow/exemption';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { model } = await load(formDocument, { projectId: (await params).id });
  return { title: `得分依据：${model.project.name}` };
}

/** 得分依据 of a whole project: of the frozen form once approved, before of the figures as they are. */
export default async function TracePage({ params }: Props) {
  const { id } = await params;
  const form = await load(formDocument, { projectId: id, appendix: 'trace' });
  const { model, participates, exemptionKind, state, draft, traceNote } = form;
  const { project, traces } = model;
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: '项目', href: '/projects' },
          { label: project.name, href: `/projects/${id}` },
        ]}
        title={`得分依据：${project.name}`}
        tags={participates ? <StateTag state={state} /> : <ExemptionTag kind={exemptionKind} />}
        actions={
          <>
            <ButtonLink href={`/projects/${id}/review`}>查看自评表</ButtonLink>
            <FormDownloads projectId={id} approved={!draft} />
          </>
        }
      >
        {project.code}，{project.unit}，{model.fiscalYear}年度。
        {draft ? '按目前填报的内容计算，评价通过时定稿。' : '与评价通过时定稿的自评表一致。'}
      </PageHeader>
      {!participates && <Alert title={`${exemptionTitle(exemptionKind)}，以下得分不计入汇总`} />}
      {traceNote && (
        <Alert tone="warning" title="得分依据为重新计算">
          {traceNote}
        </Alert>
      )}
      {traces && <TraceSheet model={model} traces={traces} linked={form.mayReadRules} />}
    </>
  );
}
