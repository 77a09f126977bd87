import { formatDate } from '@/lib/core/clock';
import { type Waiting, waitedFor } from '@/lib/workflow/waiting';

/** Since when a project waits for whom, below its state; nothing where it waits for nobody. */
export function WaitingFor({ waiting }: { readonly waiting: Waiting | null }) {
  if (!waiting) return null;
  return (
    <span className="block text-xs text-muted">
      等待{waitedFor(waiting)}，{formatDate(new Date(waiting.since))} 起
    </span>
  );
}
