import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import type { ProjectDetails } from '@/lib/projects/types';
import { ProjectDecisions } from './project-decisions';

/** What this viewer may do with the project now. */
export function ProjectActions({ project }: { project: ProjectDetails }) {
  const { id, version, participates, isPublic, state, may } = project;
  return (
    <>
      {may.manage && (
        <ProjectDecisions project={{ id, version, participates, isPublic, approved: state === 'APPROVED' }} />
      )}
      {may.download && (
        <ButtonLink href={`/api/projects/${id}/form.pdf`} icon={<Download aria-hidden className="size-4" />}>
          {state === 'APPROVED' ? '下载自评表' : '下载自评表草稿'}
        </ButtonLink>
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
