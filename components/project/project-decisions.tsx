'use client';

import { Settings2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { Popover } from '@/components/ui/popover';
import { setParticipation, setPublicity } from '@/lib/projects/actions';
import { ExemptDialog } from './exempt-dialog';

type Decision = 'participation' | 'publicity';

type Managed = {
  readonly id: string;
  readonly version: number;
  readonly participates: boolean;
  readonly isPublic: boolean;
  readonly approved: boolean;
  readonly published: boolean;
};

/** 不参评, 不公开 and back, each with its reason. */
export function ProjectDecisions({ project }: { project: Managed }) {
  const [deciding, setDeciding] = useState<Decision | null>(null);
  return (
    <>
      <Popover
        align="end"
        label="管理项目"
        trigger={<Button icon={<Settings2 aria-hidden className="size-4" />}>管理</Button>}
      >
        <div className="flex flex-col items-stretch gap-1">
          <Button
            variant="quiet"
            className="!justify-start"
            disabled={project.participates && project.approved}
            onClick={() => setDeciding('participation')}
          >
            {project.participates ? '设为不参评' : '恢复参评'}
          </Button>
          {project.participates && project.approved && (
            <p className="max-w-56 text-sm text-muted">已评价通过，自评表已定稿，不能再设为不参评。</p>
          )}
          <Button
            variant="quiet"
            className="!justify-start"
            disabled={project.published}
            onClick={() => setDeciding('publicity')}
          >
            {project.isPublic ? '设为不公开' : '恢复公开'}
          </Button>
          {project.published && <p className="max-w-56 text-sm text-muted">已公开，要撤下请用“重新评价”。</p>}
        </div>
      </Popover>
      {project.participates ? (
        <ExemptDialog
          projectId={project.id}
          version={project.version}
          open={deciding === 'participation'}
          onClose={() => setDeciding(null)}
        />
      ) : (
        <ReadmitDialog
          project={project}
          open={deciding === 'participation'}
          onClose={() => setDeciding(null)}
        />
      )}
      <PublicityDialog project={project} open={deciding === 'publicity'} onClose={() => setDeciding(null)} />
    </>
  );
}

type DialogProps = { project: Managed; open: boolean; onClose: () => void };

function ReadmitDialog({ project, open, onClose }: DialogProps) {
  const router = useRouter();
  const { id: projectId, version } = project;
  return (
    <ReasonDialog
      open={open}
      onOpenChange={(shown) => !shown && onClose()}
      title="恢复参评"
      consequence="项目重新参加绩效自评，从现有状态继续。合并或收回的记录随之撤销，办理记录中保留。"
      confirmLabel="恢复参评"
      reasonLabel="原因"
      onConfirm={(reason) => setParticipation({ projectId, version, participates: true, reason })}
      onDone={() => router.refresh()}
    />
  );
}

function PublicityDialog({ project, open, onClose }: DialogProps) {
  const router = useRouter();
  const { id: projectId, version, isPublic } = project;
  return (
    <ReasonDialog
      open={open}
      onOpenChange={(shown) => !shown && onClose()}
      title={isPublic ? '设为不公开' : '恢复公开'}
      consequence={
        isPublic ? '项目仍须自评，但不随绩效自评结果公开；汇总表中注明不公开。' : '项目随绩效自评结果公开。'
      }
      confirmLabel={isPublic ? '设为不公开' : '恢复公开'}
      reasonLabel="原因"
      onConfirm={(reason) => setPublicity({ projectId, version, isPublic: !isPublic, reason })}
      onDone={() => router.refresh()}
    />
  );
}
