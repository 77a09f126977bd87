import { StateTag } from '@/components/review/state-tag';
import { Tag } from '@/components/ui/tag';
import type { ProjectDetails } from '@/lib/projects/types';

/** Where a project stands, beside its name. */
export function ProjectTags({ project }: { readonly project: ProjectDetails }) {
  return (
    <>
      {project.participates ? <StateTag state={project.state} /> : <Tag tone="warning">不参评</Tag>}
      {!project.isPublic && <Tag icon={null}>不公开</Tag>}
      {project.origin === 'ADDED' && <Tag icon={null}>手工新增</Tag>}
    </>
  );
}
