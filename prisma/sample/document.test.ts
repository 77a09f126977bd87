import { beforeAll, describe, expect, test } from 'vitest';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { parseBudgetDocument } from '@/lib/budget-document/parse';
import { layOutTable, type Table } from '@/lib/budget-document/table-layout';
import { readTextDump } from '@/lib/budget-document/text-dump';
import { Dec, sum } from '@/lib/core/decimal';
import { sampleDocumentText } from './document';
import { SAMPLE_PROJECTS } from './projects';
import { CARRIED_OVER, MISSING_IN_TABLE_04 } from './spending';
import { printedProject } from './tables/performance';

let budget: BudgetDocument;
let tables: ReadonlyMap<string, Table>;

beforeAll(() => {
  const text = sampleDocumentText();
  const parsed = parseBudgetDocument(new TextEncoder().encode(text), '云溪街道.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  budget = parsed.value;
  tables = new Map(readTextDump(text).tables.map((table) => [table.no, layOutTable(table)]));
});

function rows(no: string): readonly (readonly string[])[] {
  return tables.get(no)!.rows.map(({ cells }) => cells);
}

/** The amounts of a column, blank cells left out. */
function amounts(no: string, column: number): Dec[] {
  return rows(no).flatMap((cells) => (cells[column] ? [new Dec(cells[column].replaceAll(',', ''))] : []));
}

/** The total as the table itself prints it below its rows. */
function printedTotal(no: string, column: number): string {
  const last = readTextDump(sampleDocumentText())
    .tables.find((table) => table.no === no)!
    .rows.at(-1)!;
  return last.cells[column]!.replaceAll(',', '');
}

describe('the document as the product reads it', () => {
  test('has no problems, and both units with their projects', () => {
    expect(budget.problems).toEqual([]);
    expect(budget.unit).toEqual({ code: '390001', name: '云溪街道办事处（本级）' });
    expect(budget.fiscalYear).toBe(2024);
    const units = [...new Set(budget.projects.map(({ unit }) => unit))];
    expect(
      units.map((unit) => [unit, budget.projects.filter((project) => project.unit === unit).length]),
    ).toEqual([
      ['390001-云溪街道办事处（本级）', 37],
      ['390002-云溪街道社区服务中心', 7],
    ]);
  });

  test('has all fourteen tables in order', () => {
    expect(budget.tables.map(({ no }) => no)).toEqual(
      Array.from({ length: 14 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
  });

  test('gives back every text and amount of every project', () => {
    const written = SAMPLE_PROJECTS.map(printedProject).map((project) => ({
      ...project,
      total: project.total?.replaceAll(',', ''),
      fiscal: project.fiscal?.replaceAll(',', ''),
    }));
    expect(budget.projects).toEqual(written);
    expect(budget.projects.flatMap(({ indicators }) => indicators)).toHaveLength(420);
    expect(sum(budget.projects.map(({ total }) => new Dec(total!))).toFixed()).toBe('6101.505359');
  });

  test('is the same every time', () => {
    expect(sampleDocumentText()).toBe(sampleDocumentText());
  });
});

describe('the other tables', () => {
  test('01, 02 and 03 come to the same, and income equals expenditure', () => {
    expect(printedTotal('01', 1)).toBe('8815.053775');
    expect(printedTotal('01', 3)).toBe('8815.053775');
    expect(printedTotal('02', 2)).toBe('8815.053775');
    expect(printedTotal('03', 3)).toBe('8815.053775');
    expect(sum(amounts('01', 3)).toFixed(6)).toBe('8815.053775');
    expect(sum(amounts('03', 3)).toFixed(6)).toBe('8815.053775');
    const [department, ...units] = amounts('02', 2);
    expect(sum(units).toFixed(6)).toBe(department!.toFixed(6));
    expect(printedTotal('03', 5)).toBe(printedTotal('04', 6));
  });

  test('05 to 09 and 11 are the sums of their rows, and parts of the whole', () => {
    const columns = { '06': 3, '07': 3, '08': 3, '09': 3, '11': 7 };
    for (const [no, column] of Object.entries(columns)) {
      expect(sum(amounts(no, column)).toFixed()).toBe(new Dec(printedTotal(no, column)).toFixed());
    }
    const own = '6';
    expect(new Dec(printedTotal('05', 1)).plus(own).toFixed()).toBe(printedTotal('01', 1));
    const [general, fund, capital] = ['06', '08', '09'].map((no) => new Dec(printedTotal(no, 3)));
    expect(sum([general!, fund!, capital!]).toFixed()).toBe(printedTotal('05', 1));
    expect(printedTotal('07', 3)).toBe(printedTotal('03', 4));
  });

  test('04 lacks one project, has three without targets, and shows two with 2 decimals', () => {
    const names = rows('04').map((cells) => cells[2]!);
    const targeted = budget.projects.map(({ name }) => name);
    const missing = SAMPLE_PROJECTS.find(({ code }) => code === MISSING_IN_TABLE_04)!.name;
    expect(targeted.filter((name) => !names.includes(name))).toEqual([missing]);
    expect(names.filter((name) => !targeted.includes(name))).toEqual(CARRIED_OVER.map(({ name }) => name));
    const differing = rows('04').filter((cells) => {
      const project = budget.projects.find(({ name }) => name === cells[2]);
      return project && !new Dec(cells[6]!.replaceAll(',', '')).equals(project.total!);
    });
    expect(differing.map((cells) => [cells[2], cells[6]])).toEqual([
      ['社区专职工作者保障经费', '1,486.21'],
      ['机关办公用房租赁', '345.72'],
    ]);
    expect(sum(amounts('04', 6)).minus(printedTotal('04', 6)).toFixed()).toBe('0.003486');
  });

  test('12 names its projects by code, and its total is theirs', () => {
    const byCode = new Map(budget.projects.map((project) => [project.code, project]));
    for (const cells of rows('12')) {
      const [code = ''] = cells[2]!.split('-');
      expect(new Dec(cells[6]!).toFixed()).toBe(new Dec(byCode.get(code)!.total!).toFixed());
    }
    expect(printedTotal('12', 6)).toBe(sum(amounts('12', 6)).toFixed(4));
  });

  test('14 has 一级, 二级 and 三级 in one cell, and some rows twice', () => {
    const cells = rows('14').map((row) => row[2]!);
    expect(cells.every((cell) => /^(产出|效益|成本|满意度)指标\S+指标\S/.test(cell))).toBe(true);
    expect(cells).toHaveLength(19);
    expect(new Set(cells).size).toBe(13);
  });
});
