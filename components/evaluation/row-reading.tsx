'use client';

import type { UseFormReturn } from 'react-hook-form';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/core/clock';
import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import { fieldId } from '@/lib/sheet/missing';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';
import { isDoubtful } from '@/lib/sheet/undecided';

/** What an evaluator decided a row to mean, by whom and why. */
export function DecisionWords({ row }: { readonly row: SheetRow }) {
  if (!row.decision) return null;
  const { meaning, byName, at, note } = row.decision;
  return (
    <>
      已确认的含义：{decidedInWords(meaning)}。确认人 {byName}，{formatDate(new Date(at))}
      {note && `。说明：${note}`}
    </>
  );
}

/** 待确认 or 已确认 beside a target, one click away why, and what the owner thinks of it. */
export function RowReading({
  row,
  form,
}: {
  readonly row: SheetRow;
  readonly form: UseFormReturn<TypedSheet>;
}) {
  const doubtful = isDoubtful(row);
  if (!doubtful && !row.decision) return null;
  return (
    <details className="mt-1">
      <summary className="cursor-pointer list-none">
        <Tag tone={doubtful ? 'warning' : 'info'}>{doubtful ? '待确认' : '已确认含义'}</Tag>
        <span className="sr-only">：{row.name}</span>
      </summary>
      <p className="mt-1 text-muted">
        {doubtful ? (
          `${row.reading.explanation}确认之前按指标性质计分。`
        ) : (
          <>
            <DecisionWords row={row} />。
          </>
        )}
      </p>
      <textarea
        id={fieldId.row(row.indicatorId, 'readingWish')}
        rows={2}
        maxLength={1000}
        aria-label={`${row.name}：对指标含义的意见`}
        placeholder="对含义的意见"
        className="control mt-1 text-sm"
        {...form.register(`rows.${row.indicatorId}.readingWish`)}
      />
    </details>
  );
}
