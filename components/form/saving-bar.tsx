'use client';

import type { ReactNode } from 'react';
import { formatTime } from '@/lib/core/clock';
import { SubmitButton } from './submit-button';

type Props = {
  readonly label: string;
  readonly figures: readonly (readonly [term: string, value: string])[];
  readonly changed: boolean;
  readonly pending: boolean;
  /** ISO 8601; null before anything was saved */
  readonly savedAt: string | null;
  readonly testId: string;
  /** What comes after saving */
  readonly children: ReactNode;
};

function standing({ changed, pending, savedAt }: Pick<Props, 'changed' | 'pending' | 'savedAt'>): string {
  if (pending) return '正在保存…';
  if (changed) return '有未保存的修改，已保留在本机';
  return savedAt === null ? '尚未填写' : `已保存 ${formatTime(new Date(savedAt))}`;
}

/** Always in sight over a form that is saved as a whole: its figures, whether it is saved, and what to do next. */
export function SavingBar({ label, figures, testId, children, ...saving }: Props) {
  return (
    <div className="print-hidden sticky top-[var(--frame-top)] z-20 -mx-4 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-4 py-1.5 sm:-mx-6 sm:px-6">
      <dl className="flex flex-wrap items-baseline gap-x-4 text-sm" aria-label={label}>
        {figures.map(([term, value]) => (
          <div key={term} className="flex gap-1">
            <dt className="text-muted">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2">
        <span role="status" data-testid={testId} className="text-sm text-muted">
          {standing(saving)}
        </span>
        <SubmitButton pending={saving.pending}>保存</SubmitButton>
        {children}
      </div>
    </div>
  );
}
