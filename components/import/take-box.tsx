'use client';

import { useEffect, useRef } from 'react';
import { allOf, isEmpty, type Taken } from '@/lib/budget-document/difference/project-difference';
import type { ImportProject } from '@/lib/imports/types';
import { isOpen, NOTHING, toggled, withTaken } from './choices';
import { useChoices } from './choices-context';

function isAll(taken: Taken, all: Taken): boolean {
  return (
    taken.items.length === all.items.length &&
    taken.rows.length === all.rows.length &&
    taken.order === all.order
  );
}

/** Whether the project is taken: as a whole, or in part (then the box is neither). */
export function TakeBox({ project }: { project: ImportProject }) {
  const shared = useChoices();
  const box = useRef<HTMLInputElement>(null);
  const { key, comparison } = project;
  const different = comparison.kind === 'different' ? comparison : null;
  const taken = shared?.choices.changed.get(key) ?? NOTHING;
  const all = different ? allOf(different.difference) : NOTHING;
  const partly = different !== null && !isEmpty(taken) && !isAll(taken, all);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  if (!shared || comparison.kind === 'identical') return <span className="text-muted">—</span>;
  const { choices, setChoices } = shared;

  function toggle(on: boolean) {
    setChoices((now) =>
      different ? withTaken(now, key, on ? all : NOTHING) : { ...now, added: toggled(now.added, key, on) },
    );
  }

  return (
    <label className="inline-flex min-h-6 min-w-6 items-center">
      <input
        ref={box}
        type="checkbox"
        className="size-4 shrink-0 accent-[rgb(var(--action-fill))]"
        checked={different ? !isEmpty(taken) && !partly : choices.added.has(key)}
        disabled={different !== null && !isOpen(different.standing)}
        onChange={(event) => toggle(event.target.checked)}
      />
      <span className="sr-only">采用{project.name}</span>
    </label>
  );
}
