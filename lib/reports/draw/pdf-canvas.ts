import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { PlacedLine } from '@/lib/typesetting/placed';
import type { Face } from '@/lib/typesetting/text-measure';
import { drawnCharacter } from './characters';
import { fontForPdf } from './embedded-font';
import { TYPEFACE_NAMES, type TypefaceName, typefaces } from './typeface';

/** What a document says of itself. `createdOn` and all else come from the model, so equal models give equal bytes. */
export type PdfIdentity = {
  readonly title: string;
  readonly keywords: string;
  readonly createdOn: Date;
};

/** Content of a page that has a place in the document's structure. */
export type MarkedContent = PDFKit.PDFStructureContent;

/** A node of the structure tree, with the dictionary that the types of the package leave out. */
export type StructureElement = PDFKit.PDFStructureElement & {
  readonly dictionary: { data: Record<string, unknown> };
};

type TextStyle = { readonly face: Face; readonly fontSize: number };
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Metadata is written into XML without escaping by pdfkit: full-width signs stand for those that XML reserves. */
function plain(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '＆')
    .replace(/</g, '＜')
    .replace(/>/g, '＞');
}

/**
 * What of pdfkit's fonts its types leave out. Its own `text` measures and saves for each line what the layout knows
 * already, which took most of the time of drawing.
 */
type WrittenFont = {
  readonly id: string;
  encode(text: string): readonly [glyphs: readonly string[], positions: unknown];
  ref(): unknown;
};

/** A length as it is written: thousandths of a point, which no eye sees. */
function written(points: number): string {
  return String(Math.round(points * 1000) / 1000);
}

/** All that stays of an element that was written: others name it by its number. */
const WRITTEN = { data: {}, buffer: [] } as const;

/** A PDF/A-2b document being drawn, with what a form needs of pdfkit and nothing else. */
export class PdfCanvas {
  private readonly document: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private readonly fonts = new Map<TypefaceName, WrittenFont>();
  private open: StructureElement[] = [];
  private root: StructureElement | null = null;
  private entry: PDFKit.PDFOutline | null = null;

  /** @param extent of how many documents the file is: of many, nothing is remembered from one to the next */
  constructor(identity: PdfIdentity, extent: 'one' | 'many' = 'one') {
    this.document = new PDFDocument({
      fontLayoutCache: extent === 'one',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'zh-CN',
      displayTitle: true,
      subset: 'PDF/A-2b',
      // No default font: it would be one of the PDF viewer's, which PDF/A forbids.
      font: '',
      info: {
        Title: plain(identity.title),
        Keywords: plain(identity.keywords),
        Creator: '绩效自评',
        CreationDate: identity.createdOn,
      },
    });
    for (const name of TYPEFACE_NAMES) {
      const font = fontForPdf(typefaces()[name]);
      this.document.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource);
    }
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  addPage({ width, height }: { readonly width: number; readonly height: number }): void {
    this.document.addPage({ size: [width, height], margin: 0 });
  }

  /** Draws what has no meaning for a reader by ear: rules, page numbers, what was printed on an earlier page already. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  /** Draws what belongs to an element of the structure with this tag. */
  content(tag: string, draw: () => void): MarkedContent {
    const content = this.document.markStructureContent(tag);
    draw();
    this.document.endMarkedContent();
    return content;
  }

  element(
    tag: string,
    children: readonly (StructureElement | MarkedContent)[],
    attributes?: Readonly<Record<string, unknown>>,
  ): StructureElement {
    const element = this.document.struct(tag, {}, [...children]) as StructureElement;
    if (attributes) element.dictionary.data.A = attributes;
    this.open.push(element);
    return element;
  }

  /** A picture's place in the structure. @param words what it shows */
  figure(contents: readonly MarkedContent[], words: string): StructureElement {
    return this.document.struct('Figure', { alt: words }, [...contents]) as StructureElement;
  }

  structure(root: StructureElement): void {
    this.document.addStructure(root);
  }

  /** One document of several in the structure. It is written at once; of its elements only their numbers stay. */
  section(children: readonly StructureElement[], title: string): void {
    if (!this.root) {
      this.root = this.document.struct('Document') as StructureElement;
      this.document.addStructure(this.root);
    }
    const part = this.document.struct('Part', { title }, [...children]) as StructureElement;
    this.root.add(part);
    for (const { dictionary } of this.open) Object.assign(dictionary, WRITTEN);
    this.open = [];
  }

  /** A bookmark of the page that is being drawn. */
  bookmark(title: string): void {
    this.entry = this.document.outline.addItem(title, { expanded: false });
  }

  /** The same, one level below the last one that is not. */
  bookmarkBelow(title: string): void {
    this.entry?.addItem(title);
  }

  /** What was drawn and not yet taken. */
  async drawn(): Promise<Uint8Array> {
    // The document gives out what it has between two turns of the loop; others have theirs meanwhile.
    await turn();
    return Buffer.concat(this.chunks.splice(0));
  }

  line(line: PlacedLine, style: TextStyle): void {
    const { fontSize } = style;
    const { spacing = 0, face = style.face } = line;
    let x = line.x;
    if (spacing > 0) this.document.addContent(`${written(spacing)} Tc`);
    for (const run of runsOf(line.text, face)) {
      const font = this.fontOf(run.typeface);
      const [glyphs] = font.encode(run.text);
      const place = `1 0 0 -1 ${written(x)} ${written(line.y)} Tm`;
      this.document.addContent(`BT ${place} /${font.id} ${written(fontSize)} Tf <${glyphs.join('')}> Tj ET`);
      x += run.width * fontSize + spacing * glyphs.length;
    }
    if (spacing > 0) this.document.addContent('0 Tc');
  }

  /** A surface in a shade of grey, with a rule around it where it is `outlined`. */
  surface({ x, y, width, height }: Rectangle, grey: number, outlined: boolean): void {
    const shade = Math.round(grey * 255);
    this.document.save().fillColor([shade, shade, shade]).lineWidth(0.5).rect(x, y, width, height);
    if (outlined) this.document.fillAndStroke();
    else this.document.fill();
    this.document.restore();
  }

  /** A thin straight rule. */
  stroke(at: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }): void {
    this.document.lineWidth(0.5).moveTo(at.x1, at.y1).lineTo(at.x2, at.y2).stroke();
  }

  rectangles(all: Iterable<Rectangle>, lineWidth: number): void {
    const paths = Array.from(
      all,
      ({ x, y, width, height }) => `${written(x)} ${written(y)} ${written(width)} ${written(height)} re`,
    );
    this.document.lineWidth(lineWidth).addContent(paths.join('\n')).stroke();
  }

  filled(all: Iterable<Rectangle>): void {
    for (const { x, y, width, height } of all) this.document.rect(x, y, width, height);
    this.document.fill();
  }

  /** Large pale text across the middle of the page. */
  watermark(text: string, fontSize: number): void {
    const { width, height } = this.document.page;
    const length = [...text].length * fontSize;
    this.document.save().rotate(-25, { origin: [width / 2, height / 2] });
    this.document.fillColor('#e9e9e9');
    this.line(
      { text, x: (width - length) / 2, y: height / 2 + 0.38 * fontSize },
      { face: 'heading', fontSize },
    );
    this.document.restore();
  }

  /** The font as pdfkit writes it, named among those of the page. */
  private fontOf(name: TypefaceName): WrittenFont {
    const known = this.fonts.get(name);
    const font = known ?? (this.document.font(name) as unknown as { readonly _font: WrittenFont })._font;
    this.fonts.set(name, font);
    const { page } = this.document as unknown as {
      readonly page: { readonly fonts: Record<string, unknown> };
    };
    page.fonts[font.id] ??= font.ref();
    return font;
  }

  async finish(): Promise<Uint8Array> {
    const ended = once(this.document, 'end');
    this.document.end();
    await ended;
    return Buffer.concat(this.chunks);
  }
}

type Run = { readonly typeface: TypefaceName; readonly text: string; readonly width: number };

/** A line cut where the font changes. */
function runsOf(text: string, face: Face): Run[] {
  const runs: { typeface: TypefaceName; text: string; width: number }[] = [];
  for (const character of text) {
    const { typeface, width } = drawnCharacter(character, face);
    const open = runs.at(-1);
    if (open?.typeface === typeface) {
      open.text += character;
      open.width += width;
    } else {
      runs.push({ typeface, text: character, width });
    }
  }
  return runs;
}
