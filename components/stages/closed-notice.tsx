import { Alert } from '@/components/ui/alert';
import type { StageLine } from '@/lib/stages/types';
import type { ClosingStage } from '@/lib/workflow/stages';
import { ExtendDialog } from './extend-dialog';

/** Which date keeps the reader from going on, and 延期 for those who may give it. */
export function ClosedNotice({
  why,
  stage,
  stages,
  project,
  mayExtend,
}: {
  readonly why: string | null;
  readonly stage: ClosingStage;
  readonly stages: readonly StageLine[];
  readonly project: { readonly id: string; readonly name: string };
  readonly mayExtend: boolean;
}) {
  if (why === null) return null;
  const line = stages.find((candidate) => candidate.stage === stage);
  return (
    <Alert
      tone="warning"
      title={why}
      action={mayExtend && line && <ExtendDialog project={project} line={line} small />}
    />
  );
}
