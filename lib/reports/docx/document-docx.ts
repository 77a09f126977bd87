import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Sheet } from '@/lib/typesetting/block';
import type { DocumentPart, DocumentSpec } from '@/lib/typesetting/document';
import { runningHead } from '@/lib/typesetting/lay-out';
import { type MeasuredBlock, type MeasuredRow, measureBlocks } from '@/lib/typesetting/measured';
import { officeAdvance } from '@/lib/typesetting/text-measure';
import { figureParagraph } from './figures';
import { halfPoints, twips } from './measures';
import { repeatsHeader, type TableBlocks, table } from './tables';
import { fontOf, textParagraphs, textRun } from './text';

export type DocxOptions = {
  readonly createdOn: Date;
  /** At the head of every page, such as 草稿; null where there is nothing to warn of. */
  readonly warning: string | null;
  /** At the foot of every page: where the registered PDF can be verified; null for drafts. */
  readonly verification: string | null;
};

type Child = Paragraph | Table;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const SMALL = 8;

/** Keeps two tables apart, which Word would make one of, and is hardly seen. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: twips(1), lineRule: LineRuleType.EXACT }, children: [] });
}

function isLine(block: MeasuredBlock): boolean {
  return !block.ruled && block.rows.every(({ cells }) => cells.length === 1);
}

/** A row of plain text as paragraphs, with the room that it has on paper above and below them. */
async function lineParagraphs(row: MeasuredRow, block: MeasuredBlock): Promise<Paragraph[]> {
  const { sheet, heading, staysWithNext = false } = block;
  const spare = Math.max(0, row.minHeight - sheet.lineHeight) / 2;
  const room = twips(Math.max(spare, sheet.padding.y));
  const options = {
    keepNext: staysWithNext,
    spacing: { before: room, after: room },
    ...(heading && { heading: HEADINGS[heading - 1] }),
  };
  const paragraphs = row.cells.map(async ({ cell }) =>
    cell.figure ? [await figureParagraph(cell.figure, cell.text)] : textParagraphs(cell, sheet, options),
  );
  return (await Promise.all(paragraphs)).flat();
}

type OpenTable = TableBlocks & {
  readonly edges: readonly number[];
  readonly ruled: boolean;
  readonly blocks: MeasuredBlock[];
};

/** Neighbouring ruled blocks of one grid share a table, unless one has a header of its own to repeat. */
function groups(blocks: readonly MeasuredBlock[]): (MeasuredBlock | OpenTable)[] {
  const found: (MeasuredBlock | OpenTable)[] = [];
  for (const block of blocks) {
    if (isLine(block)) {
      found.push(block);
      continue;
    }
    const open = found.at(-1);
    const joins = open && 'blocks' in open && open.ruled && block.ruled && open.edges === block.sheet.edges;
    if (joins && !repeatsHeader(block)) open.blocks.push(block);
    else found.push({ sheet: block.sheet, edges: block.sheet.edges, ruled: block.ruled, blocks: [block] });
  }
  return found;
}

async function children({ blocks, sheet }: DocumentPart): Promise<Child[]> {
  const all: Child[] = [];
  for (const group of groups(measureBlocks(blocks, sheet, officeAdvance))) {
    if ('blocks' in group) all.push(table(group), gap());
    else for (const row of group.rows) all.push(...(await lineParagraphs(row, group)));
  }
  return all;
}

function titleParagraphs({ title }: DocumentPart): Paragraph[] {
  if (!title) return [];
  const centred = { alignment: AlignmentType.CENTER } as const;
  const heading = new Paragraph({
    ...centred,
    heading: HeadingLevel.HEADING_1,
    children: [textRun(title.text, 'heading', title.fontSize)],
  });
  if (title.under === null) return [heading];
  const under = new Paragraph({
    ...centred,
    spacing: { after: twips(6) },
    children: [textRun(title.under, 'body', 10.5)],
  });
  return [heading, under];
}

function header(running: string | null, warning: string | null): Header {
  const texts = [warning, running].filter((text) => text !== null).join('　');
  return new Header({ children: [new Paragraph({ children: [textRun(texts, 'body', SMALL)] })] });
}

function footer(verification: string | null): Footer {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        font: fontOf('body'),
        size: halfPoints(SMALL),
        children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
      }),
    ],
  });
  const words = verification === null ? [] : [textRun(verification, 'body', 6)];
  const mark = new Paragraph({ alignment: AlignmentType.RIGHT, children: words });
  return new Footer({ children: verification === null ? [number] : [number, mark] });
}

function pageOf({ width, height, margin, edges }: Sheet) {
  const landscape = width > height;
  const right = width - margin.left - (edges.at(-1) ?? 0);
  return {
    // The package turns the page itself.
    size: {
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      width: twips(landscape ? height : width),
      height: twips(landscape ? width : height),
    },
    margin: {
      top: twips(margin.top),
      bottom: twips(margin.bottom),
      left: twips(margin.left),
      right: twips(right),
      header: twips(margin.top - 24),
      footer: twips(margin.bottom - 26),
    },
  };
}

async function section(part: DocumentPart, options: DocxOptions): Promise<ISectionOptions> {
  const foot = footer(options.verification);
  return {
    properties: { page: pageOf(part.sheet), titlePage: true },
    headers: {
      first: header(null, options.warning),
      default: header(runningHead(part, officeAdvance), options.warning),
    },
    footers: { first: foot, default: foot },
    children: [...titleParagraphs(part), ...(await children(part))],
  };
}

/**
 * A document as .docx: the same texts and figures as its PDF, with tables, headings and page numbers of Word itself, in
 * 宋体 and 黑体.
 * @returns the file's bytes
 */
export async function documentDocx(spec: DocumentSpec, options: DocxOptions): Promise<Uint8Array> {
  const black = { color: '000000', bold: false, font: fontOf('heading') };
  // Figures and Latin letters are English to a word processor, as in files that Word makes of Chinese: a line of text in
  // Chinese alone may end within a number.
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  const document = new Document({
    title: spec.title,
    creator: '绩效自评',
    styles: {
      default: {
        document: { run: { font: fontOf('body'), language } },
        heading1: { run: black },
        heading2: { run: black },
        heading3: { run: black },
      },
    },
    sections: await Promise.all(spec.parts.map((part) => section(part, options))),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
