'use client';

import { Checkbox } from '@/components/form/checkbox';

type Person = { readonly id: string; readonly name: string };

/** Which of the unit's evaluators are asked to review. */
export function EvaluatorTicks({
  choices,
  chosen,
  onChoose,
}: {
  readonly choices: readonly Person[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">评价人员</legend>
      <ul className="space-y-1">
        {choices.map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              label={name}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className="text-muted">本单位还没有评价人员的账号。</p>}
    </fieldset>
  );
}
