import type { FormModel } from '../model';
import { type BelowPart, belowBlocks } from './below-blocks';
import type { Block } from './block';
import { goalBlock, headBlock, indicatorBlock, moneyBlock, totalBlock } from './form-blocks';
import { FORM_SHEET } from './form-grid';
import { type MeasuredBlock, measureBlock } from './measured';
import { type PagePlan, paginate } from './paginate';
import { type Box, type PlacedLine, placePages, widthOf } from './place';
import type { Advance, Face } from './text-measure';

/** Text outside the table. */
export type Caption = {
  readonly kind: 'title' | 'year' | 'running' | 'page-number';
  readonly line: PlacedLine;
  readonly face: Face;
  readonly fontSize: number;
};

export type FormPage = { readonly captions: readonly Caption[]; readonly boxes: readonly Box[] };

/** Everything on paper, in points from the top left corner of each page. */
export type FormLayout = {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly FormPage[];
};

export const FORM_TITLE = '项目支出绩效自评表';

const TITLE = { fontSize: 18, baseline: 56 } as const;
const YEAR = { fontSize: 10.5, baseline: 76 } as const;
const RUNNING = { fontSize: 8, baseline: 34 } as const;
const PAGE_NUMBER = { fontSize: 8, fromBottom: 24 } as const;

/** y of the first block below the title. */
const FIRST_TOP = 86;

type Spot = { readonly fontSize: number; readonly baseline: number };

const contentWidth = FORM_SHEET.width - 2 * FORM_SHEET.margin.left;

function centred(kind: Caption['kind'], text: string, face: Face, spot: Spot, advance: Advance): Caption {
  const width = widthOf(text, face, advance) * spot.fontSize;
  return {
    kind,
    line: { text, x: (FORM_SHEET.width - width) / 2, y: spot.baseline },
    face,
    fontSize: spot.fontSize,
  };
}

function yearOf(model: FormModel): string {
  return `（${model.fiscalYear}年度）`;
}

/** As much of a text as fits, with `…` where something is left out. */
function shortened(text: string, room: number, fontSize: number, advance: Advance): string {
  const fits = (candidate: string) => widthOf(candidate, 'body', advance) * fontSize <= room;
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('')}…`;
}

function captionsOf(model: FormModel, page: number, pages: number, advance: Advance): Caption[] {
  const footer = { fontSize: PAGE_NUMBER.fontSize, baseline: FORM_SHEET.height - PAGE_NUMBER.fromBottom };
  const number = centred('page-number', `第 ${page} 页 共 ${pages} 页`, 'body', footer, advance);
  if (page === 1) {
    return [
      centred('title', FORM_TITLE, 'heading', TITLE, advance),
      centred('year', yearOf(model), 'body', YEAR, advance),
      number,
    ];
  }
  const text = `${FORM_TITLE}${yearOf(model)}　${model.project.name}`;
  const running = shortened(text, contentWidth, RUNNING.fontSize, advance);
  const line = { text: running, x: FORM_SHEET.margin.left, y: RUNNING.baseline };
  return [{ kind: 'running', line, face: 'body', fontSize: RUNNING.fontSize }, number];
}

/** Whether the last page shows a row of the block: signatures do not stand on a page of their own. */
function endsWith(plans: readonly PagePlan[], block: number): boolean {
  return plans.at(-1)?.slices.some((slice) => slice.block === block) ?? false;
}

/** Page breaks, with the last indicator brought to the last page if nothing but the end of the form stood there. */
function planPages(blocks: readonly MeasuredBlock[]): PagePlan[] {
  const plans = paginate(blocks, FORM_SHEET, FIRST_TOP, null);
  const indicators = blocks.findIndex(({ name }) => name === 'indicators');
  const rows = blocks[indicators]?.rows.length ?? 0;
  if (rows === 0 || endsWith(plans, indicators)) return plans;
  const moved = paginate(blocks, FORM_SHEET, FIRST_TOP, { block: indicators, row: rows - 1 });
  return moved.length === plans.length && endsWith(moved, indicators) ? moved : plans;
}

/** The form as blocks of the grid, from the head to the signatures. */
export function formBlocks(
  model: FormModel,
  below: ReadonlySet<BelowPart>,
  replaced: readonly string[],
): Block[] {
  const table = [headBlock(model), moneyBlock(model), goalBlock(model)];
  if (model.indicators.length > 0) table.push(indicatorBlock(model));
  return [...table, totalBlock(model), ...belowBlocks(model, below, replaced)];
}

/**
 * Lays out the 自评表 on A4 landscape pages. Pure: it knows fonts only by the width of their characters.
 * @param below what to show below the table.
 * @param replaced characters that the drawing replaces by `〓`; they are listed below the table.
 */
export function layOutForm(
  model: FormModel,
  below: ReadonlySet<BelowPart>,
  replaced: readonly string[],
  advance: Advance,
): FormLayout {
  const blocks = formBlocks(model, below, replaced).map((block) => measureBlock(block, FORM_SHEET, advance));
  const plans = planPages(blocks);
  const placed = placePages(blocks, plans, FORM_SHEET, advance);
  const pages = placed.map((boxes, i) => ({
    captions: captionsOf(model, i + 1, placed.length, advance),
    boxes,
  }));
  return { width: FORM_SHEET.width, height: FORM_SHEET.height, pages };
}
