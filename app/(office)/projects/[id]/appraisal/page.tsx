import type { Metadata } from 'next';
import { AppraisalForm } from '@/components/appraisal/appraisal-form';
import { AppraisalHead, AppraisalNotice } from '@/components/appraisal/appraisal-head';
import { AppraisalVersions } from '@/components/appraisal/appraisal-versions';
import { NotBegun } from '@/components/appraisal/not-begun';
import { ScoreSheet } from '@/components/appraisal/score-sheet';
import { appraisalPage } from '@/lib/appraisals/queries';
import { load } from '@/lib/operation/page';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await load(appraisalPage, { projectId: (await params).id });
  return { title: `绩效评价：${project.name}` };
}

/** 部门评价 of a project: the evaluator scores it until it is approved; afterwards, and for everybody else, to be read. */
export default async function ProjectAppraisalPage({ params }: Props) {
  const { id } = await params;
  const page = await load(appraisalPage, { projectId: id });
  const { appraisal, mayWrite } = page;
  return (
    <>
      <AppraisalHead page={page} />
      <AppraisalNotice page={page} />
      {appraisal === null && <NotBegun page={page} />}
      {appraisal && mayWrite && !appraisal.approved && (
        <AppraisalForm
          key={`${appraisal.version} ${appraisal.model.formSha256}`}
          projectId={id}
          opened={appraisal}
        />
      )}
      {appraisal && (!mayWrite || appraisal.approved) && <ScoreSheet model={appraisal.model} />}
      {appraisal && <AppraisalVersions versions={appraisal.versions} />}
    </>
  );
}
