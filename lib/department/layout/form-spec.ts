import { Dec, formatMoney, formatPercent } from '@/lib/core/decimal';
import { PART_LABELS } from '@/lib/department-scoring/scheme';
import { hasNoScore } from '@/lib/department-scoring/score-department';
import { belowBlocks } from '@/lib/reports/layout/below-blocks';
import { goalBlock, indicatorBlock, totalBlock } from '@/lib/reports/layout/form-blocks';
import { EDGE, FORM_SHEET } from '@/lib/reports/layout/form-grid';
import type { BelowPart } from '@/lib/reports/types';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import type { Block, Row } from '@/lib/typesetting/block';
import { cell, heading, numberCell, row } from '@/lib/typesetting/cells';
import type { DocumentSpec } from '@/lib/typesetting/document';
import type { DepartmentModel, ModelMoney } from '../types';
import { targetsAsForm } from './as-form';

export const DEPARTMENT_FORM_TITLE = '部门整体支出绩效自评表';

const DASH = '—';
const BELOW: ReadonlySet<BelowPart> = new Set(['grade', 'filledBy', 'reviewedBy', 'leader', 'seal', 'date']);
const table = { ruled: true, together: false } as const;

function headBlock({ department, fiscalYear }: DepartmentModel): Block {
  const cells = [
    heading('head.name.label', EDGE.level1, EDGE.level2, '部门名称', 'row'),
    cell('head.name', EDGE.level2, EDGE.actual, department),
    heading('head.year.label', EDGE.actual, EDGE.weight, '评价年度', 'row'),
    cell('head.year', EDGE.weight, EDGE.end, `${fiscalYear}年度`),
  ];
  return { ...table, name: 'head', header: [], rows: [row(cells)], merged: [] };
}

const MONEY_COLUMNS = [
  ['年初预算数', EDGE.initialBudget, EDGE.target],
  ['全年预算数（A）', EDGE.target, EDGE.actual],
  ['全年执行数（B）', EDGE.actual, EDGE.weight],
  ['分值', EDGE.weight, EDGE.deviation],
  ['执行率（B/A）', EDGE.deviation, EDGE.moneyScore],
  ['得分', EDGE.moneyScore, EDGE.end],
] as const;

/** An amount as it prints: blank is not zero. */
export function amountInWords(value: string | null): string {
  return value === null ? STATUS_LABELS['not-reported'] : formatMoney(new Dec(value));
}

function moneyRow(line: ModelMoney, index: number, execution: readonly string[]): Row {
  const key = `money.${index}`;
  const texts = [...[line.initial, line.annual, line.executed].map(amountInWords), ...execution];
  const label = heading(`${key}.label`, EDGE.level2, EDGE.initialBudget, line.name, 'row');
  return row([
    { ...label, face: 'body', align: 'left' },
    ...MONEY_COLUMNS.map(([column, from, to], i) =>
      numberCell(`${key}.${column}`, from, to, texts[i] ?? DASH, i < 3 ? 'decimal' : 'decimal-center'),
    ),
  ]);
}

function moneyBlock({ money }: DepartmentModel): Block {
  const rate = money.rate === null ? STATUS_LABELS[money.status] : formatPercent(new Dec(money.rate));
  const execution = [money.weight ?? DASH, rate, money.score ?? DASH];
  const lines = money.lines.filter(({ applicable }) => applicable);
  const rows = [
    moneyRow(money.total, 0, execution),
    ...lines.map((line, i) => moneyRow(line, i + 1, [DASH, DASH, DASH])),
  ];
  const label = heading('money.label', EDGE.level1, EDGE.level2, '部门整体\n支出\n（万元）', 'row');
  const columns = MONEY_COLUMNS.map(([text, from, to]) =>
    heading(`money.column.${text}`, from, to, text, 'column'),
  );
  return {
    name: 'money',
    header: [row([cell('money.corner', EDGE.level2, EDGE.initialBudget, ''), ...columns])],
    rows,
    merged: [{ cell: label, first: -1, last: rows.length - 1 }],
    ruled: true,
    together: true,
  };
}

const ITEM_COLUMNS = [
  ['项目', EDGE.level2, EDGE.initialBudget],
  ['评分标准', EDGE.initialBudget, EDGE.weight],
  ['分值', EDGE.weight, EDGE.score],
  ['得分', EDGE.score, EDGE.deviation],
  ['评分依据', EDGE.deviation, EDGE.end],
] as const;

function itemsBlock({ items }: DepartmentModel): Block {
  const rows = items.map(({ name, guidance, weight, score, ground }, i) => {
    const key = `item.${i}`;
    return row([
      cell(`${key}.name`, EDGE.level2, EDGE.initialBudget, name, { heads: 'row' }),
      cell(`${key}.guidance`, EDGE.initialBudget, EDGE.weight, guidance, { divisible: true }),
      numberCell(`${key}.weight`, EDGE.weight, EDGE.score, weight, 'decimal-center'),
      numberCell(`${key}.score`, EDGE.score, EDGE.deviation, score ?? DASH, 'decimal-center'),
      cell(`${key}.ground`, EDGE.deviation, EDGE.end, ground ?? STATUS_LABELS['not-reported'], {
        divisible: true,
      }),
    ]);
  });
  const label = cell('items.label', EDGE.level1, EDGE.level2, PART_LABELS.management, {
    align: 'center',
    heads: 'row',
  });
  return {
    ...table,
    name: 'items',
    header: [
      row([
        heading('item.column.part', EDGE.level1, EDGE.level2, '部分', 'column'),
        ...ITEM_COLUMNS.map(([text, from, to]) => heading(`item.column.${text}`, from, to, text, 'column')),
      ]),
    ],
    rows,
    merged: [{ cell: label, first: 0, last: rows.length - 1 }],
  };
}

/** What each part scores, above the total: it has no header of its own, so it is never divided between pages, nor from the total. */
function partsBlock({ parts }: DepartmentModel): Block {
  const rows = parts.map(({ name, weight, score }, i) =>
    row([
      cell(`part.${i}.name`, EDGE.level1, EDGE.weight, name, { align: 'center', heads: 'row' }),
      numberCell(`part.${i}.weight`, EDGE.weight, EDGE.score, weight ?? DASH, 'decimal-center'),
      numberCell(`part.${i}.score`, EDGE.score, EDGE.deviation, score ?? DASH, 'decimal-center'),
      cell(`part.${i}.rest`, EDGE.deviation, EDGE.end, ''),
    ]),
  );
  return { ...table, name: 'parts', header: [], rows, merged: [], together: true, staysWithNext: true };
}

/** By which scheme, and what was changed of the targets that were filed. */
function remarks({ scheme, changes, notes, executionReason }: DepartmentModel): string[] {
  const unverified = scheme.basis.textVerified ? '' : `（${UNVERIFIED}）`;
  const reason = executionReason === null ? [] : [`预算执行情况说明：${executionReason}`];
  return [
    `评分标准：${scheme.title}，第${scheme.version}版${unverified}`,
    ...reason,
    `其他需要说明的问题：${notes ?? '无'}`,
    ...changes.map(({ name, what, reason: why }) => `目标${what}：${name}（原因：${why}）`),
  ];
}

function remarksBlock(model: DepartmentModel): Block {
  const rows = remarks(model).map((text, i) =>
    row([cell(`remark.${i}`, EDGE.level1, EDGE.end, text, { divisible: true })], 18),
  );
  return { name: 'remarks', header: [], rows, merged: [], ruled: false, together: false };
}

/** The 部门整体支出绩效自评表 on A4 landscape pages. @param replaced characters that no font has */
export function departmentFormSpec(model: DepartmentModel, replaced: readonly string[] = []): DocumentSpec {
  const form = targetsAsForm(model);
  const year = `（${model.fiscalYear}年度）`;
  const blocks = [
    ...[headBlock(model), moneyBlock(model), goalBlock(form)],
    ...(model.targets.length > 0 ? [indicatorBlock(form)] : []),
    ...(model.items.length > 0 ? [itemsBlock(model)] : []),
    ...[partsBlock(model), totalBlock(form, hasNoScore(model.parts)), remarksBlock(model)],
    ...belowBlocks(form, BELOW, replaced),
  ];
  return {
    title: `${DEPARTMENT_FORM_TITLE}${year}${model.department}`,
    parts: [
      {
        name: 'form',
        sheet: FORM_SHEET,
        title: { text: DEPARTMENT_FORM_TITLE, fontSize: 18, under: year },
        running: `${DEPARTMENT_FORM_TITLE}${year}　${model.department}`,
        blocks,
        endsWith: 'parts',
      },
    ],
  };
}
