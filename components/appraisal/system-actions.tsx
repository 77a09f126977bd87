'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { answered, LOST } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import {
  copySystemAction,
  deleteSystemAction,
  publishSystemAction,
  reviseSystemAction,
} from '@/lib/appraisal-systems/actions';

/** Copies a system as a draft of the unit's own. */
export function CopySystem({ ownId, title }: { readonly ownId: string | null; readonly title: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [name, setName] = useState(`${title}（副本）`.slice(0, 60));

  async function copy() {
    const answer = await copySystemAction({ ownId, title: name });
    if (answer.ok) router.push(`/appraisals/systems/${answer.value.ownId}`);
    return answer;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          复制<span className="sr-only">：{title}</span>
        </Button>
      }
      title="复制为本单位的评价指标体系"
      consequence="复制后是一份草稿，可以修改指标和分值；发布后才能用于绩效评价。原来的不变。"
      confirmLabel="复制并修改"
      onConfirm={copy}
    >
      <Field label="名称" required className="mb-0">
        <TextInput value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
      </Field>
    </ConfirmDialog>
  );
}

/** Begins the next version of the unit's own. */
export function ReviseSystem({ ownId, title }: { readonly ownId: string; readonly title: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [pending, setPending] = useState(false);

  async function revise() {
    setPending(true);
    const answer = await answered(reviseSystemAction({ ownId }));
    setPending(false);
    if (answer?.ok) return router.push(`/appraisals/systems/${answer.value.ownId}`);
    toast.error(answer?.error.message ?? LOST);
  }

  return (
    <Button size="small" disabled={!hydrated} pending={pending} onClick={() => void revise()}>
      新建版本<span className="sr-only">：{title}</span>
    </Button>
  );
}

type DraftProps = {
  readonly ownId: string;
  readonly revision: number;
  readonly disabled?: boolean;
};

/** Publishing can't be undone: the version stays as it is for good. */
export function PublishSystem({ ownId, revision, disabled = false }: DraftProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button disabled={disabled}>发布</Button>}
      title="发布评价指标体系"
      consequence="发布后这个版本不能再修改，可以用于绩效评价；以后要改，只能新建版本。"
      confirmLabel="发布"
      onConfirm={() => publishSystemAction({ ownId, revision })}
      onDone={() => {
        toast.success('已发布');
        router.refresh();
      }}
    />
  );
}

/** Throws a draft away. */
export function DeleteSystem({ ownId, revision }: DraftProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button>删除草稿</Button>}
      title="删除评价指标体系草稿"
      consequence="草稿删除后无法找回。"
      confirmLabel="删除"
      danger
      onConfirm={() => deleteSystemAction({ ownId, revision })}
      onDone={() => router.push('/appraisals/systems')}
    />
  );
}
