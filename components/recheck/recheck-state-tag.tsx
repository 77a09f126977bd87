import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { RECHECK_STATE_LABELS, type RecheckState } from '@/lib/rechecks/types';

const TONES: Readonly<Record<RecheckState, Tone>> = {
  open: 'neutral',
  concluded: 'good',
  owed: 'warning',
  mended: 'good',
};

/** Where a 复核 stands in a word. */
export function RecheckStateTag({ state }: { readonly state: RecheckState }) {
  return (
    <Tag tone={TONES[state]} className="whitespace-nowrap">
      {RECHECK_STATE_LABELS[state]}
    </Tag>
  );
}
