import type ExcelJS from 'exceljs';
import { Dec } from '@/lib/core/decimal';
import { setText } from '@/lib/office-files/text-cell';
import type { Kind } from '../summary-columns';

const FORMATS: Readonly<Record<Kind, string>> = {
  text: '@',
  wide: '@',
  money: '#,##0.00####',
  rate: '0.00%',
  score: '0.00',
};

const ALIGNMENTS: Readonly<Record<Kind, 'left' | 'center' | 'right'>> = {
  text: 'center',
  wide: 'left',
  money: 'right',
  rate: 'right',
  score: 'right',
};

/** Binary numbers of a spreadsheet hold so many decimal digits without loss. */
export const EXACT_DIGITS = 15;

const KEPT_AS_TEXT = `超过${EXACT_DIGITS}位有效数字，电子表格不能精确保存为数值，故按文本保存。`;

const CUT = '……（过长，全文见自评表）';

const thin = { style: 'thin' } as const;
const RULES = { top: thin, left: thin, bottom: thin, right: thin };

/** Makes a cell hold a value: as a number where a spreadsheet holds it exactly, else as text that says why. */
export function fill(cell: ExcelJS.Cell, kind: Kind, value: string | null): void {
  cell.numFmt = FORMATS[kind];
  // A figure that is too long for its column is set smaller, neither broken nor shown as ####.
  const within = kind === 'text' || kind === 'wide' ? { wrapText: true } : { shrinkToFit: true };
  cell.alignment = { vertical: 'middle', horizontal: ALIGNMENTS[kind], ...within };
  cell.border = RULES;
  if (value === null || value === '') return;
  if (kind === 'text' || kind === 'wide') {
    setText(cell, value, CUT);
    return;
  }
  const number = new Dec(value);
  if (number.precision() <= EXACT_DIGITS) {
    cell.value = number.toNumber();
    return;
  }
  cell.value = value;
  cell.numFmt = FORMATS.text;
  cell.note = KEPT_AS_TEXT;
}

/** The names of columns. */
export function styleHead(head: ExcelJS.Row): void {
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = RULES;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  });
}
