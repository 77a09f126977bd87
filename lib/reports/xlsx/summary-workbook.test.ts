import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SummaryRow } from '../model';
import { summaryWorkbook } from './summary-workbook';

const ROW: SummaryRow = {
  code: '39000124T000000000001',
  name: '=HYPERLINK("x")',
  owner: '方一诺',
  state: '已评价',
  initial: '56.000001',
  annual: '56.000001',
  executed: '54.6',
  rate: '0.975000',
  executionScore: '9.75',
  level1Scores: { 产出指标: '34.38', 效益指标: '30.00', 满意度指标: '10.00', 成本指标: null },
  total: '96.63',
  grade: '优',
  mainDeviation: '',
  isPublic: true,
  note: '',
};

async function sheetOf(rows: readonly SummaryRow[]) {
  const workbook = new ExcelJS.Workbook();
  const bytes = await summaryWorkbook({
    fiscalYear: 2024,
    unit: '云溪街道办事处',
    madeOn: '2025-03-01',
    rows,
  });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook.getWorksheet('汇总表')!;
}

describe('summary workbook', () => {
  it('holds numbers as numbers, blanks as blanks, and sums exactly', async () => {
    const sheet = await sheetOf([ROW, { ...ROW, initial: '0.1', executed: null, total: '90.00' }]);
    const values = (row: number) => sheet.getRow(row).values as unknown[];
    expect(values(4).slice(1, 10)).toEqual([
      1,
      ROW.code,
      ROW.name,
      '方一诺',
      '已评价',
      56.000001,
      56.000001,
      54.6,
      0.975,
    ]);
    expect(sheet.getCell('M4').value).toBe(10);
    expect(sheet.getCell('N4').value).toBeNull();
    expect(sheet.getCell('H5').value).toBeNull();
    expect([sheet.getCell('A6').value, sheet.getCell('F6').value, sheet.getCell('O6').value]).toEqual([
      '合计',
      56.100001,
      93.32,
    ]);
  });

  it('takes no text for a formula', async () => {
    const cell = (await sheetOf([ROW])).getCell('C4');
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.formula).toBeUndefined();
  });

  it('keeps an amount that a spreadsheet would round as a text', async () => {
    expect((await sheetOf([{ ...ROW, initial: '123456789012.123456' }])).getCell('F4').value).toBe(
      '123456789012.123456',
    );
  });
});
