'use client';

import { useId, useState } from 'react';
import type { TraceEntry } from '@/lib/scoring/trace';

/** 得分依据: the formula with its numbers, rule and source, one click away. The trace is made when it is opened. */
export function TraceDisclosure({
  subject,
  trace,
}: {
  readonly subject: string;
  readonly trace: () => readonly TraceEntry[];
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        className="rounded text-xs text-action hover:underline print-hidden"
        onClick={() => setOpen(!open)}
      >
        依据<span className="sr-only">：{subject}</span>
      </button>
      <div id={id}>{open && <TraceSteps trace={trace()} />}</div>
    </div>
  );
}

export function TraceSteps({ trace }: { readonly trace: readonly TraceEntry[] }) {
  return (
    <ol className="mt-1 space-y-1 rounded border border-action-line bg-action-soft p-2 text-left text-xs text-ink">
      {trace.map((step) => (
        <li key={`${step.rule}${step.formula}`}>
          <p>{step.rule}</p>
          <p className="font-medium">
            {step.formula} = {step.result}
          </p>
          <p className="text-muted">
            {step.source}
            {!step.textVerified && <span className="ml-1 text-warning">待核对原文</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
