import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Definition = {
  readonly term: string;
  readonly value: ReactNode;
  /** Takes the full width: long texts. */
  readonly wide?: boolean;
};

const COLUMNS = { 1: '', 2: 'md:grid-cols-2', 3: 'md:grid-cols-2 xl:grid-cols-3' } as const;

/** The head of a form: ruled cells, the name on the left, the value beside it. Stands in a flush Card. */
export function DefinitionList({
  items,
  columns = 2,
}: {
  items: readonly Definition[];
  columns?: keyof typeof COLUMNS;
}) {
  return (
    <div className="overflow-hidden rounded-b-md">
      <dl className={classNames('-mb-px -mr-px grid text-sm', COLUMNS[columns])}>
        {items.map(({ term, value, wide }) => (
          <div
            key={term}
            className={classNames(
              'grid grid-cols-[7.5rem_minmax(0,1fr)] border-b border-r border-line',
              wide && 'col-span-full',
            )}
          >
            <dt className="border-r border-line bg-sunken px-3 py-1.5 text-muted">{term}</dt>
            <dd className="whitespace-pre-line px-3 py-1.5">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
