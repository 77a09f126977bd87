import { Info } from 'lucide-react';
import { Tag } from '@/components/ui/tag';
import { type Explanation, equation, UNVERIFIED, UNVERIFIED_MEANING } from '@/lib/scoring/explanation';

/** One score explained: each step as a sum to redo, the rule in words and where it stands; then what to know besides. */
export function TraceSteps({ explanation: { steps, notes } }: { readonly explanation: Explanation }) {
  return (
    <div className="space-y-2 text-left text-sm font-normal text-ink">
      <ol className="space-y-2">
        {steps.map((step) => (
          <li key={`${step.rule}${step.formula}`}>
            <p className="font-semibold [overflow-wrap:anywhere]">{equation(step)}</p>
            <p>{step.rule}</p>
            <p className="text-muted">
              出处：{step.source}
              {!step.textVerified && (
                <Tag tone="warning" className="ml-1">
                  {UNVERIFIED}
                </Tag>
              )}
            </p>
          </li>
        ))}
      </ol>
      {notes.length > 0 && (
        <ul className="space-y-1">
          {notes.map((note) => (
            <li key={note} className="flex gap-1">
              <Info aria-hidden className="mt-0.5 size-3.5 shrink-0 text-action" />
              {note}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What 待核对原文 means, where the explanation carries one. */
export function UnverifiedMeaning({ explanation }: { readonly explanation: Explanation }) {
  if (explanation.steps.every((step) => step.textVerified)) return null;
  return <p className="text-xs text-muted">{UNVERIFIED_MEANING}</p>;
}
