import type { Block, Row, Sheet } from '@/lib/typesetting/block';
import { cell, row } from '@/lib/typesetting/cells';
import { linesBlock, listBlock } from '@/lib/typesetting/list-blocks';
import type { FormModel, FormReview } from '../types';
import { FORM_SHEET } from './form-grid';
import { ofProject } from './of-project';

/** 评审记录 has a grid of its own on the paper of the form. */
export const HISTORY_SHEET: Sheet = {
  ...FORM_SHEET,
  edges: [0, 36, 136, 256, 356, 761.89],
  fontSize: 8.5,
  lineHeight: 12,
};

const COLUMNS = ['序号', '时间', '人员', '事项', '内容'] as const;

const NOT_KEPT = '本表定稿时没有随表保存评审记录，请在系统的办理记录中查阅。';
const NONE = '还没有评审记录。';

const DASH = '—';

function reviewRow({ at, by, action, words }: FormReview, index: number): Row {
  const key = (name: string) => `history.${index}.${name}`;
  const centred = { align: 'center' } as const;
  return row([
    cell(key('number'), 0, 1, String(index + 1), centred),
    cell(key('at'), 1, 2, at, centred),
    cell(key('by'), 2, 3, by, centred),
    cell(key('action'), 3, 4, action, { ...centred, heads: 'row' }),
    cell(key('words'), 4, 5, words === '' ? DASH : words, { divisible: true }),
  ]);
}

/** Who did what with a form on its way to approval. */
export function historyBlocks(model: FormModel): Block[] {
  const { history } = model;
  const head = linesBlock('history.head', [ofProject(model)], HISTORY_SHEET);
  if (history === undefined) return [head, linesBlock('history.none', [NOT_KEPT], HISTORY_SHEET)];
  if (history.length === 0) return [head, linesBlock('history.none', [NONE], HISTORY_SHEET)];
  return [
    head,
    listBlock('history', COLUMNS, history.map(reviewRow)),
    linesBlock('history.clock', ['时间为北京时间。'], HISTORY_SHEET),
  ];
}
