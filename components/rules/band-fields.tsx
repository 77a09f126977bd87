'use client';

import { Plus, X } from 'lucide-react';
import { type FieldPath, useFieldArray } from 'react-hook-form';
import { FieldError } from '@/components/form/field-error';
import { Button } from '@/components/ui/button';
import { useEditor } from './editor-context';
import { NumberField } from './editor-fields';
import type { RuleValues } from './rule-values';

type Bands = 'execution.bands' | 'satisfaction.bands' | 'totalCap.caps';
type Column = { readonly key: string; readonly label: string; readonly unit: string };

/** Bands of a rule as rows that can be added and taken away. */
export function BandFields({
  name,
  legend,
  columns,
  hint,
}: {
  readonly name: Bands;
  readonly legend: string;
  readonly columns: readonly [Column, Column];
  readonly hint: string;
}) {
  const { form, problems } = useEditor();
  const { fields, append, remove } = useFieldArray({ control: form.control, name });
  const problem = problems.get(name);
  const blank = Object.fromEntries(columns.map(({ key }) => [key, ''])) as never;
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={problem ? `${name}-error` : undefined}
      className="mb-4"
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      <p className="mb-2 text-sm text-muted">{hint}</p>
      {fields.map((band, i) => (
        <div key={band.id} className="flex flex-wrap items-start gap-x-3">
          {columns.map(({ key, label, unit }) => (
            <NumberField
              key={key}
              name={`${name}.${i}.${key}` as FieldPath<RuleValues>}
              label={label}
              unit={unit}
            />
          ))}
          <Button
            variant="quiet"
            size="small"
            className="mt-7"
            icon={<X aria-hidden className="size-4" />}
            onClick={() => remove(i)}
          >
            删除<span className="sr-only">第 {i + 1} 档</span>
          </Button>
        </div>
      ))}
      {problem && <FieldError id={`${name}-error`}>{problem}</FieldError>}
      <Button size="small" icon={<Plus aria-hidden className="size-4" />} onClick={() => append(blank)}>
        增加一档
      </Button>
    </fieldset>
  );
}
