const LONGEST = 24;

function shown(text: string | null, short: boolean): string {
  if (text === null) return '空';
  return short && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A value before and after; blank is said in a word. */
export function FromTo({
  what,
  from,
  to,
  short = false,
}: {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Long texts by their beginning */
  readonly short?: boolean;
}) {
  return (
    <>
      <span className="text-muted">{what}：</span>
      <del className="whitespace-pre-line break-words text-muted">
        <span className="sr-only">原为</span>
        {shown(from, short)}
      </del>
      <span aria-hidden> → </span>
      <ins className="whitespace-pre-line break-words no-underline">
        <span className="sr-only">改为</span>
        {shown(to, short)}
      </ins>
    </>
  );
}
