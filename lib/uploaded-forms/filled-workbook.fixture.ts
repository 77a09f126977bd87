import ExcelJS from 'exceljs';
import { formTemplate } from './form-template';

/** A row of an 自评表: its line in the template, then 三级指标, 年度指标值, 实际完成值, 分值, 得分. */
type Line = readonly [
  no: number,
  name: string,
  target: unknown,
  actual: unknown,
  weight: unknown,
  score: unknown,
];

/** Lines of the template for the first indicator of each 二级指标 used here. */
const LINES: readonly Line[] = [
  [14, '走访户数', '≥100户', '120户', 20, 20],
  [15, '慰问人数', '≥50人', 40, 10, 8.5],
  [16, '走访记录完整率', '≥95%', { percent: 0.9 }, 20, 20],
  [22, '减轻家庭负担', '有效', '有效', 30, 30],
  [30, '居民满意度', '≥90%', '95%', 10, 10],
];

function put(sheet: ExcelJS.Worksheet, address: string, value: unknown): void {
  const cell = sheet.getCell(address);
  if (typeof value === 'object' && value !== null && 'percent' in value) {
    cell.value = value.percent as number;
    // Cells that were loaded share one style object.
    cell.style = { ...cell.style, numFmt: '0%' };
    return;
  }
  cell.value = value as ExcelJS.CellValue;
}

async function templateSheet(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await formTemplate()).buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the template has no sheet');
  return sheet;
}

/** The template, filled in by hand: 43.2 of 50 万元, one actual as a percentage cell, a total that is off. */
export async function filledSheet(): Promise<ExcelJS.Worksheet> {
  const sheet = await templateSheet();
  put(sheet, 'A2', '（2023年度）');
  put(sheet, 'B3', '入户走访');
  put(sheet, 'F4', '云溪街道办事处');
  for (const [address, value] of Object.entries({ D7: 50, E7: 50, F7: 43.2, I7: 8.64 }))
    put(sheet, address, value);
  put(sheet, 'H7', { formula: 'F7/E7', result: 0.864 });
  for (const [no, name, target, actual, weight, score] of LINES) {
    for (const [column, value] of Object.entries({ D: name, E: target, F: actual, G: weight, H: score })) {
      put(sheet, `${column}${no}`, value);
    }
  }
  put(sheet, 'G32', 100);
  put(sheet, 'H32', 97.1);
  return sheet;
}

/** The bytes of the workbook that a sheet belongs to. */
export async function bytesOf(sheet: ExcelJS.Worksheet): Promise<Uint8Array> {
  return new Uint8Array(await sheet.workbook.xlsx.writeBuffer());
}

/** The same sheet, beginning further down and further to the right, as it looks after lines were inserted. */
export function shiftedSheet(sheet: ExcelJS.Worksheet, rows: number, columns: number): ExcelJS.Worksheet {
  const shifted = new ExcelJS.Workbook().addWorksheet(sheet.name);
  sheet.eachRow((row, no) => {
    row.eachCell((cell, column) => {
      if (cell.isMerged && cell.master.address !== cell.address) return;
      const copy = shifted.getCell(no + rows, column + columns);
      copy.value = cell.value;
      copy.style = cell.style;
    });
  });
  for (const range of sheet.model.merges) {
    const [from, to] = range.split(':').map((address) => sheet.getCell(address));
    if (!from || !to) continue;
    const [top, left] = [Number(from.row) + rows, Number(from.col) + columns];
    shifted.mergeCells(top, left, Number(to.row) + rows, Number(to.col) + columns);
  }
  return shifted;
}
