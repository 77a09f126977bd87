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
import { FRAME, RULE, ruledStretches } from '@/lib/typesetting/rules';
import { advance } from './characters';
import { drawFigure } from './draw-figure';
import { type MarkedContent, PdfCanvas, type PdfIdentity, type StructureElement } from './pdf-canvas';
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
    this.rules(page.boxes);
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

  /** What was drawn, for a reader by ear, in the order of its parts. */
  elements(): StructureElement[] {
    return [...this.cells].flatMap(([part, cells]) => [
      ...this.captions
        .filter((caption) => caption.part === part)
        .map(({ tag, content }) => this.canvas.element(tag, [content])),
      ...cells.elements(this.canvas),
    ]);
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
    for (const { cells, frame } of ruledStretches(boxes)) {
      this.canvas.artifact('Layout', () => {
        this.canvas.rectangles(cells, RULE);
        this.canvas.rectangles([frame], FRAME);
      });
    }
  }
}

/** Draws the pages of a document. @param onPart told on the first page of each of its parts */
function drawPages(
  canvas: PdfCanvas,
  spec: DocumentSpec,
  { watermark, mark }: Pick<DrawOptions, 'watermark' | 'mark'>,
  onPart: (part: DocumentPart) => void = () => {},
): StructureElement[] {
  const drawing = new Drawing(canvas);
  const parts = new Map(spec.parts.map((part) => [part.name, part]));
  let open: DocumentPart | null = null;
  for (const [i, page] of layOut(spec, advance).entries()) {
    drawing.page(page, watermark);
    const part = parts.get(page.part);
    if (!part) throw new Error(`no part ${page.part}`);
    if (part !== open) onPart(part);
    open = part;
    if (mark) drawing.mark(mark, part, i === 0);
  }
  return drawing.elements();
}

/**
 * Draws a document as a tagged PDF/A-2b with embedded fonts. Equal specs and options give equal bytes. Characters that
 * no font has are drawn as `〓`; `missingGlyphs` names them beforehand.
 * @returns the file's bytes
 */
export async function drawDocument(spec: DocumentSpec, options: DrawOptions): Promise<Uint8Array> {
  const canvas = new PdfCanvas(options.identity);
  canvas.structure(canvas.element('Document', drawPages(canvas, spec, options)));
  return canvas.finish();
}

/** One of several documents of a file. */
export type OneOfMany = Pick<DrawOptions, 'watermark' | 'mark'> & {
  readonly spec: DocumentSpec;
  /** Its name among the bookmarks; the further parts of the document stand below it */
  readonly bookmark: string;
};

/**
 * Draws many documents into one file, as `drawDocument` draws one: each counts its own pages and bears its own mark. The
 * next one is asked for when what was drawn has been taken, so that the memory needed is that of one of them.
 * @returns the file's bytes in pieces
 */
export async function* drawDocuments(
  documents: AsyncIterable<OneOfMany>,
  identity: PdfIdentity,
): AsyncGenerator<Uint8Array> {
  const canvas = new PdfCanvas(identity, 'many');
  for await (const { spec, bookmark, ...options } of documents) {
    const [first] = spec.parts;
    const elements = drawPages(canvas, spec, options, (part) => {
      if (part === first) canvas.bookmark(bookmark);
      else canvas.bookmarkBelow(part.title?.text ?? part.name);
    });
    canvas.section(elements, bookmark);
    const piece = await canvas.drawn();
    if (piece.length > 0) yield piece;
  }
  yield await canvas.finish();
}
