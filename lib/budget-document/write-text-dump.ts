import type { BudgetProject } from './budget-document';
import { readCaption } from './caption';
import { type TableForm, tableForms } from './table-forms';

type Rows = readonly (readonly string[])[];

/** The content of one table: its data rows, totals included; a cell that is blank is an empty string. */
export type TableContent = {
  readonly no: string;
  readonly rows: Rows;
  /** Rows between the caption and the header, as table 14 has them: year, department, money, goal. */
  readonly above?: Rows;
};

/** A document to be written: its title line, text before the tables, and the tables in order. */
export type DocumentContent = {
  readonly fiscalYear: number;
  /** For example `2024年云溪街道部门预算公开`. */
  readonly title: string;
  readonly introduction: readonly string[];
  readonly tables: readonly TableContent[];
};

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];

/** A cell's lines; none of them may end the row, or be taken for another cell, a caption or a bookmark. */
function writeCell(cell: string): string[] {
  const lines = cell.split('\n').map((line) => line.trim());
  const unwritable = lines.some(
    (line, index) => (index > 0 && line === '') || readCaption(line, true) !== null,
  );
  if (unwritable || /[\t\r\v\f]|\[bookmark: /.test(cell)) {
    throw new Error(`a cell cannot be written in this format: ${JSON.stringify(cell)}`);
  }
  return lines.map((line, index) => (index === 0 ? `\t${line}` : line));
}

function writeRow(cells: readonly string[]): string[] {
  return [...cells.flatMap(writeCell), ''];
}

function writeTable(form: TableForm, content: TableContent): string[] {
  const numeral = NUMERALS[Number(form.no) - 1];
  const width = Math.max(...form.header.map((row) => row.length));
  const unit = [...Array.from({ length: width - 1 }, () => ''), '金额单位：万元'];
  return [
    `表${numeral}、${form.heading}（预算${form.no}表）`,
    `预算${form.no}表`,
    `\t预算${form.no}表 ${form.caption}`,
    '',
    ...(content.above ?? [unit]).flatMap(writeRow),
    ...form.header.flatMap(writeRow),
    ...content.rows.flatMap(writeRow),
    '',
  ];
}

/**
 * Writes a department budget as a text dump that `parseBudgetDocument` reads.
 * @throws Error when a table number is none of 01 to 14, or a cell's text cannot stand in this format
 */
export function writeTextDump({ fiscalYear, title, introduction, tables }: DocumentContent): string {
  const forms = tableForms(fiscalYear);
  const lines = tables.flatMap((content) => {
    const form = forms.find(({ no }) => no === content.no);
    if (!form) throw new Error(`no such table: ${content.no}`);
    return writeTable(form, content);
  });
  return [title, '', ...introduction, '', ...lines, ''].join('\n');
}

/**
 * The rows of table 13 for these projects: merged cells once, then blank. `weight` is not part of the form.
 */
export function projectRows(projects: readonly BudgetProject[]): string[][] {
  let unitAbove = '';
  return projects.flatMap((project) => {
    const unit = project.unit === unitAbove ? '' : project.unit;
    unitAbove = project.unit;
    const { category, owner, phone, total, fiscal, other, goal } = project;
    const name = project.code === null ? project.name : `${project.code}-${project.name}`;
    const own = [
      unit,
      name,
      ...[category, owner, phone, total, fiscal, other, goal].map((cell) => cell ?? ''),
    ];
    return project.indicators.map((indicator, index) => [
      ...(index === 0 ? own : own.map(() => '')),
      ...[indicator.level1, indicator.level2, indicator.name, indicator.nature, indicator.target],
      ...[indicator.unit ?? '', indicator.direction ?? ''],
    ]);
  });
}
