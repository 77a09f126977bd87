import { describe, expect, it } from 'vitest';
import { withoutPlaces } from '@/lib/budget-document/sample-for-tests';
import { tableForms } from '@/lib/budget-document/table-forms';
import { sampleDocument, sampleDocumentText } from '@/prisma/sample/document';
import { readBudgetFile, readBudgetTables } from './read-budget-file';

const content = sampleDocument();
const forms = tableForms(content.fiscalYear);
const bytes = (text: string) => new TextEncoder().encode(text);
const whole = await readBudgetFile(bytes(sampleDocumentText()), '云溪.txt');
if (!whole.ok) throw new Error(whole.error.message);

type Head = readonly (readonly string[])[];

/** A table as a workbook saves one of its sheets: 其中： above two columns, every row as wide as the widest. */
function csvOf(
  no: string,
  { caption = true, separator = ',', header = (head: Head): Head => head } = {},
): string {
  const form = forms.find((candidate) => candidate.no === no)!;
  const { rows, above } = content.tables.find((candidate) => candidate.no === no)!;
  const width = Math.max(...form.header.map((cells) => cells.length));
  const head = form.header.map((cells) =>
    cells.length === width ? cells : cells.flatMap((cell) => (cell === '其中：' ? [cell, ''] : [cell])),
  );
  const title = caption ? [[`预算${no}表 ${form.caption}`]] : [];
  return [...title, ...(above ?? [['金额单位：万元']]), ...header(head), ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n');
}

const numbers = content.tables.map(({ no }) => no).filter((no) => no !== '13');

describe('a table other than 13 as CSV', () => {
  it.each(numbers)('has the same rows as within the whole budget: %s', async (no) => {
    const read = await readBudgetTables(bytes(csvOf(no)), `2024年预算${no}表.csv`);
    if (!read.ok) throw new Error(read.error.message);
    const { fiscalYear, projects, tables, contents } = read.value;
    expect({ fiscalYear, projects, tables }).toEqual({
      fiscalYear: 2024,
      projects: [],
      tables: whole.value.tables.filter((table) => table.no === no),
    });
    const key = no as keyof typeof contents.tables;
    expect(withoutPlaces(contents.tables[key])).toEqual(withoutPlaces(whole.value.contents.tables[key]));
    expect(contents.notices).toEqual(whole.value.contents.notices.filter(({ table }) => table === no));
  });

  it.each(['02', '03', '04', '06', '11', '12'])('is told by its header alone: %s', async (no) => {
    const read = await readBudgetTables(bytes(csvOf(no, { caption: false, separator: ';' })), '表.csv');
    expect(read.ok && read.value.tables.map((table) => table.no)).toEqual([no]);
    expect(read.ok && read.value.fiscalYear).toBeNull();
  });

  it('names the unit where its rows do', async () => {
    const read = await readBudgetTables(bytes(csvOf('04')), '04.csv');
    expect(read.ok && read.value.unit).toEqual(whole.value.unit);
  });

  it('is not imported, and the message says what it is', async () => {
    const read = await readBudgetFile(bytes(csvOf('04')), '2024.csv');
    expect(!read.ok && read.error).toEqual({
      code: 'table-missing',
      message:
        '这个 .csv 是预算04表，其中没有项目和绩效指标，不能单独导入。请选择预算13表的 .csv，或整份预算（.docx、.xlsx、.txt）。',
    });
  });

  it('has to say which table it is where several have the same header', async () => {
    const read = await readBudgetTables(bytes(csvOf('07', { caption: false })), '2024.csv');
    expect(!read.ok && read.error.message).toBe(
      '没有认出这个 .csv 是哪一张预算表：有几张表的表头相同。请在第一行写明表号，例如“预算07表”，再选择文件。',
    );
  });
});

describe('table 13 with a header that was changed', () => {
  const flat = ([first = [], second = []]: Head) => first.map((name, i) => second[i] || name);

  it.each<[string, boolean, (head: Head) => Head]>([
    ['made one row', false, (head) => [flat(head)]],
    [
      'made one row, 其中 before each name',
      false,
      (head) => [flat(head).map((name) => (/^(财政|其他)资金$/.test(name) ? `其中：${name}` : name))],
    ],
    [
      'taken apart, and each of its cells filled',
      true,
      (head) => [head[0]!.map((name, i) => (head[1]![i] ? '其中：' : name)), flat(head)],
    ],
  ])('is the same: %s', async (_, caption, header) => {
    const read = await readBudgetFile(bytes(csvOf('13', { caption, header })), '2024年预算.csv');
    const usual = await readBudgetFile(bytes(csvOf('13')), '2024年预算.csv');
    if (!read.ok || !usual.ok) throw new Error(JSON.stringify([read, usual]));
    expect(withoutPlaces(read.value.projects)).toEqual(withoutPlaces(usual.value.projects));
    expect(read.value.problems).toEqual(usual.value.problems);
  });

  it.each(['03', '04', '07', '08'])(
    'has its classes in a column of codes and one of names: %s',
    async (no) => {
      const key = no as '03' | '04' | '07' | '08';
      const { rows, above } = content.tables.find((table) => table.no === no)!;
      const [upper = [], lower = []] = forms.find((form) => form.no === no)!.header;
      const width = lower.length;
      // What spans several columns stands above the first of them.
      const starts = upper.length === width ? upper.map((_, i) => i) : spans(upper, lower);
      const wide = Array.from({ length: width }, (_, i) => upper[starts.indexOf(i)] ?? '');
      const isClass = wide.map((name) => name.endsWith('分类科目'));
      const split = (cells: readonly string[], parts: (cell: string) => readonly string[]) =>
        Array.from({ length: width }, (_, i) => cells[i] ?? '').flatMap((cell, i) =>
          isClass[i] ? parts(cell) : [cell],
        );
      const codeAndName = (cell: string) => {
        const [code = '', ...name] = cell.split('-');
        return name.length === 0 ? [cell, ''] : [code, name.join('-')];
      };
      const grid = [
        [`预算${no}表 ${no}`],
        ...(above ?? []),
        split(wide, (cell) => [cell, '']),
        split(lower, () => ['科目编码', '科目名称']),
        ...rows.map((cells) => split(cells, codeAndName)),
      ];
      const csv = grid.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
      const read = await readBudgetTables(bytes(csv), '2024.csv');
      if (!read.ok) throw new Error(read.error.message);
      const { contents } = read.value;
      expect(contents.notices).toEqual([]);
      expect(withoutPlaces(contents.tables[key])).toEqual(withoutPlaces(whole.value.contents.tables[key]));
    },
  );
});

/** Where the names of a header's first row stand: in order, those that span before the names below them. */
function spans(upper: readonly string[], lower: readonly string[]): number[] {
  const first = lower.findIndex((name) => name !== '');
  const last = lower.findLastIndex((name) => name !== '');
  const after = lower.length - 1 - last;
  const spanning = upper.slice(first, upper.length - after);
  const each = (last - first + 1) / spanning.length;
  return [
    ...upper.slice(0, first).map((_, i) => i),
    ...spanning.map((_, i) => first + i * each),
    ...upper.slice(upper.length - after).map((_, i) => last + 1 + i),
  ];
}
