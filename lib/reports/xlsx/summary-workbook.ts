import ExcelJS from 'exceljs';
import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import type { SummaryModel, SummaryRow } from '../model';

type Kind = 'text' | 'money' | 'rate' | 'score';
type Column = {
  readonly heading: string;
  readonly width: number;
  readonly kind: Kind;
  readonly value: (row: SummaryRow) => string | null;
};

const FORMATS: Readonly<Record<Kind, string>> = {
  text: '@',
  money: '#,##0.00####',
  rate: '0.00%',
  score: '0.00',
};

/** The columns of the 汇总表 as departments print it; 序号 stands before them. */
const COLUMNS: readonly Column[] = [
  { heading: '项目编码', width: 24, kind: 'text', value: (row) => row.code },
  { heading: '项目名称', width: 32, kind: 'text', value: (row) => row.name },
  { heading: '负责人', width: 10, kind: 'text', value: (row) => row.owner },
  { heading: '状态', width: 10, kind: 'text', value: (row) => row.state },
  { heading: '年初预算数（万元）', width: 15, kind: 'money', value: (row) => row.initial },
  { heading: '全年预算数（万元）', width: 15, kind: 'money', value: (row) => row.annual },
  { heading: '全年执行数（万元）', width: 15, kind: 'money', value: (row) => row.executed },
  { heading: '执行率', width: 10, kind: 'rate', value: (row) => row.rate },
  { heading: '预算执行得分', width: 9, kind: 'score', value: (row) => row.executionScore },
  { heading: '产出指标得分', width: 9, kind: 'score', value: (row) => row.level1Scores.产出指标 },
  { heading: '效益指标得分', width: 9, kind: 'score', value: (row) => row.level1Scores.效益指标 },
  { heading: '满意度指标得分', width: 9, kind: 'score', value: (row) => row.level1Scores.满意度指标 },
  { heading: '成本指标得分', width: 9, kind: 'score', value: (row) => row.level1Scores.成本指标 },
  { heading: '总分', width: 9, kind: 'score', value: (row) => row.total },
  { heading: '等级', width: 7, kind: 'text', value: (row) => row.grade },
  { heading: '主要偏差', width: 40, kind: 'text', value: (row) => row.mainDeviation },
  { heading: '是否公开', width: 9, kind: 'text', value: (row) => (row.isPublic ? '公开' : '不公开') },
  { heading: '备注', width: 20, kind: 'text', value: (row) => row.note },
];

/** A spreadsheet's numbers are binary with 15 exact decimal digits; a longer amount stays a text. */
const EXACT_DIGITS = 15;

function cellValue(text: string | null, kind: Kind): string | number | null {
  if (text === null || text === '') return null;
  if (kind === 'text') return text;
  return text.replace(/\D/g, '').replace(/^0+/, '').length <= EXACT_DIGITS ? Number(text) : text;
}

function total(rows: readonly SummaryRow[], column: Column): string | null {
  const values = rows.map(column.value).filter((value) => value !== null);
  if (values.length === 0) return null;
  if (column.kind === 'money') return sum(values.map((value) => new Dec(value))).toFixed();
  if (column.heading !== '总分') return null;
  return roundHalfUp(sum(values.map((value) => new Dec(value))).dividedBy(values.length), 2).toFixed(2);
}

function addRow(sheet: ExcelJS.Worksheet, first: string | number, texts: readonly (string | null)[]): void {
  const row = sheet.addRow([first, ...texts.map((text, i) => cellValue(text, COLUMNS[i]!.kind))]);
  row.alignment = { vertical: 'middle', wrapText: true };
  COLUMNS.forEach(({ kind }, i) => {
    row.getCell(i + 2).numFmt = FORMATS[kind];
  });
}

function addHead(sheet: ExcelJS.Worksheet, model: SummaryModel): void {
  const last = COLUMNS.length + 1;
  sheet.addRow([`${model.fiscalYear}年度项目支出绩效自评汇总表`]).font = { bold: true, size: 16 };
  sheet.mergeCells(1, 1, 1, last);
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
  sheet.addRow([`单位：${model.unit}　　制表日期：${model.madeOn}`]);
  sheet.mergeCells(2, 1, 2, last);
  const head = sheet.addRow(['序号', ...COLUMNS.map(({ heading }) => heading)]);
  head.font = { bold: true };
  head.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3, column: last } };
}

/**
 * 汇总表 as a workbook: numbers as numbers where a spreadsheet holds them exactly, headings frozen and repeated in
 * print, and a 合计 row (money summed exactly, 总分 as the mean). Texts are texts: nothing is taken for a formula.
 */
export async function summaryWorkbook(model: SummaryModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('汇总表', {
    views: [{ state: 'frozen', xSplit: 3, ySplit: 3 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:3',
    },
  });
  addHead(sheet, model);
  sheet.columns.forEach((column, i) => {
    column.width = i === 0 ? 6 : COLUMNS[i - 1]!.width;
  });
  model.rows.forEach((row, i) => {
    addRow(
      sheet,
      i + 1,
      COLUMNS.map((column) => column.value(row)),
    );
  });
  addRow(
    sheet,
    '合计',
    COLUMNS.map((column) => total(model.rows, column)),
  );
  sheet.lastRow!.font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
