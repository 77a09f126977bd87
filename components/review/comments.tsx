'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { Button } from '@/components/ui/button';
import { formatDateTime } from '@/lib/core/clock';
import type { SheetComment } from '@/lib/evaluations/types';
import { commentAction } from '@/lib/reviews/actions';
import { RefusedAlert } from './refused-alert';
import { useReview } from './review-context';
import { useReviewAction } from './use-review-action';

type Props = {
  readonly comments: readonly SheetComment[];
  /** null: about the whole form */
  readonly indicatorId: string | null;
  /** What the comments are about, for those who hear the page */
  readonly subject: string;
};

/** The comments on one row or on the whole form, and for evaluators a field for another one. */
export function Comments({ comments, indicatorId, subject }: Props) {
  const { mayReview } = useReview();
  const own = comments.filter((comment) => comment.indicatorId === indicatorId);
  return (
    <div className="space-y-2">
      {own.length > 0 && (
        <ul className="space-y-2" aria-label={`${subject}：批注`}>
          {own.map((comment) => (
            <li key={comment.id} className="border-l-2 border-warning pl-2">
              <p className="whitespace-pre-line">{comment.text}</p>
              <p className="text-xs text-muted">
                {comment.authorName} {formatDateTime(new Date(comment.at))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayReview && <CommentForm indicatorId={indicatorId} subject={subject} />}
    </div>
  );
}

function CommentForm({ indicatorId, subject }: Omit<Props, 'comments'>) {
  const { projectId } = useReview();
  const action = useReviewAction();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const blank = text.trim() === '';

  function submit() {
    if (blank) return;
    void action.run(
      () => commentAction({ projectId, indicatorId, text }),
      () => {
        setText('');
        setOpen(false);
        toast.success('已添加批注');
      },
    );
  }

  if (!open) {
    return (
      <Button
        size="small"
        variant="quiet"
        icon={<MessageSquarePlus aria-hidden className="size-3.5" />}
        onClick={() => setOpen(true)}
      >
        批注<span className="sr-only">：{subject}</span>
      </Button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RefusedAlert refused={action.refused} onRefreshed={action.forget} />
      <Field id={id} label={`${subject}：批注`} labelHidden className="!mb-1">
        <Textarea
          rows={2}
          maxLength={1000}
          placeholder="写给责任人的批注"
          value={text}
          readOnly={action.pending}
          ref={focusOnce}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-1">
        <Button type="submit" size="small" variant="primary" pending={action.pending} disabled={blank}>
          保存批注
        </Button>
        <Button size="small" variant="quiet" disabled={action.pending} onClick={() => setOpen(false)}>
          收起
        </Button>
      </div>
    </form>
  );
}

/** The field was asked for by a click, so the cursor goes there. */
function focusOnce(area: HTMLTextAreaElement | null): void {
  area?.focus();
}
