import { Dec, formatMoney, formatPercent } from '@/lib/core/decimal';
import type { Align, Block, Cell, Row, Sheet } from '@/lib/typesetting/block';
import { cell, heading, numberCell, row } from '@/lib/typesetting/cells';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { linesBlock } from '@/lib/typesetting/list-blocks';
import { type Column, columnsOf, headingLines, type Kind } from '../summary-columns';
import type { SummaryModel, SummaryRow } from '../types';

const SUMMARY_TITLE = '项目支出绩效自评汇总表';

/** Digits of the serial number. */
const SERIAL = 5;

const PADDING = { x: 2, y: 2.5 } as const;

const WIDTH = 761.89;

/** Many columns are set smaller, so that a landscape page holds them. */
const SIZES = [
  { most: 10, fontSize: 9, lineHeight: 13 },
  { most: 14, fontSize: 8, lineHeight: 11.5 },
  { most: Number.POSITIVE_INFINITY, fontSize: 6.5, lineHeight: 9.5 },
] as const;

const ALIGNMENTS: Readonly<Record<Kind, Align>> = {
  text: 'center',
  wide: 'left',
  money: 'decimal',
  rate: 'decimal',
  score: 'decimal-center',
};

function printed(kind: Kind, value: string | null): string {
  if (value === null) return '';
  if (kind === 'money') return formatMoney(new Dec(value));
  return kind === 'rate' ? formatPercent(new Dec(value)) : value;
}

/** What a figure needs in em: signs of a figure are wider than half an em in some fonts. */
const emOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign === '%' ? 1 : sign < '\u0080' ? 0.6 : 1), 0);

/** Columns that are never broken: their figures and codes, as they are printed. */
function needOf(column: Column, rows: readonly SummaryRow[], fontSize: number): number | null {
  if (column.kind === 'wide' || (column.kind === 'text' && column.id !== 'code')) return null;
  const texts = [...rows.map(column.value), column.total(rows)].map((value) => printed(column.kind, value));
  return Math.max(2 * fontSize, ...texts.map((text) => emOf(text) * fontSize)) + 2 * PADDING.x + 1;
}

/** The paper with a grid: figures have the room that they need, texts share the rest. */
function sheetOf(columns: readonly Column[], rows: readonly SummaryRow[]): Sheet {
  const { fontSize, lineHeight } = SIZES.find(({ most }) => columns.length + 1 <= most) ?? SIZES[2];
  const needs = columns.map((column) => needOf(column, rows, fontSize));
  const serial = SERIAL * fontSize * 0.6 + 2 * PADDING.x;
  const fixed = needs.reduce<number>((sum, need) => sum + (need ?? 0), serial);
  const shares = columns.reduce((sum, { width }, i) => sum + (needs[i] === null ? width : 0), 0);
  const rest = Math.max(WIDTH - fixed, WIDTH / 4);
  const widths = [serial, ...columns.map(({ width }, i) => needs[i] ?? (width / shares) * rest)];
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + (width / whole) * WIDTH);
  return {
    ...{ width: 841.89, height: 595.28, margin: { top: 71, bottom: 44, left: 40 } },
    ...{ edges, fontSize, lineHeight, padding: PADDING },
  };
}

function valueCell(key: string, at: number, kind: Kind, value: string | null): Cell {
  const text = printed(kind, value);
  const align = ALIGNMENTS[kind];
  if (align === 'decimal' || align === 'decimal-center') return numberCell(key, at, at + 1, text, align);
  return cell(key, at, at + 1, text, { align, divisible: kind === 'wide' });
}

function tableRow(key: string, first: string, cells: readonly Cell[]): Row {
  return row([cell(`${key}.serial`, 0, 1, first, { align: 'center' }), ...cells], 0);
}

/** The table alone: a row for each project, the total last. */
export function summaryTable({ rows, columns: chosen }: SummaryModel): Block {
  const columns = columnsOf(chosen);
  const names = ['序号', ...columns.map((column) => headingLines(column.heading))];
  const body = rows.map((project, i) =>
    tableRow(
      `row.${i}`,
      String(i + 1),
      columns.map(({ kind, value }, at) => valueCell(`row.${i}.${at}`, at + 1, kind, value(project))),
    ),
  );
  const totals = columns.map(({ kind, total }, at) => valueCell(`total.${at}`, at + 1, kind, total(rows)));
  return {
    name: 'summary',
    header: [row(names.map((text, i) => heading(`column.${i}`, i, i + 1, text, 'column')))],
    rows: [...body, tableRow('total', '合计', totals)],
    ...{ merged: [], ruled: true, together: false },
  };
}

/**
 * 汇总表 of a year, landscape, with the columns that the unit has chosen; a blank is not reported.
 * @param model money in 万元, rates as ratios, scores in 分
 */
export function summarySpec(model: SummaryModel): DocumentSpec {
  const columns = columnsOf(model.columns);
  const sheet = sheetOf(columns, model.rows);
  const title = `${model.fiscalYear}年度${SUMMARY_TITLE}`;
  const notes = columns.flatMap(({ heading: name, totalNote }) =>
    totalNote === undefined ? [] : [`合计行“${name}”：${totalNote}`],
  );
  const head = linesBlock('head', [`单位：${model.unit}　　制表日期：${model.madeOn}`], sheet);
  const part = {
    name: 'summary',
    sheet,
    title: { text: title, fontSize: 18, under: null },
    running: `${title}　${model.unit}`,
    blocks: [head, summaryTable(model), ...(notes.length > 0 ? [linesBlock('notes', notes, sheet)] : [])],
    endsWith: 'summary',
  };
  return { title: `${title}　${model.unit}`, parts: [part] };
}
