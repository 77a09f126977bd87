import ExcelJS from 'exceljs';
import { setText } from './text-cell';

/** A column of a list: its heading, its width in characters, and what a line has in it; null is a blank cell. */
export type ListColumn<Line> = {
  readonly heading: string;
  readonly width: number;
  /** Stands on the right, as figures do; it stays a text, and so keeps every digit */
  readonly figure?: boolean;
  readonly value: (line: Line) => string | null;
};

export type ListSheet<Line> = {
  readonly sheet: string;
  /** Above the headings; none where the file's name says it all */
  readonly title?: string;
  readonly columns: readonly ListColumn<Line>[];
  /** Columns that stay in sight while one scrolls to the right */
  readonly frozenColumns?: number;
  /** What a text that is too long for a cell ends with */
  readonly cut?: string;
};

/**
 * A list as a workbook for people to filter and print: one line a row, headings in bold that stay in sight.
 * @returns the bytes of an .xlsx file
 * @example listWorkbook({ sheet: '名单', columns: [{ heading: '姓名', width: 10, value: ({ name }) => name }] }, people)
 */
export async function listWorkbook<Line>(
  { sheet: name, title, columns, frozenColumns = 0, cut }: ListSheet<Line>,
  lines: Iterable<Line>,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const head = title === undefined ? 1 : 2;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: head }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  if (title !== undefined) setText(sheet.getCell('A1'), title);
  sheet.getRow(1).font = { bold: true };
  columns.forEach(({ heading }, i) => {
    setText(sheet.getRow(head).getCell(i + 1), heading);
  });
  sheet.getRow(head).font = { bold: true };
  let number = head;
  for (const line of lines) {
    const row = sheet.getRow(++number);
    columns.forEach(({ value, figure }, i) => {
      const cell = row.getCell(i + 1);
      setText(cell, value(line), cut);
      cell.alignment = { vertical: 'top', wrapText: true, horizontal: figure ? 'right' : 'left' };
    });
  }
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: sheet.rowCount, column: columns.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
