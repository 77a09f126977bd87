'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';

/** A project whose form is approved. */
export type ChoosableProject = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
};

function holds({ code, name, ownerName }: ChoosableProject, words: string): boolean {
  return [code, name, ownerName ?? ''].some((text) => text.includes(words));
}

type Props = {
  readonly projects: readonly ChoosableProject[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
};

/** Some of the projects, found by name, code or 责任人. */
export function ProjectChoice({ projects, chosen, onChoose }: Props) {
  const [words, setWords] = useState('');
  const shown = projects.filter((project) => holds(project, words.trim()));
  const change = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  const ids = shown.map(({ id }) => id);
  return (
    <div className="mt-2">
      <TextInput
        type="search"
        aria-label="查找项目"
        placeholder="按名称、编码或责任人查找"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="my-1 flex flex-wrap items-center gap-2 text-sm text-muted">
        <span aria-live="polite" className="grow">
          列出 {shown.length} 个，已选 {chosen.size} 个
        </span>
        <Button size="small" variant="quiet" onClick={() => change(ids, true)}>
          全选所列
        </Button>
        <Button size="small" variant="quiet" onClick={() => change(ids, false)}>
          全不选
        </Button>
      </div>
      <ul className="max-h-56 overflow-y-auto rounded border border-line px-2 py-1">
        {shown.map(({ id, code, name, ownerName }) => (
          <li key={id} className="py-0.5">
            <Checkbox
              label={
                <>
                  {name}
                  <span className="ml-2 text-xs text-muted">
                    {code} {ownerName}
                  </span>
                </>
              }
              checked={chosen.has(id)}
              onChange={({ target }) => change([id], target.checked)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
