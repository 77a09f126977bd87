import { TriangleAlert } from 'lucide-react';
import { type Flag, flagInWords } from '@/lib/scoring/flag-words';
import type { RuleSet } from '@/lib/scoring/rule-set';

/** Said beside the row already: as an explanation owed, or as a judgement that waits. */
const SAID_ELSEWHERE: ReadonlySet<Flag> = new Set<Flag>([
  'over-achieved',
  'far-below',
  'late',
  'late-unconfirmed',
  'difference-unconfirmed',
]);

/** The flags of a score as sentences, in sight without a click. */
export function FlagList({ flags, ruleSet }: { readonly flags: readonly Flag[]; readonly ruleSet: RuleSet }) {
  const shown = flags.filter((flag) => !SAID_ELSEWHERE.has(flag));
  if (shown.length === 0) return null;
  return (
    <ul className="mt-1 space-y-1 text-left text-xs font-normal text-warning">
      {shown.map((flag) => (
        <li key={flag} className="flex gap-1">
          <TriangleAlert aria-hidden className="mt-1 size-3 shrink-0" />
          {flagInWords(flag, ruleSet)}
        </li>
      ))}
    </ul>
  );
}
