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
import type { Answer } from '@/components/ui/use-action';

type Draft = { readonly ownId: string; readonly revision: number };
type Begun = Promise<Answer<{ readonly ownId: string }>>;

/** A kind of standard that ships and that a unit may copy, change and publish as its own: its words and its actions. */
export type OwnStandard = {
  /** 评分标准 */
  readonly name: string;
  /** What can be changed in a draft */
  readonly contents: string;
  /** What a published one is used for */
  readonly purpose: string;
  /** Address of its list; a draft is at `${href}/${ownId}`. */
  readonly href: string;
  readonly copy: (input: { readonly ownId: string | null; readonly title: string }) => Begun;
  readonly revise: (input: { readonly ownId: string }) => Begun;
  readonly publish: (input: Draft) => Promise<Answer<unknown>>;
  readonly remove: (input: Draft) => Promise<Answer<unknown>>;
};

type Of<T> = T & { readonly standard: OwnStandard };

/** Copies a standard as a draft of the unit's own. */
export function CopyStandard({
  standard,
  ownId,
  title,
}: Of<{ readonly ownId: string | null; readonly title: string }>) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [name, setName] = useState(`${title}（副本）`.slice(0, 60));

  async function copy() {
    const answer = await standard.copy({ ownId, title: name });
    if (answer.ok) router.push(`${standard.href}/${answer.value.ownId}`);
    return answer;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          复制<span className="sr-only">：{title}</span>
        </Button>
      }
      title={`复制为本单位的${standard.name}`}
      consequence={`复制后是一份草稿，可以修改${standard.contents}；发布后才能用于${standard.purpose}。原来的不变。`}
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
export function ReviseStandard({
  standard,
  ownId,
  title,
}: Of<{ readonly ownId: string; readonly title: string }>) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [pending, setPending] = useState(false);

  async function revise() {
    setPending(true);
    const answer = await answered(standard.revise({ ownId }));
    setPending(false);
    if (answer?.ok) return router.push(`${standard.href}/${answer.value.ownId}`);
    toast.error(answer?.error.message ?? LOST);
  }

  return (
    <Button size="small" disabled={!hydrated} pending={pending} onClick={() => void revise()}>
      新建版本<span className="sr-only">：{title}</span>
    </Button>
  );
}

/** Publishing can't be undone: the version stays as it is for good. */
export function PublishStandard({
  standard,
  ownId,
  revision,
  disabled = false,
}: Of<Draft & { readonly disabled?: boolean }>) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button disabled={disabled}>发布</Button>}
      title={`发布${standard.name}`}
      consequence={`发布后这个版本不能再修改，可以用于${standard.purpose}；以后要改，只能新建版本。`}
      confirmLabel="发布"
      onConfirm={() => standard.publish({ ownId, revision })}
      onDone={() => {
        toast.success('已发布');
        router.refresh();
      }}
    />
  );
}

/** Throws a draft away. */
export function DeleteStandard({ standard, ownId, revision }: Of<Draft>) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button>删除草稿</Button>}
      title={`删除${standard.name}草稿`}
      consequence="草稿删除后无法找回。"
      confirmLabel="删除"
      danger
      onConfirm={() => standard.remove({ ownId, revision })}
      onDone={() => router.push(standard.href)}
    />
  );
}
