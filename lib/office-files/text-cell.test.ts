import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { setText } from './text-cell';

async function readBack(text: string | null, cut?: string): Promise<ExcelJS.Cell> {
  const workbook = new ExcelJS.Workbook();
  setText(workbook.addWorksheet('表').getCell('A1'), text, cut);
  const bytes = await workbook.xlsx.writeBuffer();
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(bytes);
  return again.getWorksheet('表')!.getCell('A1');
}

describe('a text in a cell', () => {
  it.each(['=1+1', '=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '6-1', '0012', '＝ 3'])(
    'is %s, and no formula, number or date',
    async (text) => {
      const cell = await readBack(text);
      expect([cell.type, cell.value, cell.formula, cell.numFmt]).toEqual([
        ExcelJS.ValueType.String,
        text,
        undefined,
        '@',
      ]);
    },
  );

  it.each(['甲_x000D_乙', '_x0041_x0042_', '_x005F_x000D_', '_x00ad_', '_x12_'])(
    'is %s, whatever that means in the file',
    async (text) => {
      expect((await readBack(text)).value).toBe(text);
    },
  );

  it('is empty for none', async () => {
    expect((await readBack(null)).text).toBe('');
  });

  it('is cut where no cell could hold it', async () => {
    expect((await readBack('雨'.repeat(40_000), '……')).value).toBe(`${'雨'.repeat(32_000)}……`);
  });
});
