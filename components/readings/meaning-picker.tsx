'use client';

import { useId, useState } from 'react';
import { canonicalJson } from '@/lib/core/canonical-json';
import type { Choice } from '@/lib/indicators/decisions/choices';
import type { Decided } from '@/lib/indicators/decisions/decided';
import {
  NOTHING_TYPED,
  readMeaning,
  type TypedMeaning,
  typedMeaning,
} from '@/lib/indicators/decisions/typed-meaning';
import type { ReadingOffer } from '@/lib/readings/types';
import { ChoiceWords } from './choice-words';
import { MeaningFields } from './meaning-fields';

type Picked = { readonly choice: number | 'other'; readonly typed: TypedMeaning };

function picking(choices: readonly Choice[], present: Decided | null): Picked {
  const start = present ?? choices[0]?.meaning;
  const at = choices.findIndex(({ meaning }) => start && canonicalJson(meaning) === canonicalJson(start));
  return { choice: at < 0 ? 'other' : at, typed: start ? typedMeaning(start) : NOTHING_TYPED };
}

/**
 * Picks one of the offered meanings, or one that is put together by hand.
 * @param present what is decided now; picking begins there, else with the first choice
 */
export function useMeaningPicker(choices: readonly Choice[], fiscalYear: number, present: Decided | null) {
  const [picked, setPicked] = useState<Picked>(() => picking(choices, present));
  const read = readMeaning(picked.typed, fiscalYear);
  const meaning: Decided | null =
    picked.choice === 'other' ? (read.ok ? read.value : null) : (choices[picked.choice]?.meaning ?? null);
  const problem = picked.choice === 'other' && !read.ok ? read.error : null;
  return { picked, setPicked, meaning, problem };
}

/** The meanings to choose from, as radio buttons, and 其他含义 with fields of its own. */
export function MeaningPicker({
  choices,
  earlier,
  picker,
}: {
  readonly choices: readonly Choice[];
  readonly earlier: ReadingOffer | null;
  readonly picker: ReturnType<typeof useMeaningPicker>;
}) {
  const name = useId();
  const { picked, setPicked, problem } = picker;
  const radio = (choice: Picked['choice']) => ({
    type: 'radio' as const,
    name,
    checked: picked.choice === choice,
    onChange: () => setPicked({ ...picked, choice }),
    className: 'mt-1 size-4 shrink-0 accent-[rgb(var(--action-fill))]',
  });
  return (
    <fieldset className="mb-4 min-w-0">
      <legend className="mb-1 font-medium">含义</legend>
      <ul className="divide-y divide-line rounded border border-line">
        {choices.map((choice, i) => (
          <li key={JSON.stringify(choice.meaning)}>
            <label className="flex cursor-pointer gap-2 px-3 py-2 has-[:checked]:bg-action-soft">
              <input {...radio(i)} />
              <ChoiceWords choice={choice} earlier={earlier} />
            </label>
          </li>
        ))}
        <li>
          <label className="flex cursor-pointer gap-2 px-3 py-2 has-[:checked]:bg-action-soft">
            <input {...radio('other')} />
            其他含义
          </label>
          {picked.choice === 'other' && (
            <div className="px-3 pt-2">
              <MeaningFields
                typed={picked.typed}
                problem={problem}
                onChange={(typed) => setPicked({ ...picked, typed })}
              />
            </div>
          )}
        </li>
      </ul>
    </fieldset>
  );
}
