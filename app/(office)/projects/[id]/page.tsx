import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ProjectActions } from '@/components/project/project-actions';
import { ProjectHead, ProjectScores } from '@/components/project/project-head';
import { ProjectHistory } from '@/components/project/project-history';
import { ProjectIndicators } from '@/components/project/project-indicators';
import { ProjectMoney } from '@/components/project/project-money';
import { ProjectNotices, StateSentence } from '@/components/project/project-notices';
import { ProjectSource } from '@/components/project/project-source';
import { ProjectTags } from '@/components/project/project-tags';
import { ProjectStages } from '@/components/stages/project-stages';
import { PageHeader } from '@/components/ui/page-header';
import { formVersions } from '@/lib/frozen-forms/queries';
import { projectSources } from '@/lib/imports/queries';
import { load } from '@/lib/operation/page';
import { projectDetails, projectHistory } from '@/lib/projects/queries';
import { AdjustmentsSection } from './adjustments-section';
import { QualitySection } from './quality-section';
import { RecheckSection } from './recheck-section';
import { VersionsSection } from './versions-section';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(projectDetails, { projectId: (await params).id })).name };
}

export default async function ProjectPage({ params }: Props) {
  const { id } = await params;
  const of = { projectId: id };
  const project = await load(projectDetails, of);
  const [history, versions] = project.scores
    ? await Promise.all([load(projectHistory, of), load(formVersions, of)])
    : [null, null];
  const list = `/projects?year=${project.fiscalYear}&unit=${project.unitCode}`;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: '项目', href: list }]}
        title={project.name}
        tags={<ProjectTags project={project} />}
        actions={<ProjectActions project={project} />}
      >
        <StateSentence project={project} />
      </PageHeader>
      <ProjectNotices project={project} />
      <ProjectScores project={project} />
      <ProjectStages project={project} />
      <ProjectHead project={project} />
      <ProjectMoney project={project} />
      <ProjectIndicators project={project} />
      {project.scores && <AdjustmentsSection projectId={id} />}
      {project.scores && <RecheckSection project={project} />}
      {versions && <VersionsSection projectId={id} versions={versions} />}
      <Suspense>{project.scores && <QualitySection projectId={id} />}</Suspense>
      <ProjectSource sources={await load(projectSources, of)} />
      {history && <ProjectHistory entries={history} />}
    </>
  );
}
