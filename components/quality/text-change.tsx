import { ArrowRight } from 'lucide-react';
import type { TextChange } from '@/lib/quality/types';

const blank = <span className="text-muted">（空白）</span>;

/** What a text was and what it becomes, or has become; the verbatim original comes first. */
export function TextChanges({
  changes,
  done,
}: {
  readonly changes: readonly TextChange[];
  /** Already carried out */
  readonly done: boolean;
}) {
  return (
    <ul className="mt-1 text-sm">
      {changes.map(({ field, from, to }) => (
        <li key={field} className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-muted">{field}：</span>
          <span>
            <span className="sr-only">{done ? '原文' : '现为'}</span>
            {done ? <span className="text-muted">原文 </span> : null}
            {from ?? blank}
          </span>
          <ArrowRight aria-label="改为" className="size-3.5 shrink-0 self-center text-muted" />
          <strong className="font-semibold">{to ?? blank}</strong>
        </li>
      ))}
    </ul>
  );
}
