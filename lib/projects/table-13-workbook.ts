import ExcelJS from 'exceljs';
import type { BudgetProject } from '@/lib/budget-document/budget-document';
import { codedProject } from '@/lib/budget-document/project-code';
import { tableForms } from '@/lib/budget-document/table-forms';
import { Dec } from '@/lib/core/decimal';
import { setText } from '@/lib/office-files/text-cell';

/** Table 13 of a unit's year. */
export type Table13 = {
  readonly fiscalYear: number;
  readonly unitName: string;
  readonly projects: readonly BudgetProject[];
};

/** Binary numbers of a spreadsheet hold so many decimal digits without loss. */
const EXACT_DIGITS = 15;
const WIDTHS = [18, 30, 12, 10, 14, 14, 14, 12, 36, 12, 16, 30, 10, 12, 10, 12, 8];
/** Columns that belong to the project as a whole, and stand once for all its indicators. */
const PROJECT_COLUMNS = 9;
const FIRST_MONEY = 6;

const thin = { style: 'thin' } as const;
const RULES = { top: thin, left: thin, bottom: thin, right: thin };

function fill(cell: ExcelJS.Cell, text: string | null): void {
  setText(cell, text);
  cell.border = RULES;
  cell.alignment = { vertical: 'middle', wrapText: true };
}

/** Money is a number to calculate with; one that a spreadsheet cannot hold exactly stays a text. */
function fillMoney(cell: ExcelJS.Cell, amount: string | null): void {
  fill(cell, amount);
  cell.alignment = { vertical: 'middle', horizontal: 'right' };
  if (amount === null || new Dec(amount).precision() > EXACT_DIGITS) return;
  cell.value = new Dec(amount).toNumber();
  cell.numFmt = '#,##0.000000';
}

function addHead(sheet: ExcelJS.Worksheet, { fiscalYear, unitName }: Table13, weighted: boolean): void {
  const form = tableForms(fiscalYear).find(({ no }) => no === '13')!;
  const [upper = [], lower = []] = form.header;
  const width = lower.length + (weighted ? 1 : 0);
  for (const line of [`${fiscalYear}年${unitName}部门预算公开`, `预算13表 ${form.caption}`]) {
    const { number } = sheet.addRow([line]);
    sheet.mergeCells(number, 1, number, width);
    sheet.getCell(number, 1).font = { bold: true, size: 14 };
    sheet.getCell(number, 1).alignment = { horizontal: 'center' };
  }
  sheet.addRow([...Array.from({ length: width - 1 }, () => ''), '金额单位：万元']);
  const span = lower.findIndex((name) => name !== '');
  const spread = [...upper.slice(0, span + 1), '', ...upper.slice(span + 1), ...(weighted ? ['分值'] : [])];
  const first = sheet.addRow(spread).number;
  sheet.addRow(lower);
  sheet.mergeCells(first, span + 1, first, span + 2);
  for (let column = 1; column <= width; column++) {
    if (column <= span || column > span + 2) sheet.mergeCells(first, column, first + 1, column);
    for (const line of [first, first + 1]) {
      const cell = sheet.getCell(line, column);
      cell.font = { bold: true };
      cell.border = RULES;
      cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    }
  }
}

function addProject(sheet: ExcelJS.Worksheet, project: BudgetProject, weighted: boolean): void {
  const first = sheet.rowCount + 1;
  const { code, name, unit, category, owner, phone, total, fiscal, other, goal, indicators } = project;
  const lines = indicators.length > 0 ? indicators : [null];
  for (const indicator of lines) {
    const row = sheet.addRow([]);
    const own = [unit, code === null ? name : codedProject(code, name), category, owner, phone];
    own.forEach((text, i) => {
      fill(row.getCell(i + 1), text);
    });
    [total, fiscal, other].forEach((amount, i) => {
      fillMoney(row.getCell(FIRST_MONEY + i), amount);
    });
    fill(row.getCell(PROJECT_COLUMNS), goal);
    const {
      level1,
      level2,
      name: text,
      nature,
      target,
      unit: measure,
      direction,
      weight,
    } = indicator ?? NONE;
    const texts = [level1, level2, text, nature, target, measure, direction, ...(weighted ? [weight] : [])];
    texts.forEach((value, i) => {
      fill(row.getCell(PROJECT_COLUMNS + 1 + i), value);
    });
  }
  const last = sheet.rowCount;
  if (last === first) return;
  for (let column = 1; column <= PROJECT_COLUMNS; column++) sheet.mergeCells(first, column, last, column);
}

const NONE = {
  level1: '',
  level2: '',
  name: '',
  nature: '',
  target: '',
  unit: null,
  direction: null,
  weight: null,
};

/**
 * Table 13 (项目支出绩效目标申报表) in its official layout, in such a way that importing it again changes nothing:
 * texts verbatim, merged cells as the form has them; a column 分值 only where the document brought weights.
 * @returns the bytes of an .xlsx file
 */
export async function table13Workbook(table: Table13): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const weighted = table.projects.some(({ indicators }) => indicators.some(({ weight }) => weight !== null));
  const sheet = workbook.addWorksheet('预算13表', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 5 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.slice(0, weighted ? undefined : -1).map((width) => ({ width }));
  addHead(sheet, table, weighted);
  for (const project of table.projects) addProject(sheet, project, weighted);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
