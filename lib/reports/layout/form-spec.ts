import type { Block } from '@/lib/typesetting/block';
import type { DocumentPart, DocumentSpec } from '@/lib/typesetting/document';
import { APPENDIX_TITLES, type AppendixPart, type BelowPart, type FormModel } from '../types';
import { type Appendix, appendixBlocks } from './appendix';
import { belowBlocks } from './below-blocks';
import { goalBlock, headBlock, indicatorBlock, moneyBlock, totalBlock } from './form-blocks';
import { FORM_SHEET } from './form-grid';

export const FORM_TITLE = '项目支出绩效自评表';

const appendixTitle = (part: AppendixPart) => `附：${APPENDIX_TITLES[part]}`;

const yearOf = (model: FormModel) => `（${model.fiscalYear}年度）`;

/** What further pages say above their blocks: whose they are, should they fall out of their binding. */
const running = (model: FormModel, what: string) =>
  `${what}${yearOf(model)}　${model.project.unit}　${model.project.name}`;

/** The form as blocks of the grid, from the head to the signatures. */
function formBlocks(model: FormModel, { below, replaced }: Omit<FormOptions, 'appendix'>): Block[] {
  const table = [headBlock(model), moneyBlock(model), goalBlock(model)];
  if (model.indicators.length > 0) table.push(indicatorBlock(model));
  return [...table, totalBlock(model), ...belowBlocks(model, below, replaced)];
}

function formPart(model: FormModel, options: FormOptions): DocumentPart {
  return {
    name: 'form',
    sheet: FORM_SHEET,
    title: { text: FORM_TITLE, fontSize: 18, under: yearOf(model) },
    running: running(model, FORM_TITLE),
    blocks: formBlocks(model, options),
    endsWith: 'indicators',
  };
}

function appendixParts(model: FormModel, appendix: Appendix | null): DocumentPart[] {
  return appendixBlocks(model, appendix).map(({ part, sheet, blocks }) => ({
    name: part,
    sheet,
    title: { text: appendixTitle(part), fontSize: 14, under: null },
    running: running(model, `${FORM_TITLE}${appendixTitle(part)}`),
    blocks,
    endsWith: null,
  }));
}

export type FormOptions = {
  /** What to show below the table. */
  readonly below: ReadonlySet<BelowPart>;
  /** Characters that the drawing replaces by `〓`; they are listed below the table. */
  readonly replaced: readonly string[];
  readonly appendix: Appendix | null;
};

/** The 自评表 on A4 landscape pages, with each part of its appendix on pages of its own behind it. */
export function formSpec(model: FormModel, options: FormOptions): DocumentSpec {
  return {
    title: `${FORM_TITLE}${yearOf(model)}${model.project.name}`,
    parts: [formPart(model, options), ...appendixParts(model, options.appendix)],
  };
}
