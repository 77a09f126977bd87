'use client';

import { Checkbox } from '@/components/form/checkbox';
import { Button } from '@/components/ui/button';
import type { QueueRow } from '@/lib/reviews/types';

/** A project of the queue, as a list to tick has it. */
export type Ticked = Pick<QueueRow, 'id' | 'name' | 'ownerName' | 'version'>;

/** Which projects of the queue a decision is about; all of them with one click. */
export function ProjectTicks({
  legend,
  rows,
  chosen,
  onChoose,
  error,
}: {
  readonly legend: string;
  readonly rows: readonly Ticked[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly error: string | null;
}) {
  function tick(id: string, ticked: boolean) {
    const next = new Set(chosen);
    if (ticked) next.add(id);
    else next.delete(id);
    onChoose(next);
  }

  return (
    <fieldset className="mb-3">
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="mb-1 flex flex-wrap gap-1">
        <Button size="small" onClick={() => onChoose(new Set(rows.map(({ id }) => id)))}>
          全选 {rows.length} 个
        </Button>
        <Button size="small" variant="quiet" onClick={() => onChoose(new Set())}>
          全不选
        </Button>
      </div>
      <ul className="max-h-56 space-y-1 overflow-y-auto">
        {rows.map(({ id, name, ownerName }) => (
          <li key={id}>
            <Checkbox
              label={ownerName ? `${name}（${ownerName}）` : name}
              checked={chosen.has(id)}
              onChange={({ target }) => tick(id, target.checked)}
            />
          </li>
        ))}
      </ul>
      {error && <p className="text-sm text-bad">{error}</p>}
    </fieldset>
  );
}
