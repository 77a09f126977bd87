'use client';

import type { ReactNode } from 'react';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';

/** What is wrong with the reason of a decision; undefined where it will do. */
export function reasonProblem(reason: string): string | undefined {
  return reason.trim().length < 2 ? '请填写原因（至少 2 个字）' : undefined;
}

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required: boolean;
  readonly figure: string;
  readonly onFigure: (text: string) => void;
  /** What is wrong with the figure, shown once somebody tried to confirm */
  readonly problem: string | undefined;
  readonly reasonLabel?: string;
  readonly reason: string;
  readonly onReason: (text: string) => void;
  readonly tried: boolean;
};

/** The body of a decision that changes a score: a figure, and the reason that the owner will read. */
export function ReasonedFigure({ label, hint, required, reasonLabel = '原因', tried, ...props }: Props) {
  return (
    <>
      <Field label={label} required={required} hint={hint} error={tried ? props.problem : undefined}>
        <TextInput
          inputMode="decimal"
          autoComplete="off"
          className="max-w-40 text-right"
          value={props.figure}
          onChange={(event) => props.onFigure(event.target.value)}
        />
      </Field>
      <Field
        label={reasonLabel}
        required
        hint="责任人会看到。"
        error={tried ? reasonProblem(props.reason) : undefined}
      >
        <Textarea
          rows={3}
          maxLength={1000}
          value={props.reason}
          onChange={(event) => props.onReason(event.target.value)}
        />
      </Field>
    </>
  );
}
