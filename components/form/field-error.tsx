import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** The message under a control; in a table, give the control `aria-describedby` the same id. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1 text-sm text-bad">
      <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
