'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RefusedAlert } from './refused-alert';
import type { useReviewAction } from './use-review-action';

type Props = {
  readonly action: ReturnType<typeof useReviewAction>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly trigger: ReactNode;
  readonly title: string;
  readonly description: ReactNode;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly size?: 'normal' | 'wide';
  /** Why it can't be confirmed yet, beside the disabled button */
  readonly blocked?: string | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** A decision as a form over the page. What was typed belongs to the caller, so it outlives closing and failure. */
export function ReviewDialog({ action, blocked = null, children, ...props }: Props) {
  const formId = useId();
  const { pending, refused, forget } = action;

  function show(open: boolean) {
    if (pending && !open) return;
    forget();
    props.onOpenChange(open);
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={show}
      trigger={props.trigger}
      title={props.title}
      description={props.description}
      size={props.size}
      footer={
        <>
          {blocked && <p className="mr-auto self-center text-sm text-muted">{blocked}</p>}
          <Button onClick={() => show(false)} disabled={pending}>
            取消
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={props.danger ? 'danger' : 'primary'}
            pending={pending}
            disabled={blocked !== null}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <RefusedAlert refused={refused} onRefreshed={forget} />
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!pending && blocked === null) props.onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
