import { ReopenDialog } from '@/components/review/reopen-dialog';
import { ButtonLink } from '@/components/ui/button';
import { AssignDialog } from '@/components/waiting/assign-dialog';
import type { ProjectDetails } from '@/lib/projects/types';
import { isFrozen } from '@/lib/workflow/states';
import { FormDownloads } from './form-downloads';
import { ProjectDecisions } from './project-decisions';

/** What this viewer may do with the project now. */
export function ProjectActions({ project }: { project: ProjectDetails }) {
  const { id, version, participates, isPublic, state, may } = project;
  return (
    <>
      {may.manage && (
        <ProjectDecisions
          project={{
            id,
            version,
            participates,
            isPublic,
            approved: isFrozen(state),
            published: state === 'PUBLISHED',
          }}
        />
      )}
      {project.reviewerChoices && participates && (
        <AssignDialog
          key={project.reviewers.map((person) => person.id).join(' ')}
          projectId={id}
          reviewers={project.reviewers}
          choices={project.reviewerChoices}
        />
      )}
      {may.download && (
        <>
          {participates && <ButtonLink href={`/projects/${id}/trace`}>得分依据</ButtonLink>}
          {participates && <ButtonLink href={`/projects/${id}/written-report`}>自评报告</ButtonLink>}
          {participates && <ButtonLink href={`/projects/${id}/appraisal`}>绩效评价</ButtonLink>}
          <FormDownloads projectId={id} approved={isFrozen(state)} />
        </>
      )}
      {may.reopen && (
        <ReopenDialog
          projectId={id}
          version={project.evaluationVersion}
          published={state === 'PUBLISHED'}
          report={project.stages.find(({ stage }) => stage === 'REPORT') ?? null}
        />
      )}
      {may.report && (
        <ButtonLink href={`/projects/${id}/report`} variant="primary">
          填报
        </ButtonLink>
      )}
      {may.review && (
        <ButtonLink href={`/projects/${id}/review`} variant="primary">
          评价
        </ButtonLink>
      )}
    </>
  );
}
