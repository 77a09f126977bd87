import { StateTag } from '@/components/review/state-tag';
import { DeadlineTag } from '@/components/stages/deadline-tag';
import { Tag } from '@/components/ui/tag';
import type { ProjectDetails } from '@/lib/projects/types';
import { ExemptionTag } from './exemption-tag';

/** State, deadline and whatever is out of the ordinary, beside a project's name. */
export function ProjectTags({ project }: { project: ProjectDetails }) {
  return (
    <>
      {project.participates ? (
        <StateTag state={project.state} />
      ) : (
        <ExemptionTag kind={project.exemptionKind} />
      )}
      <DeadlineTag deadline={project.deadline} />
      {!project.isPublic && <Tag icon={null}>不公开</Tag>}
      {project.origin === 'ADDED' && <Tag icon={null}>手工新增</Tag>}
    </>
  );
}
