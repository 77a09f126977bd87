'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { Alert } from './alert';
import { Button } from './button';
import { Dialog } from './dialog';

/** What a decision gives back: the result of a server action, as it is. */
export type DecisionResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly error: {
        readonly message: string;
        readonly problems?: readonly { readonly message: string }[];
      };
    };

type Words = {
  title: string;
  /** What follows from the decision, in words. */
  consequence: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Opens the dialog; without it `open` and `onOpenChange` do. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** After success, when the dialog has closed. */
  onDone?: () => void;
};

const LOST = '没有收到服务器的答复，操作可能没有完成。请检查网络，刷新页面确认后再试。';

/** One line for the message and the problems behind it, none said twice. */
function errorText(result: DecisionResult): string | null {
  if (result.ok) return null;
  const { message, problems = [] } = result.error;
  return [...new Set([message, ...problems.map((problem) => problem.message)])].join(' ');
}

function useDecision(words: Pick<Words, 'open' | 'onOpenChange' | 'onDone'>) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const running = useRef(false);

  function show(open: boolean) {
    if (running.current) return;
    setError(null);
    setOwnOpen(open);
    words.onOpenChange?.(open);
  }

  async function run(decide: () => Promise<DecisionResult>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setPending(true);
    setError(null);
    const failure = await decide().then(errorText, () => LOST);
    running.current = false;
    setPending(false);
    setError(failure);
    if (failure !== null) return false;
    show(false);
    words.onDone?.();
    return true;
  }

  return { open: words.open ?? ownOpen, show, pending, error, setError, run };
}

function Footer({
  words,
  pending,
  onCancel,
  formId,
}: {
  words: Words;
  pending: boolean;
  onCancel: () => void;
  formId: string;
}) {
  return (
    <>
      <Button onClick={onCancel} disabled={pending}>
        取消
      </Button>
      <Button type="submit" form={formId} variant={words.danger ? 'danger' : 'primary'} pending={pending}>
        {words.confirmLabel}
      </Button>
    </>
  );
}

/** Asks once before what can't be undone. */
export function ConfirmDialog({ onConfirm, ...words }: Words & { onConfirm: () => Promise<DecisionResult> }) {
  const decision = useDecision(words);
  const formId = useId();
  return (
    <Dialog
      trigger={words.trigger}
      open={decision.open}
      onOpenChange={decision.show}
      title={words.title}
      description={words.consequence}
      footer={
        <Footer
          words={words}
          pending={decision.pending}
          onCancel={() => decision.show(false)}
          formId={formId}
        />
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void decision.run(onConfirm);
        }}
      >
        {decision.error && (
          <Alert tone="bad" live className="mb-0">
            {decision.error}
          </Alert>
        )}
      </form>
    </Dialog>
  );
}

/** A decision that needs a reason. What was typed stays when the decision fails or the dialog is closed. */
export function ReasonDialog({
  reasonLabel = '理由',
  reasonHint,
  maxLength = 500,
  onConfirm,
  ...words
}: Words & {
  reasonLabel?: string;
  reasonHint?: string;
  maxLength?: number;
  onConfirm: (reason: string) => Promise<DecisionResult>;
}) {
  const decision = useDecision(words);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const formId = useId();

  async function submit() {
    const text = reason.trim();
    setMissing(text === '');
    if (text === '') return;
    if (await decision.run(() => onConfirm(text))) setReason('');
  }

  return (
    <Dialog
      trigger={words.trigger}
      open={decision.open}
      onOpenChange={decision.show}
      title={words.title}
      description={words.consequence}
      footer={
        <Footer
          words={words}
          pending={decision.pending}
          onCancel={() => decision.show(false)}
          formId={formId}
        />
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      >
        {decision.error && (
          <Alert tone="bad" live>
            {decision.error}
          </Alert>
        )}
        <Field
          label={reasonLabel}
          hint={reasonHint}
          error={missing && reason.trim() === '' ? `请填写${reasonLabel}。` : undefined}
          required
        >
          <Textarea
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={maxLength}
            rows={3}
            readOnly={decision.pending}
          />
        </Field>
      </form>
    </Dialog>
  );
}
