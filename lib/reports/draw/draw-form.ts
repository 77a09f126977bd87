import { keywordsOf } from '@/lib/verification/claim';
import { frozenHash } from '../frozen-model';
import type { Appendix } from '../layout/appendix';
import { type Caption, FORM_TITLE, type FormPage, layOutForm, type PagePart } from '../layout/form-layout';
import { hashText, MARK_SQUARE, type MarkText, markTexts, type VerificationMark } from '../layout/mark';
import type { Box } from '../layout/place';
import { BELOW_PARTS, type BelowPart, type FormModel } from '../types';
import { advance } from './characters';
import { missingGlyphs } from './missing-glyphs';
import { type MarkedContent, PdfCanvas, type PdfIdentity } from './pdf-canvas';
import { qrSquares } from './qr-squares';
import { TaggedCells } from './tagged-cells';

export type DrawFormOptions = {
  /** 草稿 behind the text of every page. */
  readonly draft: boolean;
  /** Number of the version, where a later approval took its place: said behind the text of every page. */
  readonly superseded?: number | null;
  /** What stands below the table; all of it unless told otherwise. */
  readonly below?: readonly BelowPart[];
  /** What stands behind the form, each part on pages of its own. */
  readonly appendix?: Appendix | null;
  /** SHA-256 of the model as it was frozen; without it, of the model given. */
  readonly sha256?: string | null;
  /** 验证码 and QR on the first page, the model's SHA-256 on every page. */
  readonly mark?: VerificationMark | null;
};

const RULE = 0.5;
const FRAME = 1;
const WATERMARK_SIZE = 190;
const SUPERSEDED_SIZE = 62;

type Watermark = { readonly text: string; readonly size: number };

const supersededWords = (no: number) => `第${no}版，已被重新评价取代`;

function watermarkOf({ draft, superseded }: DrawFormOptions): Watermark | null {
  if (superseded) return { text: supersededWords(superseded), size: SUPERSEDED_SIZE };
  return draft ? { text: '草稿', size: WATERMARK_SIZE } : null;
}

function identityOf(model: FormModel, { sha256: frozen, superseded, mark }: DrawFormOptions): PdfIdentity {
  const sha256 = frozen ?? frozenHash(model);
  return {
    title: `${FORM_TITLE}（${model.fiscalYear}年度）${model.project.name}${superseded ? `（${supersededWords(superseded)}）` : ''}`,
    // Ties a printed or stamped copy to the very figures it was made from, and makes the file's ID theirs.
    keywords: keywordsOf(model.project.code, sha256, mark?.code ?? null),
    createdOn: new Date(`${model.approvedOn ?? `${model.fiscalYear}-12-31`}T00:00:00Z`),
  };
}

const CAPTION_TAGS: Readonly<Record<Caption['kind'], string | null>> = {
  title: 'H1',
  year: 'P',
  running: null,
  'page-number': null,
};

/** Draws one form; its fields live as long as one document. */
class FormDrawing {
  private readonly canvas: PdfCanvas;
  private readonly cells = new Map<PagePart, TaggedCells>();
  private readonly captions: {
    readonly part: PagePart;
    readonly tag: string;
    readonly content: MarkedContent;
  }[] = [];

  constructor(canvas: PdfCanvas) {
    this.canvas = canvas;
  }

  page(page: FormPage, mark: Watermark | null): void {
    this.canvas.addPage();
    if (mark) this.canvas.artifact('Pagination', () => this.canvas.watermark(mark.text, mark.size));
    for (const caption of page.captions) if (caption.kind !== 'page-number') this.caption(caption, page.part);
    const cells = this.cells.get(page.part) ?? new TaggedCells();
    this.cells.set(page.part, cells);
    for (const box of page.boxes) this.box(box, cells);
    this.rules(page.boxes.filter(({ ruled }) => ruled));
    for (const caption of page.captions) if (caption.kind === 'page-number') this.caption(caption, page.part);
  }

  /** The mark at the top of the first page; on later pages the SHA-256 alone. */
  mark(mark: VerificationMark, first: boolean): void {
    if (first) {
      const draw = () => {
        for (const text of markTexts(mark, advance)) this.text(text);
      };
      this.captions.push({ part: 'form', tag: 'P', content: this.canvas.content('P', draw) });
      this.canvas.artifact('Layout', () =>
        this.canvas.filled(qrSquares(mark.address ?? mark.code, MARK_SQUARE)),
      );
    }
    this.canvas.artifact('Pagination', () => this.text(hashText(mark.sha256, advance)));
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

  private caption(caption: Caption, part: PagePart): void {
    const draw = () => this.canvas.line(caption.line, caption);
    const tag = CAPTION_TAGS[caption.kind];
    if (tag === null) this.canvas.artifact('Pagination', draw);
    else this.captions.push({ part, tag, content: this.canvas.content(tag, draw) });
  }

  private box(box: Box, cells: TaggedCells): void {
    const draw = () => {
      for (const line of box.lines) this.canvas.line(line, box);
    };
    if (box.repeated) {
      this.canvas.artifact('Pagination', draw);
      return;
    }
    cells.add(box, box.lines.length > 0 ? this.canvas.content(TaggedCells.tagOf(box), draw) : null);
  }

  private rules(boxes: readonly Box[]): void {
    if (boxes.length === 0) return;
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
    this.canvas.artifact('Layout', () => {
      this.canvas.rectangles(boxes, RULE);
      this.canvas.rectangles([{ x, y, width, height }], FRAME);
    });
  }
}

/**
 * Draws the 自评表 as a tagged PDF/A-2b, A4 landscape, with embedded fonts. Equal models and options give equal bytes.
 * Characters that no font has are drawn as `〓` and listed below the table; `missingGlyphs` names them beforehand.
 * @returns the file's bytes
 * @example await drawForm(model, { draft: model.approvedOn === null })
 */
export async function drawForm(model: FormModel, options: DrawFormOptions): Promise<Uint8Array> {
  const below = new Set(options.below ?? BELOW_PARTS);
  const appendix = options.appendix ?? null;
  const layout = layOutForm(
    model,
    { below, replaced: missingGlyphs(model, { below, appendix }), appendix },
    advance,
  );
  const identity = identityOf(model, options);
  const drawing = new FormDrawing(new PdfCanvas(layout.width, layout.height, identity));
  layout.pages.forEach((page, i) => {
    drawing.page(page, watermarkOf(options));
    if (options.mark) drawing.mark(options.mark, i === 0);
  });
  return drawing.finish();
}
