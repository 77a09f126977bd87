import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { qualityWorkbook } from './findings-workbook';
import { qualityExport } from './queries';

describe('the workbook for the owners', () => {
  it('has a line for every finding, and no text becomes a formula', async () => {
    const { database, evaluator, project } = await aReportingUnit();
    await database.prisma.indicator.update({
      where: { id: project.rows.visits },
      data: { name: '指标1：=1+1' },
    });
    const found = await qualityExport(evaluator, {});
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await qualityWorkbook(found)).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('质量审核')!;
    expect(sheet.getCell('A1').value).toMatch(/^2024年度.+绩效指标质量审核$/);
    expect(sheet.rowCount).toBe(2 + found.projects.flatMap((one) => one.findings).length);
    const row = sheet
      .getRows(3, sheet.rowCount - 2)!
      .find(({ values }) => JSON.stringify(values).includes('=1+1'))!;
    expect(row.getCell(11).value).toBe('三级指标：指标1：=1+1 → =1+1');
    expect([
      row.getCell(6).value,
      row.getCell(6).formula,
      row.getCell(7).value,
      row.getCell(12).value,
    ]).toEqual(['指标1：=1+1', undefined, '警告', '未处理']);
  });
});
