'use client';

import type { UseFormReturn } from 'react-hook-form';
import { fieldId } from '@/lib/sheet/missing';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { TypedRow, TypedSheet } from '@/lib/sheet/typed';

export type EntryProps = {
  readonly form: UseFormReturn<TypedSheet>;
  readonly row: SheetRow;
  readonly problems: ReadonlyMap<string, string>;
};

/** What stands in a field that is not the actual itself; Enter and pasting stay within one column. */
const COLUMNS: Partial<Record<keyof TypedRow, string>> = { percent: 'percent', eligible: 'eligible' };
const TEXTUAL: readonly (keyof TypedRow)[] = ['doneOn', 'surveyedOn'];

/** One input of a row with its unit behind it, and what is wrong with its text below. */
export function TextEntry({
  form,
  row,
  problems,
  field,
  suffix,
  label,
  lead,
  placeholder = '未填报',
}: EntryProps & {
  /** Words before the input, where a row has several */
  readonly lead?: string;
  readonly field: keyof TypedRow;
  readonly suffix: string | null;
  readonly label: string;
  readonly placeholder?: string;
}) {
  const id = fieldId.row(row.indicatorId, field);
  const problem = problems.get(id);
  const textual = TEXTUAL.includes(field);
  return (
    <div>
      <div className="control-group flex items-stretch rounded border border-control bg-paper">
        {lead && (
          <span
            aria-hidden
            className="flex items-center whitespace-nowrap border-r border-line bg-sunken px-1.5 text-xs text-muted"
          >
            {lead}
          </span>
        )}
        <input
          id={id}
          inputMode={textual ? 'text' : 'decimal'}
          autoComplete="off"
          aria-label={`${row.name}：${label}${suffix ? `（${suffix}）` : ''}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          placeholder={placeholder}
          data-column={COLUMNS[field] ?? (field.startsWith('survey') ? field : 'actual')}
          data-unit={suffix ?? undefined}
          className={`min-h-control w-full min-w-0 grow bg-transparent px-2 outline-none ${textual ? '' : 'text-right'}`}
          {...form.register(`rows.${row.indicatorId}.${field}`)}
        />
        {suffix && (
          <span className="flex items-center whitespace-nowrap border-l border-line bg-sunken px-1.5 text-xs text-muted">
            {suffix}
          </span>
        )}
      </div>
      {problem && (
        <p id={`${id}-problem`} className="text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
