'use client';

import type { UseFormReturn } from 'react-hook-form';
import { requiredFormOfActual } from '@/lib/indicators/actual-form';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import { fieldId } from '@/lib/sheet/missing';
import { indicatorOf } from '@/lib/sheet/score-sheet';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';

type Props = {
  readonly form: UseFormReturn<TypedSheet>;
  readonly row: SheetRow;
  readonly problems: ReadonlyMap<string, string>;
};

/** The input that suits a row's target: a number with its unit, a date or month, or grade, percentage and text. */
export function ActualInput(props: Props) {
  switch (requiredFormOfActual(indicatorOf(props.row))) {
    case 'number':
      return <TextEntry {...props} field="value" suffix={props.row.unitOfMeasure} label="实际完成值" />;
    case 'date':
      return (
        <TextEntry
          {...props}
          field="doneOn"
          suffix="日期或月份"
          label="完成时间"
          placeholder="2024-06-30 或 2024-06"
        />
      );
    case 'grade':
      return <GradeEntry {...props} />;
  }
}

function TextEntry({
  form,
  row,
  problems,
  field,
  suffix,
  label,
  placeholder = '未填报',
}: Props & {
  readonly field: 'value' | 'doneOn' | 'percent';
  readonly suffix: string | null;
  readonly label: string;
  readonly placeholder?: string;
}) {
  const id = fieldId.row(row.indicatorId, field);
  const problem = problems.get(id);
  return (
    <div>
      <div className="control-group flex items-stretch rounded border border-control bg-paper">
        <input
          id={id}
          inputMode={field === 'doneOn' ? 'text' : 'decimal'}
          autoComplete="off"
          aria-label={`${row.name}：${label}${suffix ? `（${suffix}）` : ''}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          placeholder={placeholder}
          data-column={field === 'percent' ? 'percent' : 'actual'}
          data-unit={suffix ?? undefined}
          className={`min-h-control w-full min-w-0 grow bg-transparent px-2 outline-none ${field === 'doneOn' ? '' : 'text-right'}`}
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

const BANDS = { 达成: '80–100', 部分达成: '60–79.99', 未达成: '0–59.99' } as const;

function GradeEntry(props: Props) {
  const { form, row } = props;
  const name = `rows.${row.indicatorId}.grade` as const;
  const completionId = fieldId.row(row.indicatorId, 'completion');
  return (
    <div className="space-y-1.5">
      <fieldset id={fieldId.row(row.indicatorId, 'grade')} tabIndex={-1}>
        <legend className="sr-only">{row.name}：完成档次</legend>
        <div className="flex">
          {GRADES_OF_COMPLETION.map((grade) => (
            <label
              key={grade}
              className="-ml-px flex min-h-control cursor-pointer items-center whitespace-nowrap border border-control px-2 text-sm first:ml-0 first:rounded-l last:rounded-r has-[:checked]:z-10 has-[:checked]:border-action has-[:checked]:bg-action-soft has-[:checked]:font-semibold has-[:checked]:text-action has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-action"
            >
              <input type="radio" value={grade} className="sr-only" {...form.register(name)} />
              {grade}
            </label>
          ))}
        </div>
      </fieldset>
      {row.grade && (
        <TextEntry {...props} field="percent" suffix="%" label="完成比例" placeholder={BANDS[row.grade]} />
      )}
      <textarea
        id={completionId}
        rows={2}
        maxLength={4000}
        aria-label={`${row.name}：完成情况`}
        placeholder="完成情况（写入自评表“实际完成值”栏）"
        className="control text-sm"
        {...form.register(`rows.${row.indicatorId}.completion`)}
      />
    </div>
  );
}
