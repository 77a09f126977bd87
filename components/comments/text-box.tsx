'use client';

import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Refused } from '@/components/ui/use-action';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly refused: Refused | null;
  readonly pending: boolean;
  readonly sendLabel: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** Whether the person has just asked for it */
  readonly focused: boolean;
  /** Beside the button that sends */
  readonly children?: ReactNode;
};

/**
 * A few words to write and send; Ctrl+Enter sends and Esc puts it away, with what is typed. It stands within forms,
 * so it is none itself.
 */
export function TextBox({ text, pending, refused, onSend, onClose, ...props }: Props) {
  const id = useId();
  const blank = text.trim() === '';

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !blank && !pending) {
      event.preventDefault();
      onSend();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  }

  return (
    <div>
      {refused && (
        <Alert tone="bad" live title={refused.message} className="mb-1">
          {refused.problems.map(({ message }) => message).filter((line) => line !== refused.message)}
        </Alert>
      )}
      <Field id={id} label={props.label} labelHidden className="!mb-1">
        <Textarea
          rows={2}
          maxLength={1000}
          placeholder={props.placeholder}
          title="Ctrl+Enter 发送，Esc 收起"
          value={text}
          readOnly={pending}
          ref={props.focused ? focusOnce : undefined}
          onChange={({ target }) => props.onText(target.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div className="flex flex-wrap gap-1">
        <Button size="small" variant="primary" pending={pending} disabled={blank} onClick={onSend}>
          {props.sendLabel}
        </Button>
        {props.children}
        <Button size="small" variant="quiet" disabled={pending} onClick={onClose}>
          收起
        </Button>
      </div>
    </div>
  );
}

/** The field was asked for, so the cursor goes there. */
function focusOnce(area: HTMLTextAreaElement | null): void {
  area?.focus();
}
