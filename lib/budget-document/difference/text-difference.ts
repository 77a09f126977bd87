/** A piece of a text; `changed`: the other text does not have it there. */
export type Piece = { readonly text: string; readonly changed: boolean };

/** Above this many comparisons a text is told as replaced: what could be shown would be no help any more. */
const MOST_COMPARISONS = 4_000_000;

/** Numbers and Latin words are compared whole, everything else character by character. */
function tokens(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*|[A-Za-z]+|[\s\S]/gu) ?? [];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** For each token whether a longest common subsequence has it. */
function common(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const [inA, inB] = [a.map(() => false), b.map(() => false)];
  if (a.length * b.length > MOST_COMPARISONS) return [inA, inB];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      inA[i++] = true;
      inB[j++] = true;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return [inA, inB];
}

function pieces(all: readonly string[], kept: readonly boolean[]): Piece[] {
  const found: { text: string; changed: boolean }[] = [];
  all.forEach((token, index) => {
    const changed = !kept[index];
    const last = found.at(-1);
    if (last?.changed === changed) last.text += token;
    else found.push({ text: token, changed });
  });
  return found;
}

/**
 * Two versions of a text with what differs marked. The pieces of each put together are the text again.
 * @example textDifference('走访4次', '走访6次').to // 走访, 6 (changed), 次
 */
export function textDifference(from: string, to: string): { readonly from: Piece[]; readonly to: Piece[] } {
  const [a, b] = [tokens(from), tokens(to)];
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const [inA, inB] = common(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const around = (kept: readonly boolean[]) => [
    ...Array.from({ length: start }, () => true),
    ...kept,
    ...Array.from({ length: end }, () => true),
  ];
  return { from: pieces(a, around(inA)), to: pieces(b, around(inB)) };
}
