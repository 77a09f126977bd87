'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { type Answer, useAction } from '@/components/ui/use-action';
import { useKeptUpon } from '@/components/ui/use-kept-upon';
import type { FieldMerge } from '@/lib/core/merge-fields';

/** A draft of a unit's own standard as it stands on the server. */
type Details = { readonly ownId: string; readonly revision: number; readonly draft: boolean };

/** How a draft of a kind is typed, met with what others saved, and sent. */
type Kind<D extends Details, T> = {
  /** Of what is kept in the browser */
  readonly name: string;
  readonly typedOf: (details: D) => T;
  readonly merge: (base: T, mine: T, theirs: T) => FieldMerge<T>;
  readonly read: (ownId: string) => Promise<Answer<D>>;
  readonly save: (
    typed: T,
    draft: { readonly ownId: string; readonly revision: number },
  ) => Promise<Answer<unknown>>;
};

const PUBLISHED = {
  ok: false,
  error: {
    code: 'INVALID_STATE',
    message: '草稿已由他人发布，不能再修改。',
    problems: [],
  },
} as const;

/** What is typed of a draft, kept until it is saved; what others saved meanwhile is merged, or shown beside it. */
export function useOwnDraft<D extends Details, T>(details: D, kind: Kind<D, T>) {
  const router = useRouter();
  const { ownId } = details;
  const { pending, refused, run } = useAction();
  const standing = (of: D) => ({ value: kind.typedOf(of), version: of.revision, saves: [] });
  const kept = useKeptUpon(`${kind.name} ${ownId}`, standing(details), {
    merge: kind.merge,
    async read() {
      const answer = await kind.read(ownId);
      if (!answer.ok) return answer;
      return answer.value.draft ? { ok: true, value: standing(answer.value) } : PUBLISHED;
    },
  });
  const { typed, restored, conflict, resolve } = kept;
  return {
    ...{ typed, restored, conflict, resolve, pending, refused },
    changed: JSON.stringify(typed) !== JSON.stringify(kind.typedOf(details)),
    change: kept.change,
    save: () =>
      void run(
        () => kept.send((of, revision) => kind.save(of, { ownId, revision })),
        () => {
          kept.forget();
          toast.success('草稿已保存');
          router.refresh();
        },
      ),
  };
}
