import type { DocumentPart, DocumentSpec } from '@/lib/typesetting/document';
import { type Caption, layOut, type Page } from '@/lib/typesetting/lay-out';
import {
  hashText,
  type MarkText,
  markSquare,
  markTexts,
  type VerificationMark,
} from '@/lib/typesetting/mark';
import type { Box } from '@/lib/typesetting/placed';
import { advance } from './characters';
import { drawFigure } from './draw-figure';
import { type MarkedContent, PdfCanvas, type PdfIdentity } from './pdf-canvas';
import { qrSquares } from './qr-squares';
import { TaggedCells } from './tagged-cells';

/** Large pale words behind the text of every page. */
export type Watermark = { readonly text: string; readonly size: number };

export type DrawOptions = {
  readonly identity: PdfIdentity;
  readonly watermark: Watermark | null;
  /** 验证码 and QR on the first page, the model's SHA-256 on every page. */
  readonly mark: VerificationMark | null;
};

const RULE = 0.5;
const FRAME = 1;

const CAPTION_TAGS: Readonly<Record<Caption['kind'], string | null>> = {
  title: 'H1',
  under: 'P',
  running: null,
  'page-number': null,
};

type TaggedCaption = { readonly part: string; readonly tag: string; readonly content: MarkedContent };

/** Draws one document; its fields live as long as that. */
class Drawing {
  private readonly cells = new Map<string, TaggedCells>();
  private readonly captions: TaggedCaption[] = [];

  constructor(private readonly canvas: PdfCanvas) {}

  page(page: Page, watermark: Watermark | null): void {
    this.canvas.addPage(page);
    if (watermark)
      this.canvas.artifact('Pagination', () => this.canvas.watermark(watermark.text, watermark.size));
    for (const caption of page.captions) if (caption.kind !== 'page-number') this.caption(caption, page.part);
    const cells = this.cells.get(page.part) ?? new TaggedCells();
    this.cells.set(page.part, cells);
    for (const box of page.boxes) this.box(box, cells);
    this.rules(page.boxes.filter(({ ruled }) => ruled));
    for (const caption of page.captions) if (caption.kind === 'page-number') this.caption(caption, page.part);
  }

  /** The mark at the top of the first page; on later pages the SHA-256 alone. */
  mark(mark: VerificationMark, { name, sheet }: DocumentPart, first: boolean): void {
    if (first) {
      const draw = () => {
        for (const text of markTexts(mark, sheet, advance)) this.text(text);
      };
      this.captions.push({ part: name, tag: 'P', content: this.canvas.content('P', draw) });
      const squares = qrSquares(mark.address ?? mark.code, markSquare(sheet));
      this.canvas.artifact('Layout', () => this.canvas.filled(squares));
    }
    this.canvas.artifact('Pagination', () => this.text(hashText(mark.sha256, sheet, advance)));
  }

  finish(): Promise<Uint8Array> {
    const parts = [...this.cells].flatMap(([part, cells]) => [
      ...this.captions
        .filter((caption) => caption.part === part)
        .map(({ tag, content }) => this.canvas.element(tag, [content])),
      ...cells.elements(this.canvas),
    ]);
    this.canvas.structure(this.canvas.element('Document', parts));
    return this.canvas.finish();
  }

  private text(text: MarkText): void {
    this.canvas.line(text.line, text);
  }

  private caption(caption: Caption, part: string): void {
    const draw = () => this.canvas.line(caption.line, caption);
    const tag = CAPTION_TAGS[caption.kind];
    if (tag === null) this.canvas.artifact('Pagination', draw);
    else this.captions.push({ part, tag, content: this.canvas.content(tag, draw) });
  }

  private box(box: Box, cells: TaggedCells): void {
    const draw = () => {
      if (box.figure) drawFigure(this.canvas, box.figure);
      for (const line of box.lines) this.canvas.line(line, box);
    };
    if (box.repeated) {
      this.canvas.artifact('Pagination', draw);
      return;
    }
    const empty = box.lines.length === 0 && !box.figure;
    cells.add(box, empty ? null : this.canvas.content(TaggedCells.tagOf(box), draw));
  }

  /** Rules of each stretch of ruled boxes, with a frame around it. */
  private rules(boxes: readonly Box[]): void {
    for (const table of stretches(boxes)) {
      const x = Math.min(...table.map((box) => box.x));
      const y = Math.min(...table.map((box) => box.y));
      const width = Math.max(...table.map((box) => box.x + box.width)) - x;
      const height = Math.max(...table.map((box) => box.y + box.height)) - y;
      this.canvas.artifact('Layout', () => {
        this.canvas.rectangles(table, RULE);
        this.canvas.rectangles([{ x, y, width, height }], FRAME);
      });
    }
  }
}

const TOUCHING = 0.01;

/** Boxes that stand on each other without a gap, which have a frame in common. */
function stretches(boxes: readonly Box[]): Box[][] {
  const all: Box[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    if (box.y > bottom + TOUCHING) all.push([]);
    all.at(-1)?.push(box);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return all;
}

/**
 * Draws a document as a tagged PDF/A-2b with embedded fonts. Equal specs and options give equal bytes. Characters that
 * no font has are drawn as `〓`; `missingGlyphs` names them beforehand.
 * @returns the file's bytes
 */
export async function drawDocument(spec: DocumentSpec, options: DrawOptions): Promise<Uint8Array> {
  const drawing = new Drawing(new PdfCanvas(options.identity));
  const parts = new Map(spec.parts.map((part) => [part.name, part]));
  layOut(spec, advance).forEach((page, i) => {
    drawing.page(page, options.watermark);
    const part = parts.get(page.part);
    if (options.mark && part) drawing.mark(options.mark, part, i === 0);
  });
  return drawing.finish();
}
