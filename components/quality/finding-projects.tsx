import { StateTag } from '@/components/review/state-tag';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { ProjectFindings } from '@/lib/quality/types';
import { FindingRows } from './finding-rows';

/** A card for each project with its findings. */
export function FindingProjects({
  projects,
  mayDecide,
}: {
  readonly projects: readonly ProjectFindings[];
  readonly mayDecide: boolean;
}) {
  return projects.map(({ projectId, code, name, ownerName, state, findings }) => (
    <Card
      key={projectId}
      title={<TextLink href={`/projects/${projectId}`}>{name}</TextLink>}
      aside={
        <span className="flex flex-wrap items-center gap-x-3">
          <span>{code}</span>
          {ownerName && <span>{ownerName}</span>}
          <StateTag state={state} />
          <span>{findings.length} 处</span>
        </span>
      }
      flush
    >
      <FindingRows projectId={projectId} name={name} findings={findings} mayDecide={mayDecide} />
    </Card>
  ));
}
