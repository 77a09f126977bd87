import type { Run } from './block';
import { drawableText } from './line-breaking';
import type { PlacedLine } from './placed';
import { type Advance, type Face, widthOf } from './text-measure';

const BLANK = /\s/u;

/** The face of each visible character of a text, in order: lines keep them all and drop blanks alone. */
function* facesOf(runs: readonly Run[]): Generator<Face> {
  for (const { text, face } of runs) for (const character of text) if (!BLANK.test(character)) yield face;
}

/** A line cut where its face changes; a blank stands with what is before it. */
function cut(text: string, faces: Iterator<Face>): Run[] {
  const runs: { text: string; face: Face }[] = [];
  for (const character of text) {
    const open = runs.at(-1);
    const face: Face = BLANK.test(character) && open ? open.face : (faces.next().value ?? 'body');
    if (open?.face === face) open.text += character;
    else runs.push({ text: character, face });
  }
  return runs;
}

/** A line that lacks more than this, in em, is not spread: the gaps would be seen. */
const MOST_SPREAD = 4;

/**
 * The stretches of a line, one behind the other.
 * @param right where the line is to end, in points; null where it ends as it does
 */
export function alongLine(
  { text, x: left, y }: PlacedLine,
  runs: readonly Run[],
  fontSize: number,
  right: number | null,
  advance: Advance,
): PlacedLine[] {
  const widths = runs.map((run) => widthOf(run.text, run.face, advance) * fontSize);
  const spare = right === null ? 0 : right - left - widths.reduce((sum, width) => sum + width, 0);
  const spreads = spare > 0 && spare < MOST_SPREAD * fontSize;
  const spacing = spreads ? spare / ([...text].length - 1) : 0;
  let x = left;
  return runs.map((run, i): PlacedLine => {
    const placed = { text: run.text, x, y, face: run.face };
    x += (widths[i] ?? 0) + spacing * [...run.text].length;
    return spacing > 0 ? { ...placed, spacing } : placed;
  });
}

/** Lines of a text in several faces, each stretch with its own place. */
export function inTheirFaces(
  lines: readonly { readonly line: PlacedLine; readonly right: number | null }[],
  runs: readonly Run[],
  fontSize: number,
  advance: Advance,
): PlacedLine[] {
  const faces = facesOf(runs.map(({ text, face }) => ({ text: drawableText(text), face })));
  return lines.flatMap(({ line, right }) => alongLine(line, cut(line.text, faces), fontSize, right, advance));
}
