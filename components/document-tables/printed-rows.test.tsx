import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { PrintedTable } from '@/lib/budget-document/printed/printed-table';
import { PrintedRows } from './printed-rows';

const table: PrintedTable = {
  no: '04',
  title: '项目支出表',
  place: { kind: 'sheet', sheet: '预算04 表', row: 1 },
  columns: [
    { key: 'project', label: '项目名称', kind: 'text' },
    { key: 'total', label: '合计', kind: 'amount' },
    { key: 'own', label: '单位资金', kind: 'amount' },
  ],
  rows: [
    {
      row: 1,
      place: { kind: 'sheet', sheet: '预算04 表', row: 4 },
      cells: ['河道巡查', '1086.704300', '0'],
      inherited: [],
    },
    {
      row: 2,
      place: { kind: 'sheet', sheet: '预算04 表', row: 5 },
      cells: ['河道巡查', '20', null],
      inherited: [0],
    },
  ],
  totals: [
    {
      row: null,
      place: { kind: 'sheet', sheet: '预算04 表', row: 6 },
      cells: ['合计', '1106.7043', '0'],
      inherited: [],
    },
  ],
  total: '1106.7043',
  facts: [],
  factsAt: null,
  blankColumns: [],
};

const html = renderToStaticMarkup(<PrintedRows table={table} importId="i" at="row-5-预算04_表" />);
const [, , first = '', second = '', total = ''] = html.split('<tr');

test('a row has its number, its place and the way to itself; a blank amount is no zero', () => {
  expect(first).toContain('第 1 行');
  expect(first).toContain('工作表“预算04 表”第4行');
  const key = encodeURIComponent('row-4-预算04_表');
  expect(first).toContain(`href="/imports/i/tables/04?at=${key}#${key}"`);
  expect(first).toContain('1,086.7043');
  expect(first).toContain('>0.00<');
  expect(second).toContain('—');
  expect(second).not.toContain('>0.00<');
  expect(total).toContain('合计行');
});

test('the row that the address names is marked, and no other', () => {
  expect(second).toContain('id="row-5-预算04_表"');
  expect(second).toContain('aria-current="true"');
  expect(html.match(/aria-current/g)).toHaveLength(1);
});
