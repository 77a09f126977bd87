import { Tag } from '@/components/ui/tag';
import { deadlineTag, statusInWords } from '@/lib/workflow/stage-words';
import { type Deadline, isOverdue } from '@/lib/workflow/stages';

const SOON_DAYS = 7;

/** For lists: what is late, or soon due; nothing where there is time. */
export function DeadlineTag({ deadline }: { readonly deadline: Deadline | null }) {
  if (!deadline) return null;
  const { status } = deadline;
  if (isOverdue(deadline)) {
    return (
      <Tag tone={status.kind === 'closed' ? 'bad' : 'warning'} className="whitespace-nowrap">
        {deadlineTag(deadline)}
      </Tag>
    );
  }
  if (status.kind !== 'open' || status.leftDays > SOON_DAYS) return null;
  return (
    <Tag tone="info" className="whitespace-nowrap">
      {deadlineTag(deadline)}
    </Tag>
  );
}

/** The same in a sentence, for where there is room. */
export function DeadlineSentence({ deadline }: { readonly deadline: Deadline | null }) {
  if (!deadline) return null;
  const late = isOverdue(deadline);
  return (
    <span className={late ? 'text-warning' : undefined}>
      {statusInWords(deadline.stage, deadline.status)}
    </span>
  );
}
