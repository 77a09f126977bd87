import { ProjectVersions } from '@/components/project/project-versions';
import { StampedScans } from '@/components/scans/stamped-scans';
import type { FormVersion } from '@/lib/frozen-forms/types';
import { load } from '@/lib/operation/page';
import { projectScans } from '@/lib/stamped-scans/queries';

type Props = { readonly projectId: string; readonly versions: readonly FormVersion[] };

/** A project's form as it was approved, and as it came back with its stamp. */
export async function VersionsSection({ projectId, versions }: Props) {
  return (
    <>
      <ProjectVersions projectId={projectId} versions={versions} />
      <StampedScans projectId={projectId} of={await load(projectScans, { projectId })} />
    </>
  );
}
