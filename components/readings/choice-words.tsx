import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/core/clock';
import type { Choice } from '@/lib/indicators/decisions/choices';
import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import type { ReadingOffer } from '@/lib/readings/types';

/** A choice in words, with where it comes from. */
export function ChoiceWords({
  choice,
  earlier,
  plain = false,
}: {
  readonly choice: Choice;
  readonly earlier: ReadingOffer | null;
  /** On a coloured button */
  readonly plain?: boolean;
}) {
  return (
    <span>
      {decidedInWords(choice.meaning)}
      {choice.from === 'proposal' &&
        (plain ? (
          '（建议）'
        ) : (
          <Tag tone="info" className="ml-1.5">
            建议
          </Tag>
        ))}
      {choice.from === 'earlier' && earlier && (
        <span className={`block text-sm ${plain ? '' : 'text-muted'}`}>
          以前对同样文字的决定：{earlier.fiscalYear}年度，{earlier.byName}，{formatDate(new Date(earlier.at))}
        </span>
      )}
    </span>
  );
}
