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

/** Placed lines of a text in several faces, each stretch with its own place. */
export function inTheirFaces(
  lines: readonly PlacedLine[],
  runs: readonly Run[],
  fontSize: number,
  advance: Advance,
): PlacedLine[] {
  const faces = facesOf(runs.map(({ text, face }) => ({ text: drawableText(text), face })));
  return lines.flatMap((line) => {
    let { x } = line;
    return cut(line.text, faces).map((run): PlacedLine => {
      const placed = { text: run.text, x, y: line.y, face: run.face };
      x += widthOf(run.text, run.face, advance) * fontSize;
      return placed;
    });
  });
}
