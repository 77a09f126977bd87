import { classNames } from '@/components/ui/class-names';
import { type Piece, textDifference } from '@/lib/budget-document/difference/text-difference';

function Pieces({ pieces, tone }: { pieces: readonly Piece[]; tone: 'old' | 'new' }) {
  const Mark = tone === 'old' ? 'del' : 'ins';
  return pieces.map(({ text, changed }, i) =>
    changed ? (
      <Mark
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text never move
        key={i}
        className={classNames(
          'rounded-sm px-px',
          tone === 'old' ? 'bg-bad-soft text-bad' : 'bg-good-soft text-good no-underline',
        )}
      >
        {text}
      </Mark>
    ) : (
      text
    ),
  );
}

/** A text before and after, with what differs marked in both. */
export function MarkedText({ from, to }: { from: string | null; to: string | null }) {
  const pieces = textDifference(from ?? '', to ?? '');
  const blank = <span className="text-muted">（空白）</span>;
  return (
    <span className="whitespace-pre-line break-words">
      <span className="sr-only">原：</span>
      {from === null || from === '' ? blank : <Pieces pieces={pieces.from} tone="old" />}
      <span className="mx-1 text-muted" aria-hidden>
        →
      </span>
      <span className="sr-only">；新：</span>
      {to === null || to === '' ? blank : <Pieces pieces={pieces.to} tone="new" />}
    </span>
  );
}
