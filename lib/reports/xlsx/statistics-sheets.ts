import type ExcelJS from 'exceljs';
import type { Kind } from '../summary-columns';
import type { GroupStatistics, LevelStatistics, SummaryModel, SummaryStatistics } from '../types';
import { fill, styleHead } from './cell-look';

type Column<T> = {
  readonly heading: string;
  readonly width: number;
  readonly kind: Kind | 'count';
  readonly value: (row: T) => string | number | null;
};

type Scored = Pick<LevelStatistics, 'scores'>;

const SCORES: readonly Column<Scored>[] = [
  { heading: '平均分', width: 10, kind: 'score', value: ({ scores }) => scores?.mean ?? null },
  { heading: '最低分', width: 10, kind: 'score', value: ({ scores }) => scores?.min ?? null },
  { heading: '最高分', width: 10, kind: 'score', value: ({ scores }) => scores?.max ?? null },
];

const LEVEL_COLUMNS: readonly Column<LevelStatistics>[] = [
  { heading: '一级指标', width: 16, kind: 'wide', value: ({ name }) => name },
  { heading: '已评价项目数', width: 14, kind: 'count', value: ({ projects }) => projects },
  { heading: '得分率', width: 10, kind: 'rate', value: ({ rate }) => rate },
  ...SCORES,
];

const groupColumns = (what: string): Column<GroupStatistics>[] => [
  { heading: what, width: 16, kind: 'wide', value: ({ name }) => name },
  { heading: '参评项目数', width: 12, kind: 'count', value: ({ projects }) => projects },
  { heading: '已评价', width: 10, kind: 'count', value: ({ approved }) => approved },
  { heading: '全年预算数\n（万元）', width: 16, kind: 'money', value: ({ annual }) => annual },
  { heading: '全年执行数\n（万元）', width: 16, kind: 'money', value: ({ executed }) => executed },
  { heading: '执行率', width: 10, kind: 'rate', value: ({ rate }) => rate },
  ...SCORES,
];

function put(cell: ExcelJS.Cell, kind: Kind | 'count', value: string | number | null): void {
  if (kind === 'count') {
    fill(cell, 'score', null);
    cell.value = value;
    cell.numFmt = '0';
  } else {
    fill(cell, kind, value === null ? null : String(value));
  }
}

function addSheet<T>(
  workbook: ExcelJS.Workbook,
  name: string,
  title: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:2' },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  });
  sheet.addRow([title]);
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  sheet.getCell(1, 1).alignment = { horizontal: 'center', vertical: 'middle' };
  const head = sheet.addRow(columns.map(({ heading }) => heading));
  head.height = 34;
  styleHead(head);
  columns.forEach(({ width }, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  for (const row of rows) {
    const line = sheet.addRow([]);
    columns.forEach(({ kind, value }, i) => {
      put(line.getCell(i + 1), kind, value(row));
    });
  }
}

/** 按一级指标, 按责任人 and 按等级, a sheet each, behind the 汇总表. */
export function addStatistics(
  workbook: ExcelJS.Workbook,
  { fiscalYear, unit }: SummaryModel,
  { levels, owners, grades }: SummaryStatistics,
): void {
  const title = (by: string) => `${fiscalYear}年度项目支出绩效自评统计：按${by}（${unit}）`;
  addSheet(workbook, '按一级指标', title('一级指标'), LEVEL_COLUMNS, levels);
  addSheet(workbook, '按责任人', title('责任人'), groupColumns('责任人'), owners);
  addSheet(workbook, '按等级', title('等级'), groupColumns('等级'), grades);
}
