'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, ReasonDialog } from '@/components/ui/decision-dialog';
import { endExemptionAction, exemptAction } from '@/lib/disclosure/actions';
import type { UnfiledProject } from '@/lib/disclosure/types';

type Props = { readonly yearId: string; readonly projects: readonly UnfiledProject[] };

/** Exempts one project, or all that are left, with a reason; takes an exemption back. */
export function ExemptAction({ yearId, projects }: Props) {
  const [first] = projects;
  if (!first) return null;
  if (first.exemption) return <EndExemption yearId={yearId} project={first} />;
  return <Exempt yearId={yearId} projects={projects} />;
}

function Exempt({ yearId, projects }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [documentNumber, setDocumentNumber] = useState('');
  const several = projects.length > 1;
  const names = several ? `其余 ${projects.length} 个项目` : `“${projects[0]?.name}”`;
  return (
    <ReasonDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          {several ? `全部免报（${projects.length}）` : '免报'}
          {!several && <span className="sr-only">：{projects[0]?.name}</span>}
        </Button>
      }
      title={several ? '免报绩效目标' : `免报绩效目标：${projects[0]?.name}`}
      consequence={`${names}不再计入应填报的项目；原因可以写进公开的说明。`}
      confirmLabel="免报"
      reasonLabel="免报原因"
      reasonHint="至少 2 个字，例如：上年结转资金。"
      maxLength={100}
      onConfirm={(reason) =>
        exemptAction({ yearId, keys: projects.map(({ key }) => key), reason, documentNumber })
      }
      onDone={() => {
        toast.success('已免报');
        setDocumentNumber('');
        router.refresh();
      }}
    >
      <Field label="文号" hint="没有可以不填。">
        <TextInput
          value={documentNumber}
          maxLength={100}
          onChange={({ target }) => setDocumentNumber(target.value)}
        />
      </Field>
    </ReasonDialog>
  );
}

function EndExemption({ yearId, project }: { readonly yearId: string; readonly project: UnfiledProject }) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet" disabled={!hydrated}>
          取消免报<span className="sr-only">：{project.name}</span>
        </Button>
      }
      title={`取消免报：${project.name}`}
      consequence="该项目重新计入应填报的项目。"
      confirmLabel="取消免报"
      onConfirm={() => endExemptionAction({ yearId, key: project.key })}
      onDone={() => {
        toast.success('已取消免报');
        router.refresh();
      }}
    />
  );
}
