import ExcelJS from 'exceljs';
import { setText } from '@/lib/office-files/text-cell';
import { STATE_LABELS } from '@/lib/workflow/states';
import type { ComparedProject, ComparedSums, Comparison, MovedRow, RuleSetName } from './types';

const thin = { style: 'thin' } as const;
const RULES = { top: thin, left: thin, bottom: thin, right: thin };
const WIDTHS = [6, 24, 36, 12, 10, 10, 8, 10, 8, 10, 60];
const HEAD_ROWS = 3;
/** Columns of scores and their difference. */
const NUMERIC = [6, 8, 10];

const nameInWords = ({ title, version }: RuleSetName) => `${title} 第 ${version} 版`;
const number = (text: string | null) => (text === null ? null : Number(text));

function movedInWords({ name, scores }: MovedRow): string {
  return `${name} ${scores[0] ?? '不适用'}→${scores[1] ?? '不适用'}`;
}

function gradeInWords({ figures, provisional }: ComparedProject, side: 0 | 1): string | null {
  const { total, grade } = figures[side];
  if (total === null) return '未填报';
  return provisional ? '暂计' : grade;
}

function cells(project: ComparedProject, position: number): (string | number | null)[] {
  const [a, b] = project.figures;
  return [
    position,
    project.code,
    project.name,
    project.ownerName,
    STATE_LABELS[project.state],
    number(a.total),
    gradeInWords(project, 0),
    number(b.total),
    gradeInWords(project, 1),
    number(project.difference),
    project.moved.map(movedInWords).join('；'),
  ];
}

function sumCells(label: string, [a, b]: Comparison['sums'], of: (sums: ComparedSums) => string | null) {
  return ['', '', label, '', '', number(of(a)), '', number(of(b)), '', '', ''];
}

function addRow(sheet: ExcelJS.Worksheet, values: readonly (string | number | null)[], bold = false): void {
  const row = sheet.addRow([...values]);
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    if (typeof cell.value === 'string') setText(cell, cell.value);
    cell.border = RULES;
    cell.font = { bold };
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: NUMERIC.includes(column) ? 'right' : 'left',
    };
    cell.numFmt = NUMERIC.includes(column) ? '0.00' : column === 1 ? '0' : '@';
  });
}

/**
 * A year under two sets as a workbook of one sheet: each project with both scores and grades, the difference and the
 * rows that moved, then sums and means of the projects that are reported in full. Scores have 2 decimals and few
 * digits, so a spreadsheet holds them exactly.
 * @returns the bytes of an .xlsx file
 */
export async function comparisonWorkbook({ year, sets, projects, sums }: Comparison): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('规则对比', {
    views: [{ state: 'frozen', xSplit: 3, ySplit: HEAD_ROWS }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  WIDTHS.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.addRow([`${year.unitName}${year.fiscalYear}年度两套评分规则对比（试算）`]).font = {
    bold: true,
    size: 14,
  };
  sheet.addRow([`第一套：${nameInWords(sets[0])}　　第二套：${nameInWords(sets[1])}`]);
  const heads = ['序号', '项目编码', '项目名称', '负责人', '状态', '第一套', '等级', '第二套', '等级', '差'];
  addRow(sheet, [...heads, '得分变化的各项（第一套→第二套）'], true);
  projects.forEach((project, i) => {
    addRow(sheet, cells(project, i + 1));
  });
  addRow(
    sheet,
    sumCells('合计（填报完整的项目）', sums, ({ sum }) => sum),
    true,
  );
  addRow(
    sheet,
    sumCells('平均（填报完整的项目）', sums, ({ mean }) => mean),
    true,
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
