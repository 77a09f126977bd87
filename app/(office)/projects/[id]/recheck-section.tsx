import { ProjectRechecks } from '@/components/recheck/project-rechecks';
import { load } from '@/lib/operation/page';
import type { ProjectDetails } from '@/lib/projects/types';
import { projectRechecks } from '@/lib/rechecks/queries';

/** The 复核 of a project, for those who may see its scores. */
export async function RecheckSection({ project }: { readonly project: ProjectDetails }) {
  const rechecks = await load(projectRechecks, { projectId: project.id });
  return <ProjectRechecks project={project} rechecks={rechecks} />;
}
