import type { FieldErrors } from 'react-hook-form';
import type { Problem } from '@/components/form/error-summary';
import type { AddProjectInput } from '@/lib/projects/schema';

/** The fields from top to bottom, so that the summary reads like the form. */
const ORDER = ['code', 'name', 'ownerId', 'fiscal', 'other', 'goal', 'reason', 'indicators'] as const;

/** What the form found wrong, each with the id of its control; rows of the table say which one. */
export function formProblems(errors: FieldErrors<AddProjectInput>): Problem[] {
  return ORDER.flatMap((field) => {
    if (field === 'indicators') return rowProblems(errors.indicators);
    const message = errors[field]?.message;
    return message ? [{ path: field, message }] : [];
  });
}

function rowProblems(errors: FieldErrors<AddProjectInput>['indicators']): Problem[] {
  if (!errors) return [];
  if (errors.message) return [{ path: 'indicators.0.level1', message: errors.message }];
  const rows = Array.isArray(errors) ? errors : [];
  return rows.flatMap((row: Readonly<Record<string, { message?: string }>> | undefined, i) =>
    Object.entries(row ?? {}).flatMap(([column, error]) =>
      error?.message
        ? [{ path: `indicators.${i}.${column}`, message: `指标第 ${i + 1} 行：${error.message}` }]
        : [],
    ),
  );
}
