import { APPENDIX_TITLES, type AppendixPart, type BelowPart, type FormModel } from '../types';
import { type Appendix, appendixBlocks } from './appendix';
import { belowBlocks } from './below-blocks';
import type { Block } from './block';
import { goalBlock, headBlock, indicatorBlock, moneyBlock, totalBlock } from './form-blocks';
import { FORM_SHEET } from './form-grid';
import { type MeasuredBlock, measureBlocks } from './measured';
import { type PagePlan, paginate } from './paginate';
import { type Box, type PlacedLine, placePages } from './place';
import { type Advance, type Face, widthOf } from './text-measure';

/** Text outside the table. */
export type Caption = {
  readonly kind: 'title' | 'year' | 'running' | 'page-number';
  readonly line: PlacedLine;
  readonly face: Face;
  readonly fontSize: number;
};

/** What a page belongs to. */
export type PagePart = 'form' | AppendixPart;

export type FormPage = {
  readonly part: PagePart;
  readonly captions: readonly Caption[];
  readonly boxes: readonly Box[];
};

/** Everything on paper, in points from the top left corner of each page. */
export type FormLayout = {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly FormPage[];
};

export const FORM_TITLE = '项目支出绩效自评表';

const appendixTitle = (part: AppendixPart) => `附：${APPENDIX_TITLES[part]}`;

const TITLE = { fontSize: 18, baseline: 80 } as const;
const APPENDIX_TITLE = { fontSize: 14, baseline: 80 } as const;
const YEAR = { fontSize: 10.5, baseline: 100 } as const;
/** Above the table, yet clear of holes and staples */
const RUNNING = { fontSize: 8, baseline: 61 } as const;
const PAGE_NUMBER = { fontSize: 8, fromBottom: 24 } as const;

/** y of the first block below the title. */
const FIRST_TOP = { form: 110, appendix: 92 } as const;

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

/** Where a page stands: in which part, and how many of that part came before. */
type Standing = { readonly part: PagePart; readonly before: number };

function pageNumber(page: number, pages: number, advance: Advance): Caption {
  const footer = { fontSize: PAGE_NUMBER.fontSize, baseline: FORM_SHEET.height - PAGE_NUMBER.fromBottom };
  return centred('page-number', `第 ${page} 页 共 ${pages} 页`, 'body', footer, advance);
}

function captionsOf(
  model: FormModel,
  { part, before }: Standing,
  number: Caption,
  advance: Advance,
): Caption[] {
  if (before === 0 && part !== 'form') {
    return [centred('title', appendixTitle(part), 'heading', APPENDIX_TITLE, advance), number];
  }
  if (before === 0) {
    return [
      centred('title', FORM_TITLE, 'heading', TITLE, advance),
      centred('year', yearOf(model), 'body', YEAR, advance),
      number,
    ];
  }
  const what = part === 'form' ? FORM_TITLE : `${FORM_TITLE}${appendixTitle(part)}`;
  const text = `${what}${yearOf(model)}　${model.project.unit}　${model.project.name}`;
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
  const plans = paginate(blocks, FORM_SHEET, FIRST_TOP.form, null);
  const indicators = blocks.findIndex(({ name }) => name === 'indicators');
  const rows = blocks[indicators]?.rows.length ?? 0;
  if (rows === 0 || endsWith(plans, indicators)) return plans;
  const moved = paginate(blocks, FORM_SHEET, FIRST_TOP.form, { block: indicators, row: rows - 1 });
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

/** The pages of one part, before they are numbered. */
type PartPages = { readonly part: PagePart; readonly pages: readonly (readonly Box[])[] };

function formPages(blocks: readonly Block[], advance: Advance): PartPages {
  const measured = measureBlocks(blocks, FORM_SHEET, advance);
  return { part: 'form', pages: placePages(measured, planPages(measured), FORM_SHEET, advance) };
}

function appendixPages(model: FormModel, appendix: Appendix | null, advance: Advance): PartPages[] {
  return appendixBlocks(model, appendix).map(({ part, sheet, blocks }) => {
    const measured = measureBlocks(blocks, sheet, advance);
    const plans = paginate(measured, sheet, FIRST_TOP.appendix, null);
    return { part, pages: placePages(measured, plans, sheet, advance) };
  });
}

export type LayoutOptions = {
  /** What to show below the table. */
  readonly below: ReadonlySet<BelowPart>;
  /** Characters that the drawing replaces by `〓`; they are listed below the table. */
  readonly replaced: readonly string[];
  readonly appendix: Appendix | null;
};

/**
 * Lays out the 自评表 on A4 landscape pages, with each part of its appendix on pages of its own behind it.
 * Pure: it knows fonts only by the width of their characters.
 */
export function layOutForm(model: FormModel, options: LayoutOptions, advance: Advance): FormLayout {
  const { below, replaced, appendix } = options;
  const parts = [
    formPages(formBlocks(model, below, replaced), advance),
    ...appendixPages(model, appendix, advance),
  ].flatMap(({ part, pages }) => pages.map((boxes, before) => ({ part, before, boxes })));
  const pages = parts.map(({ part, before, boxes }, i) => {
    const number = pageNumber(i + 1, parts.length, advance);
    return { part, captions: captionsOf(model, { part, before }, number, advance), boxes };
  });
  return { width: FORM_SHEET.width, height: FORM_SHEET.height, pages };
}
