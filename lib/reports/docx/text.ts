import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Align, Cell, Run, Sheet } from '@/lib/typesetting/block';
import { drawableText } from '@/lib/typesetting/line-breaking';
import type { Face } from '@/lib/typesetting/text-measure';
import { halfPoints, twips } from './measures';

/** Fonts that every Chinese office has: those of official documents. */
const FONTS: Readonly<Record<Face, string>> = { body: '宋体', heading: '黑体' };

export function fontOf(face: Face) {
  const name = FONTS[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  decimal: AlignmentType.RIGHT,
  'decimal-center': AlignmentType.CENTER,
} as const satisfies Record<Align, unknown>;

/** Runs of each paragraph of a text: line feeds divide it. */
function paragraphsOf({ text, face, runs = [{ text, face }] }: Cell): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = drawableText(run.text).split('\n');
    if (first !== '') paragraphs.at(-1)?.push({ text: first, face: run.face });
    for (const other of others) paragraphs.push(other === '' ? [] : [{ text: other, face: run.face }]);
  }
  return paragraphs;
}

export function textRun(text: string, face: Face, fontSize: number): TextRun {
  return new TextRun({ text, font: fontOf(face), size: halfPoints(fontSize) });
}

/** The text of a cell as paragraphs of exactly the line height of the sheet. */
export function textParagraphs(
  cell: Cell,
  { fontSize, lineHeight }: Pick<Sheet, 'fontSize' | 'lineHeight'>,
  options: IParagraphOptions = {},
): Paragraph[] {
  const alignment = cell.justified ? AlignmentType.BOTH : ALIGNMENTS[cell.align];
  const indent = { left: twips(cell.indent), firstLine: twips(cell.firstIndent ?? 0) };
  return paragraphsOf(cell).map(
    (runs) =>
      new Paragraph({
        ...options,
        alignment,
        indent,
        spacing: { line: twips(lineHeight), lineRule: LineRuleType.EXACT, ...options.spacing },
        children: runs.map(({ text, face }) => textRun(text, face, fontSize)),
      }),
  );
}
