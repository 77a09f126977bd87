'use client';

import { Popover } from '@/components/ui/popover';
import type { TraceEntry } from '@/lib/scoring/trace';

/** 得分依据: the formula with its numbers, rule and source, one click away. The trace is made when it is opened. */
export function TraceDisclosure({
  subject,
  trace,
}: {
  readonly subject: string;
  readonly trace: () => readonly TraceEntry[];
}) {
  return (
    <Popover
      label={`得分依据：${subject}`}
      align="end"
      trigger={
        <button type="button" className="min-h-6 rounded text-sm text-action hover:underline print-hidden">
          依据<span className="sr-only">：{subject}</span>
        </button>
      }
    >
      <LazySteps trace={trace} />
    </Popover>
  );
}

/** Mounted only while the popover is open. */
function LazySteps({ trace }: { readonly trace: () => readonly TraceEntry[] }) {
  return <TraceSteps trace={trace()} />;
}

function TraceSteps({ trace }: { readonly trace: readonly TraceEntry[] }) {
  return (
    <ol className="space-y-2 text-left text-sm text-ink">
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
