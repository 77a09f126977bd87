import ExcelJS from 'exceljs';

const WIDTHS = [12, 12, 14, 26, 18, 18, 10, 12, 28];
const LAST = 'I';

const INDICATOR_GROUPS: readonly (readonly [level1: string, level2: readonly string[]])[] = [
  ['产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']],
  ['效益指标', ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']],
  ['满意度指标', ['服务对象满意度指标']],
];
/** Lines that the template leaves for each 二级指标. */
const LINES = 2;

const HEAD: readonly (readonly [label: string, other: string])[] = [
  ['项目名称', ''],
  ['主管部门', '实施单位'],
  ['项目负责人', '联系电话'],
];
const MONEY = [
  '项目资金（万元）',
  '',
  '',
  '年初预算数',
  '全年预算数（A）',
  '全年执行数（B）',
  '分值',
  '执行率（B/A）',
  '得分',
];
const SOURCES = ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'];
const INDICATORS = [
  '绩效指标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

function title(sheet: ExcelJS.Worksheet): void {
  sheet.addRow(['项目支出绩效自评表']);
  sheet.addRow(['（    年度）']);
  for (const no of [1, 2]) {
    sheet.mergeCells(`A${no}:${LAST}${no}`);
    sheet.getCell(`A${no}`).font = { bold: true, size: no === 1 ? 16 : 11 };
  }
}

function head(sheet: ExcelJS.Worksheet): void {
  for (const [label, other] of HEAD) {
    const { number } = sheet.addRow([label, '', '', '', other]);
    sheet.mergeCells(`B${number}:${other === '' ? LAST : 'D'}${number}`);
    if (other !== '') sheet.mergeCells(`F${number}:${LAST}${number}`);
  }
}

/** @returns the row 年度资金总额 */
function money(sheet: ExcelJS.Worksheet): number {
  const first = sheet.addRow(MONEY).number;
  sheet.mergeCells(`B${first}:C${first}`);
  SOURCES.forEach((source, i) => {
    const { number } = sheet.addRow(
      i === 0 ? ['', source, '', '', '', '', 10] : ['', source, '', '', '', '', '—', '', '—'],
    );
    sheet.mergeCells(`B${number}:C${number}`);
    for (const column of ['D', 'E', 'F']) sheet.getCell(`${column}${number}`).numFmt = '#,##0.00####';
    const rate = sheet.getCell(`H${number}`);
    rate.value = { formula: `IF(N(E${number})=0,"",F${number}/E${number})`, result: '' };
    rate.numFmt = '0.00%';
  });
  sheet.mergeCells(`A${first}:A${first + SOURCES.length}`);
  return first + 1;
}

function goal(sheet: ExcelJS.Worksheet): void {
  const first = sheet.addRow(['年度总体目标', '预期目标', '', '', '', '实际完成情况']).number;
  const texts = sheet.addRow([]);
  texts.height = 60;
  for (const number of [first, texts.number]) {
    sheet.mergeCells(`B${number}:E${number}`);
    sheet.mergeCells(`F${number}:${LAST}${number}`);
  }
  sheet.mergeCells(`A${first}:A${texts.number}`);
}

/** @param moneyRow the row 年度资金总额, whose points belong to the total */
function indicators(sheet: ExcelJS.Worksheet, moneyRow: number): void {
  const first = sheet.addRow(INDICATORS).number;
  for (const [level1, levels2] of INDICATOR_GROUPS) {
    const start = sheet.rowCount + 1;
    for (const level2 of levels2) {
      const { number } = sheet.addRow(['', level1, level2]);
      for (let line = 1; line < LINES; line++) sheet.addRow([]);
      sheet.mergeCells(`C${number}:C${number + LINES - 1}`);
    }
    sheet.mergeCells(`B${start}:B${sheet.rowCount}`);
  }
  const last = sheet.rowCount;
  sheet.mergeCells(`A${first}:A${last}`);
  const total = sheet.addRow(['总分']);
  sheet.mergeCells(`A${total.number}:F${total.number}`);
  const sumOf = (column: string, points: string) => ({
    formula: `SUM(${column}${first + 1}:${column}${last})+N(${points})`,
  });
  total.getCell('G').value = { ...sumOf('G', `G${moneyRow}`), result: 10 };
  total.getCell('H').value = { ...sumOf('H', `I${moneyRow}`), result: 0 };
}

function style(sheet: ExcelJS.Worksheet): void {
  const thin = { style: 'thin' } as const;
  sheet.eachRow((row, no) => {
    for (let column = 1; column <= WIDTHS.length; column++) {
      const cell = row.getCell(column);
      cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
      if (no > 2) cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    }
  });
}

/**
 * An empty 项目支出绩效自评表 in the official layout, to be filled in and handed to the form audit.
 * @returns the bytes of an .xlsx file
 */
export async function formTemplate(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  const sheet = workbook.addWorksheet('自评表', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  title(sheet);
  head(sheet);
  const moneyRow = money(sheet);
  goal(sheet);
  indicators(sheet, moneyRow);
  style(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
