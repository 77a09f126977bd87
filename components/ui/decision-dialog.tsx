'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { Alert } from './alert';
import { Button } from './button';
import { Dialog } from './dialog';
import { useKeptText } from './kept';
import { type Decision, type DecisionOpening, type DecisionResult, useDecision } from './use-decision';

type DecisionProps = DecisionOpening & {
  /** Opens the dialog; without it `open` and `onOpenChange` do. */
  trigger?: ReactNode;
  title: string;
  /** What follows from the decision, in words. */
  consequence: ReactNode;
  confirmLabel: string;
  size?: 'normal' | 'wide';
  danger?: boolean;
};

function Answers({ words, decision, formId }: { words: DecisionProps; decision: Decision; formId: string }) {
  return (
    <>
      <Button onClick={() => decision.show(false)} disabled={decision.pending}>
        取消
      </Button>
      <Button
        type="submit"
        form={formId}
        variant={words.danger ? 'danger' : 'primary'}
        pending={decision.pending}
      >
        {words.confirmLabel}
      </Button>
    </>
  );
}

function DecisionWindow({
  words,
  decision,
  onSubmit,
  children,
}: {
  words: DecisionProps;
  decision: Decision;
  onSubmit: () => void;
  children?: ReactNode;
}) {
  const formId = useId();
  return (
    <Dialog
      trigger={words.trigger}
      open={decision.open}
      onOpenChange={decision.show}
      title={words.title}
      description={words.consequence}
      size={words.size}
      footer={<Answers words={words} decision={decision} formId={formId} />}
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // React's events pass through the portal: a form around the dialog's trigger must not hear this.
          event.stopPropagation();
          onSubmit();
        }}
      >
        {decision.error && (
          <Alert tone="bad" live className={children ? undefined : 'mb-0'}>
            {decision.error}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}

/** Asks once before what can't be undone; `children` show what it is about. */
export function ConfirmDialog({
  onConfirm,
  children,
  ...words
}: DecisionProps & { onConfirm: () => Promise<DecisionResult>; children?: ReactNode }) {
  const decision = useDecision(words);
  return (
    <DecisionWindow words={words} decision={decision} onSubmit={() => void decision.run(onConfirm)}>
      {children}
    </DecisionWindow>
  );
}

type ReasonProps = {
  reasonLabel?: string;
  reasonHint?: string;
  maxLength?: number;
  /** What it is about, where a page has several of them whose words are the same: a reason is kept for one of them */
  about?: string;
  onConfirm: (reason: string) => Promise<DecisionResult>;
  /** Fields before the reason; their texts belong to the caller */
  children?: ReactNode;
};

/** A decision that needs a reason. What was typed stays when the decision fails or the dialog is closed. */
export function ReasonDialog({
  reasonLabel = '理由',
  reasonHint,
  maxLength = 500,
  about,
  onConfirm,
  children,
  ...words
}: DecisionProps & ReasonProps) {
  const decision = useDecision(words);
  const told = about ?? (typeof words.consequence === 'string' ? words.consequence : '');
  const [reason, setReason] = useKeptText(`${usePathname()} ${words.title} ${told}`);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  async function submit() {
    const text = reason.trim();
    setMissing(text === '');
    if (text === '') field.current?.focus();
    else if (await decision.run(() => onConfirm(text))) setReason('');
  }

  return (
    <DecisionWindow words={words} decision={decision} onSubmit={() => void submit()}>
      {children}
      <Field
        label={reasonLabel}
        hint={reasonHint}
        error={missing && reason.trim() === '' ? `请填写${reasonLabel}。` : undefined}
        required
        className="mb-0"
      >
        <Textarea
          ref={field}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={maxLength}
          rows={3}
          readOnly={decision.pending}
        />
      </Field>
    </DecisionWindow>
  );
}
