'use client';

import { Alert } from '@/components/ui/alert';
import { BothSides } from '@/components/ui/both-sides';
import type { Refused } from '@/components/ui/use-action';
import type { FieldMerge } from '@/lib/core/merge-fields';

type Problem = Refused['problems'][number];

/** `第 3 项：…` where the problem is in a list. @example wordsOf({ path: 'body.entries.2.weight', message: '请填写分值' }) */
function wordsOf({ path, message }: Problem): string {
  const index = /\.(\d+)\./.exec(path)?.[1];
  return index === undefined ? message : `第 ${Number(index) + 1} 项：${message}`;
}

/** Published or deleted by somebody else: what was typed is kept for a draft that no page opens any more. */
const ENDED: readonly string[] = ['INVALID_STATE', 'NOT_FOUND'];

type RefusedProps = { readonly refused: Refused | null };

/** Why a draft was not saved or is not what it was, with the place of each problem; stands beside the button. */
export function DraftRefused({ refused }: RefusedProps) {
  if (!refused) return null;
  const problems = [...new Set(refused.problems.map(wordsOf))];
  return (
    <Alert tone="bad" live title={refused.message}>
      {problems.length > 0 && (
        <ul className="list-disc pl-5">
          {problems.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {ENDED.includes(refused.code)
        ? '填写的内容只在本页，关闭或刷新后无法找回。请保持本页打开，先复制要保留的内容，再在另一个窗口“新建版本”或打开其他草稿填入。'
        : '填写的内容保留在本页和本机。'}
    </Alert>
  );
}

type ConflictProps<T> = {
  readonly conflict: { readonly both: FieldMerge<T> } | null;
  readonly resolve: (chosen: T) => void;
};

/** What somebody else saved of the draft beside what is typed here. */
export function DraftConflict<T>({ conflict, resolve }: ConflictProps<T>) {
  if (!conflict) return null;
  const { both } = conflict;
  return (
    <BothSides
      what="草稿"
      saves={[]}
      both={both}
      onMine={() => resolve(both.mine)}
      onTheirs={() => resolve(both.theirs)}
    />
  );
}
