import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { STATE_LABELS, type State } from '@/lib/workflow/states';

const TONES: Readonly<Record<State, Tone>> = {
  NOT_STARTED: 'neutral',
  DRAFTING: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  RESUBMITTED: 'info',
  APPROVED: 'good',
  SIGNED_OFF: 'good',
  PUBLISHED: 'good',
};

/** A project's state in a word. */
export function StateTag({ state }: { readonly state: State }) {
  return (
    <Tag tone={TONES[state]} className="whitespace-nowrap">
      {STATE_LABELS[state]}
    </Tag>
  );
}
