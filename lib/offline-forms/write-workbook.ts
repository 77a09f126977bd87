import ExcelJS from 'exceljs';
import { Dec } from '@/lib/core/decimal';
import { setText } from '@/lib/office-files/text-cell';
import { percentRange } from '@/lib/scoring/qualitative';
import { GRADES_OF_COMPLETION, type RuleSet } from '@/lib/scoring/rule-set';
import {
  type FilledColumn,
  isMoney,
  PROJECT_COLUMNS,
  type ProjectColumn,
  ROW_COLUMNS,
  type RowColumn,
} from '@/lib/sheet/offline/columns';
import { typedSheetOf } from '@/lib/sheet/typed';
import { type CellCheck, numberValidation } from './cell-checks';
import {
  BEFORE_HEADING,
  indicatorLine,
  KEY_HEADING,
  projectLine,
  SHEETS,
  SHOWN_OF_PROJECT,
  SHOWN_OF_ROW,
  type WrittenLine,
} from './layout';
import type { OfflineForms } from './types';

type Table<K extends string> = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly shown: readonly { readonly heading: string; readonly width: number }[];
  readonly columns: readonly FilledColumn<K>[];
  readonly notes: Partial<Record<K, string>>;
  readonly lines: readonly WrittenLine<K>[];
};

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const RULES = { top: thin, left: thin, bottom: thin, right: thin };
const fillWith = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const HEADING_FILL = fillWith('FFE8EDF3');
const LOCKED_FILL = fillWith('FFF3F3F3');

function presumedInWords({ presumed }: RuleSet): string {
  return presumed.percent === null
    ? '三个档次都须填写比例。'
    : `达成且不填比例的，按 ${presumed.percent} 计。`;
}

/** Help behind the headings, by the key of the column. */
const notesOf = (ruleSet: RuleSet): Partial<Record<RowColumn, string>> => ({
  actual:
    '按“填写要求”填写：数字不带单位也可以带单位；日期写作 2024-06-30 或 2024-06。未填报请留空，留空不等于 0。',
  eligible: '只有“实际保障数/符合条件数”的指标填写。',
  grade: '定性指标从下拉列表中选择：达成、部分达成、未达成。',
  percent: `${GRADES_OF_COMPLETION.map((grade) => `${grade} ${percentRange(ruleSet, grade)}`).join('，')}。${presumedInWords(ruleSet)}`,
  completion: '定性指标的实际完成情况，写入自评表“实际完成值”栏。',
  deviationReason: '未达标、大幅超过目标或成本明显偏低时必填。',
});

function projectNotes({ explanation }: RuleSet): Partial<Record<ProjectColumn, string>> {
  const below = new Dec(explanation.executionBelow).times(100).toFixed();
  return {
    ...Object.fromEntries(
      PROJECT_COLUMNS.filter(({ key }) => isMoney(key)).map(({ key }) => [
        key,
        '单位为万元，最多 6 位小数。没有这项资金请留空；留空不等于 0。',
      ]),
    ),
    executionReason: `预算执行率低于 ${below}%，或执行数超过预算数时必填。`,
    goalActual: '对照“预期目标”写实际完成情况，提交前必填。',
    notes: '需要补充说明的事项；没有可以不填。',
  };
}

function shownCell(cell: ExcelJS.Cell, text: string): void {
  setText(cell, text);
  cell.fill = LOCKED_FILL;
  cell.border = RULES;
  cell.alignment = { vertical: 'top', wrapText: true };
}

function filledCell(
  cell: ExcelJS.Cell,
  { heading, choices }: FilledColumn<string>,
  text: string | null,
  check: CellCheck | undefined,
): void {
  setText(cell, text);
  cell.border = RULES;
  cell.alignment = { vertical: 'top', wrapText: true };
  cell.protection = { locked: text === null };
  if (text === null) cell.fill = LOCKED_FILL;
  else if (choices) {
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
      showErrorMessage: true,
      errorTitle: heading,
      error: `请从列表中选择：${choices.join('、')}`,
    };
  } else if (check) cell.dataValidation = numberValidation(check, cell.address, heading);
}

function addHead<K extends string>(sheet: ExcelJS.Worksheet, table: Table<K>): void {
  sheet.addRow(['', table.title]).getCell(2).font = { bold: true, size: 14 };
  sheet.addRow(['', table.hint]).getCell(2).font = { color: { argb: 'FF555555' } };
  const headings = [
    KEY_HEADING,
    ...table.shown.map(({ heading }) => heading),
    ...table.columns.map(({ heading }) => heading),
    BEFORE_HEADING,
  ];
  const head = sheet.addRow(headings);
  head.height = 32;
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEADING_FILL;
    cell.border = RULES;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  table.columns.forEach(({ key }, i) => {
    const note = table.notes[key];
    if (note) head.getCell(table.shown.length + 2 + i).note = note;
  });
}

function addLine<K extends string>(sheet: ExcelJS.Worksheet, table: Table<K>, line: WrittenLine<K>): void {
  const row = sheet.addRow([line.key]);
  line.shown.forEach((text, i) => {
    shownCell(row.getCell(i + 2), text);
  });
  table.columns.forEach((column, i) => {
    filledCell(
      row.getCell(line.shown.length + 2 + i),
      column,
      line.cells[column.key],
      line.checks[column.key],
    );
  });
  const before = Object.fromEntries(Object.entries(line.cells).filter(([, text]) => text));
  setText(row.getCell(line.shown.length + 2 + table.columns.length), JSON.stringify(before));
}

async function addTable<K extends string>(workbook: ExcelJS.Workbook, table: Table<K>): Promise<void> {
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [
    { hidden: true, width: 4 },
    ...table.shown.map(({ width }) => ({ width })),
    ...table.columns.map(({ limit }) => ({ width: limit && limit > 1000 ? 30 : 14 })),
    { hidden: true, width: 4 },
  ];
  addHead(sheet, table);
  for (const line of table.lines) addLine(sheet, table, line);
  // Without a password: it keeps the layout from slipping, and is no secret.
  await sheet.protect('', { formatColumns: true, formatRows: true, formatCells: true });
}

function addGuide(
  workbook: ExcelJS.Workbook,
  { fiscalYear, unitName, personName, projects }: OfflineForms,
): void {
  const sheet = workbook.addWorksheet(SHEETS.guide);
  sheet.columns = [{ width: 100 }];
  sheet.addRow([`${fiscalYear}年度项目支出绩效自评离线填报表`]).font = { bold: true, size: 16 };
  const lines = [
    `${unitName}　${personName}　共 ${projects.length} 个项目`,
    `1. “${SHEETS.projects}”填资金和文字，一个项目一行；“${SHEETS.rows}”填实际完成值，一条指标一行。只有白色的格可以填写。`,
    '2. 金额单位为万元，最多 6 位小数。未填报请留空：留空不等于 0。',
    '3. 填好后在系统的“离线填报”页面上传本文件。每一行要么整行录入，要么不录入并说明原因；没有改动的行不受影响。',
    '4. 下载以后在系统中已被改过的内容不会被覆盖，会列出来由您核对。已提交的项目不会改动。',
    '5. 请不要增删行列，也不要改动隐藏的列：上传时靠它们找到对应的指标。认不出或重复的行不录入，并指出是哪一行，其他行照常录入。',
  ];
  for (const line of lines) sheet.addRow([line]).getCell(1).alignment = { wrapText: true, vertical: 'top' };
}

/**
 * A workbook in which projects are reported offline: locked but for the cells to be filled in, one line a project
 * and one an indicator, with what has been reported so far.
 * @returns the bytes of an .xlsx file
 */
export async function offlineWorkbook(forms: OfflineForms): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const typed = forms.projects.map((project) => ({ project, inputs: typedSheetOf(project.sheet) }));
  addGuide(workbook, forms);
  await addTable(workbook, {
    name: SHEETS.projects,
    title: `${forms.fiscalYear}年度项目资金和完成情况`,
    hint: '金额单位：万元。没有上年结转或其他资金的项目，这些格留空。',
    shown: SHOWN_OF_PROJECT,
    columns: PROJECT_COLUMNS,
    notes: projectNotes(forms.ruleSet),
    lines: typed.map(({ project, inputs }) => projectLine(project, inputs)),
  });
  await addTable(workbook, {
    name: SHEETS.rows,
    title: `${forms.fiscalYear}年度绩效指标完成情况`,
    hint: '按“填写要求”填写；灰色的格不用填写。',
    shown: SHOWN_OF_ROW,
    columns: ROW_COLUMNS,
    notes: notesOf(forms.ruleSet),
    lines: typed.flatMap(({ project, inputs }) =>
      project.sheet.rows.map((row) => indicatorLine(project, row, inputs)),
    ),
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
