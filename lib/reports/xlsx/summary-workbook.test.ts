import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { USUAL_COLUMNS } from '@/lib/summary/types';
import type { SummaryModel, SummaryRow } from '../types';
import { summaryWorkbook } from './summary-workbook';

const ROW: SummaryRow = {
  participates: true,
  approved: true,
  code: '39000124T000000000001',
  name: '便民服务驿站运行维护',
  section: '城市管理办',
  owner: '方一诺',
  initial: '56.000001',
  annual: '56.000001',
  executed: '54.6',
  rate: '0.975000',
  executionScore: '9.75',
  level1Scores: { 产出指标: '34.38', 效益指标: '30.00', 满意度指标: '10.00', 成本指标: null },
  level1Weights: { 产出指标: '40.00', 效益指标: '30.00', 满意度指标: '10.00', 成本指标: null },
  executionWeight: '10.00',
  total: '96.63',
  grade: '优',
  mainDeviation: '',
  isPublic: true,
  note: '',
};

function modelOf(rows: readonly SummaryRow[]): SummaryModel {
  return { fiscalYear: 2024, unit: '云溪街道办事处', madeOn: '2025-03-01', columns: USUAL_COLUMNS, rows };
}

async function sheetOf(rows: readonly SummaryRow[]): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await summaryWorkbook(modelOf(rows));
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('汇总表');
  if (!sheet) throw new Error('no sheet 汇总表');
  return sheet;
}

function valuesOf(sheet: ExcelJS.Worksheet, row: number): unknown[] {
  return Array.from({ length: 19 }, (_, i) => sheet.getCell(row, i + 1).value);
}

describe('汇总表', () => {
  it('has its title, unit, date and columns above the rows', async () => {
    const sheet = await sheetOf([ROW]);
    expect(sheet.getCell('A1').value).toBe('2024年度项目支出绩效自评汇总表');
    expect(sheet.getCell('A2').value).toBe('单位：云溪街道办事处　　制表日期：2025-03-01');
    expect(valuesOf(sheet, 3)).toEqual([
      '序号',
      '项目编码',
      '项目名称',
      '科室',
      '负责人',
      '年初预算数（万元）',
      '全年预算数（万元）',
      '全年执行数（万元）',
      '执行率',
      '预算执行得分',
      '产出指标得分',
      '效益指标得分',
      '满意度指标得分',
      '成本指标得分',
      '总分',
      '等级',
      '主要偏差',
      '是否公开',
      '备注',
    ]);
  });

  it('cuts no reasons for deviations, however many there are', async () => {
    const mainDeviation = '某项指标：受连续降雨影响推迟；'.repeat(200);
    const sheet = await sheetOf([{ ...ROW, mainDeviation }]);
    const height = sheet.getRow(4).height;
    const lines = Math.ceil((2 * mainDeviation.length) / ((sheet.getColumn(17).width ?? 0) - 1));
    expect(height).toBeLessThanOrEqual(409);
    expect(lines * 15).toBeLessThanOrEqual(height);
  });

  it('shows amounts of many digits in one line', async () => {
    const sheet = await sheetOf([{ ...ROW, initial: '12345678.123456' }]);
    expect(sheet.getColumn(6).width).toBeGreaterThan('12,345,678.123456'.length);
    expect(sheet.getColumn(7).width).toBe(14);
    expect(sheet.getCell('F4').alignment).toMatchObject({ shrinkToFit: true });
  });

  it('holds numbers as numbers and blanks as blanks', async () => {
    const sheet = await sheetOf([
      ROW,
      { ...ROW, executed: null, rate: null, total: null, grade: null, isPublic: false },
    ]);
    expect(valuesOf(sheet, 4)).toEqual([
      ...[
        1,
        ROW.code,
        ROW.name,
        '城市管理办',
        '方一诺',
        56.000001,
        56.000001,
        54.6,
        0.975,
        9.75,
        34.38,
        30,
        10,
      ],
      ...[null, 96.63, '优', null, '公开', null],
    ]);
    expect(['H5', 'I5', 'O5', 'P5', 'R5'].map((at) => sheet.getCell(at).value)).toEqual([
      null,
      null,
      null,
      null,
      '不公开',
    ]);
    expect(['A4', 'F4', 'I4', 'O4', 'B4'].map((at) => sheet.getCell(at).numFmt)).toEqual([
      '0',
      '#,##0.00####',
      '0.00%',
      '0.00',
      '@',
    ]);
  });

  it('sums money exactly and takes the mean of the approved scores, and says which figure is what', async () => {
    const rows = [
      { ...ROW, initial: '0.1', annual: '0.1', executed: '0.1', total: '90.00' },
      { ...ROW, initial: '0.2', annual: '0.2', executed: '0.05', total: '90.01' },
      { ...ROW, initial: null, annual: '1', executed: null, total: null },
      { ...ROW, initial: null, annual: null, executed: null, total: '10.00', approved: false },
    ];
    const sheet = await sheetOf(rows);
    const total = valuesOf(sheet, 8);
    expect(total.slice(0, 9)).toEqual(['合计', null, null, null, null, 0.3, 1.3, 0.15, 0.5]);
    expect(total[14]).toBe(90.01);
    expect(total.filter((value) => value !== null).length).toBe(6);
    expect(sheet.getCell('O8').note).toBe('已评价项目的平均分（金额各列为合计）。');
    expect(sheet.getCell('I8').note).toBe('两项金额都已填报的项目：全年执行数合计÷全年预算数合计。');
    expect(sheet.getCell('F8').note).toBeUndefined();
  });

  it('leaves projects that do not take part out of 合计, and unapproved scores out of the mean', async () => {
    const exempt = {
      ...ROW,
      participates: false,
      approved: false,
      initial: '1000',
      annual: '1000',
      total: null,
    };
    const draft = { ...ROW, approved: false, initial: '1', annual: '1', executed: '0', total: '10.00' };
    const total = valuesOf(await sheetOf([ROW, exempt, draft]), 7);
    expect(total.slice(5, 8)).toEqual([57.000001, 57.000001, 54.6]);
    expect(total[14]).toBe(96.63);
  });

  it('has blanks in the 合计 row of a year without projects', async () => {
    const total = valuesOf(await sheetOf([]), 4);
    expect(total).toEqual(['合计', ...Array.from({ length: 18 }, () => null)]);
  });

  it('keeps a number as text, and says why, if a spreadsheet would change it', async () => {
    const sheet = await sheetOf([
      { ...ROW, initial: '123456789012.123456', annual: '123456789012.123', executed: '100000000000.000000' },
    ]);
    expect(sheet.getCell('F4').value).toBe('123456789012.123456');
    expect(sheet.getCell('F4').note).toBe('超过15位有效数字，电子表格不能精确保存为数值，故按文本保存。');
    expect(sheet.getCell('G4').value).toBe(123456789012.123);
    expect(sheet.getCell('H4').value).toBe(100000000000);
  });

  it('cuts a text that no cell can hold, and says so', async () => {
    const sheet = await sheetOf([{ ...ROW, mainDeviation: '雨'.repeat(40_000), note: '甲\u0007乙' }]);
    expect(sheet.getCell('Q4').value).toBe(`${'雨'.repeat(32_000)}……（过长，全文见自评表）`);
    expect(sheet.getCell('S4').value).toBe('甲乙');
  });

  it.each(['=HYPERLINK("x")', '+1+1', '-1', '@SUM(A1)'])('takes %s for a text', async (name) => {
    const cell = (await sheetOf([{ ...ROW, name }])).getCell('C4');
    expect([cell.type, cell.value, cell.formula]).toEqual([ExcelJS.ValueType.String, name, undefined]);
  });

  it('freezes and repeats its header, filters its rows without 合计, and prints landscape on the width of a page', async () => {
    const sheet = await sheetOf([ROW, ROW]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 3 });
    expect(sheet.autoFilter).toBe('A3:S5');
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:3',
    });
  });

  it('has its statistics on further sheets', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await summaryWorkbook(modelOf([ROW, { ...ROW, owner: '=1+1', grade: '良' }]));
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '汇总表',
      '按一级指标',
      '按责任人',
      '按等级',
    ]);
    const rowOf = (name: string, row: number) =>
      (workbook.getWorksheet(name)!.getRow(row).values as unknown[]).slice(1);
    const sheet = workbook.getWorksheet('按责任人');
    expect(sheet?.getCell('A1').value).toBe('2024年度项目支出绩效自评统计：按责任人（云溪街道办事处）');
    expect(rowOf('按责任人', 3)).toEqual(['方一诺', 1, 1, 56.000001, 54.6, 0.975, 96.63, 96.63, 96.63]);
    expect([sheet?.getCell('A4').value, sheet?.getCell('A4').formula]).toEqual(['=1+1', undefined]);
    expect(rowOf('按一级指标', 3)).toEqual(['预算执行', 2, 0.975, 9.75, 9.75, 9.75]);
    expect(rowOf('按一级指标', 4)).toEqual(['产出指标', 2, 0.8595, 34.38, 34.38, 34.38]);
    expect(rowOf('按等级', 4).slice(0, 3)).toEqual(['良', 1, 1]);
    expect(rowOf('按等级', 5).slice(0, 3)).toEqual(['中', 0, 0]);
  });
});
