import type { Sheet } from './block';
import type { DocumentPart, DocumentSpec } from './document';
import { type MeasuredBlock, measureBlocks } from './measured';
import { type PagePlan, paginate } from './paginate';
import { placePages } from './place';
import type { Box, PlacedLine } from './placed';
import { type Advance, type Face, widthOf } from './text-measure';

/** Text outside the table. */
export type Caption = {
  readonly kind: 'title' | 'under' | 'running' | 'page-number';
  readonly line: PlacedLine;
  readonly face: Face;
  readonly fontSize: number;
};

export type Page = {
  /** Name of the part that it belongs to */
  readonly part: string;
  readonly width: number;
  readonly height: number;
  readonly captions: readonly Caption[];
  readonly boxes: readonly Box[];
};

/** Below the top margin: baselines of the title and of what stands under it, and where blocks begin after each. */
const TITLE = { baseline: 9, blocks: 21 } as const;
const UNDER = { fontSize: 10.5, baseline: 29, blocks: 39 } as const;
/** Above the blocks, yet clear of holes and staples */
const RUNNING = { fontSize: 8, above: 10 } as const;
const PAGE_NUMBER = { fontSize: 8, below: 20 } as const;

type Spot = { readonly fontSize: number; readonly baseline: number };

/** Width between the margins. */
export function contentWidth({ edges }: Pick<Sheet, 'edges'>): number {
  return (edges.at(-1) ?? 0) - (edges[0] ?? 0);
}

function centred(
  kind: Caption['kind'],
  text: string,
  face: Face,
  { fontSize, baseline }: Spot,
  sheet: Sheet,
  advance: Advance,
): Caption {
  const middle = sheet.margin.left + contentWidth(sheet) / 2;
  const x = middle - (widthOf(text, face, advance) * fontSize) / 2;
  return { kind, line: { text, x, y: baseline }, face, fontSize };
}

/** As much of a text as fits, with `…` where something is left out. */
function shortened(text: string, room: number, fontSize: number, advance: Advance): string {
  const fits = (candidate: string) => widthOf(candidate, 'body', advance) * fontSize <= room;
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('')}…`;
}

function titleCaptions({ sheet, title }: DocumentPart, advance: Advance): Caption[] {
  if (!title) return [];
  const { top } = sheet.margin;
  const spot = { fontSize: title.fontSize, baseline: top + TITLE.baseline };
  const captions = [centred('title', title.text, 'heading', spot, sheet, advance)];
  if (title.under === null) return captions;
  const under = { fontSize: UNDER.fontSize, baseline: top + UNDER.baseline };
  return [...captions, centred('under', title.under, 'body', under, sheet, advance)];
}

/** The running head of a part in one line, with `…` where names are too long for it. */
export function runningHead({ sheet, running }: DocumentPart, advance: Advance): string {
  return shortened(running, contentWidth(sheet), RUNNING.fontSize, advance);
}

function runningCaption(part: DocumentPart, advance: Advance): Caption {
  const { sheet } = part;
  const text = runningHead(part, advance);
  const line = { text, x: sheet.margin.left, y: sheet.margin.top - RUNNING.above };
  return { kind: 'running', line, face: 'body', fontSize: RUNNING.fontSize };
}

function pageNumber(page: number, pages: number, sheet: Sheet, advance: Advance): Caption {
  const spot = {
    fontSize: PAGE_NUMBER.fontSize,
    baseline: sheet.height - sheet.margin.bottom + PAGE_NUMBER.below,
  };
  return centred('page-number', `第 ${page} 页 共 ${pages} 页`, 'body', spot, sheet, advance);
}

function firstTop({ sheet, title }: DocumentPart): number {
  if (!title) return sheet.margin.top;
  return sheet.margin.top + (title.under === null ? TITLE : UNDER).blocks;
}

/** Whether the last page shows a row of the block: signatures do not stand on a page of their own. */
function endsWith(plans: readonly PagePlan[], block: number): boolean {
  return plans.at(-1)?.slices.some((slice) => slice.block === block) ?? false;
}

/** Page breaks, with the last row of a table, or all of one that stays together, brought to the last page if nothing but what stands below it was there. */
function planPages(part: DocumentPart, blocks: readonly MeasuredBlock[]): PagePlan[] {
  const { sheet } = part;
  const plans = paginate(blocks, sheet, firstTop(part), null);
  const table = blocks.findIndex(({ name }) => name === part.endsWith);
  const rows = blocks[table]?.rows.length ?? 0;
  if (rows === 0 || endsWith(plans, table)) return plans;
  const row = blocks[table]?.together ? 0 : rows - 1;
  const moved = paginate(blocks, sheet, firstTop(part), { block: table, row });
  return moved.length === plans.length && endsWith(moved, table) ? moved : plans;
}

/** The boxes of a part, page by page. */
function pagesOf(part: DocumentPart, advance: Advance): Box[][] {
  const measured = measureBlocks(part.blocks, part.sheet, advance);
  return placePages(measured, planPages(part, measured), advance);
}

/**
 * Lays out a document: each part on pages of its own, page x of y over all of them, everything in points from the top
 * left corner of its page. Pure: it knows fonts only by the width of their characters.
 */
export function layOut({ parts }: DocumentSpec, advance: Advance): Page[] {
  const laid = parts.flatMap((part) =>
    pagesOf(part, advance).map((boxes, before) => ({ part, before, boxes })),
  );
  return laid.map(({ part, before, boxes }, i) => {
    const { name, sheet } = part;
    const above = before === 0 ? titleCaptions(part, advance) : [runningCaption(part, advance)];
    const captions = [...above, pageNumber(i + 1, laid.length, sheet, advance)];
    return { part: name, width: sheet.width, height: sheet.height, captions, boxes };
  });
}
