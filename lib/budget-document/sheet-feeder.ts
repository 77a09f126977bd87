import { quote } from '@/lib/core/quote';
import { readCaption } from './caption';
import { isDocumentTitle } from './page-lines';
import { filled, HEAD_ROWS, type Sheet, type SheetRow, standsAlone } from './sheet';
import { sheetSections } from './sheet-sections';
import type { DocumentFormat, Place, SourceDocument, SourceTable } from './source';
import { SourceBuilder } from './source-builder';
import {
  columnsOfForm,
  isBrokenHeader,
  tableOfHead,
  tableOfSheetName,
  tableOfTitle,
  titleOfTable,
} from './table-identity';

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return filled(a).join('\t') === filled(b).join('\t');
}

/** The table that a sheet names somewhere: in a title, a header, or its own name. */
function identify({ name, rows }: Sheet): string | null {
  return tableOfHead(rows) ?? tableOfSheetName(name);
}

function captioned({ rows }: Sheet): boolean {
  return rows.some(({ cells }) => readCaption(filled(cells)[0] ?? '', true) !== null);
}

/** Puts the sheets of a workbook, or the one of a CSV file, together into tables. */
export class SheetFeeder {
  private readonly builder = new SourceBuilder();
  private readonly unknown: string[] = [];
  private last: { readonly no: string; rows: SheetRow[] } | null = null;

  /** Takes the next sheet. It may name its tables, go on with the one before, or hold no table at all. */
  take(sheet: Sheet): void {
    if (sheet.rows.length === 0) return;
    for (const section of sheetSections(sheet)) this.takeSection(section);
  }

  private takeSection(sheet: Sheet): void {
    if (captioned(sheet)) this.feed(sheet, null);
    else if (this.goesOn(sheet)) this.feed(this.completed(sheet), null);
    else this.begin(sheet);
  }

  /** A header that broke off in the middle of a row: its end, at the top of this sheet, joins its beginning. */
  private completed({ name, rows }: Sheet): Sheet {
    const [first, ...others] = rows;
    const beginning = this.last?.rows.at(-1)?.cells ?? [];
    if (first === undefined || !isBrokenHeader(this.last?.no ?? '', [...beginning, ...first.cells]))
      return { name, rows };
    this.builder.complete(filled(first.cells));
    return { name, rows: others };
  }

  finish(format: DocumentFormat, notes: readonly string[]): SourceDocument {
    const unread = this.unknown.map(
      (name) => `工作表${quote(name)}没有认出是哪一张预算表，其中的内容没有读取。`,
    );
    const source = this.builder.finish(format, { notes: [...notes, ...unread] });
    return { ...source, tables: source.tables.map(evened) };
  }

  /** A sheet without a name of its own goes on with the table before where that has no data yet, or is as wide. */
  private goesOn(sheet: Sheet): boolean {
    if (this.last === null) return false;
    const { rows, no } = this.last;
    const first = sheet.rows[0]?.cells ?? [];
    if (rows.slice(0, HEAD_ROWS).some(({ cells }) => filled(cells).length > 2 && sameCells(cells, first)))
      return true;
    const named = identify(sheet);
    if (named !== null && named !== no) return false;
    const width = (lines: readonly SheetRow[]) => Math.max(...lines.map(({ cells }) => lastFilled(cells)));
    return rows.length <= 3 || width(rows) === width(sheet.rows);
  }

  private begin(sheet: Sheet): void {
    const no = identify(sheet);
    if (no === null) {
      this.builder.close();
      this.last = null;
      for (const { cells, no: row } of sheet.rows) this.builder.row(cells, this.place(sheet, row));
      if (sheet.rows.some(({ cells }) => !standsAlone(cells))) this.unknown.push(sheet.name);
      return;
    }
    this.feed(sheet, no);
  }

  private place({ name }: Sheet, row: number): Place {
    return { kind: 'sheet', sheet: name, row };
  }

  /** @param no the table that the sheet holds; null where a caption says so, or the one before goes on */
  private feed(sheet: Sheet, no: string | null): void {
    let pending = no;
    for (const { cells, no: row } of sheet.rows) {
      const place = this.place(sheet, row);
      const alone = standsAlone(cells) ? (filled(cells)[0] ?? '') : '';
      if (pending !== null && isDocumentTitle(alone)) {
        this.builder.text(alone, place);
        continue;
      }
      if (pending !== null) {
        this.builder.open({ no: pending, title: titleOfTable(pending), heading: false }, place);
        this.last = { no: pending, rows: [] };
        pending = null;
        if (tableOfTitle(alone) !== null) continue;
      }
      const caption = readCaption(filled(cells)[0] ?? '', true);
      if (caption) this.last = { no: caption.no, rows: [] };
      else this.last?.rows.push({ no: row, cells });
      this.builder.row(cells, place);
    }
  }
}

/** Every row as wide as the table: a sheet that holds several is as wide as the widest. */
function evened(table: SourceTable): SourceTable {
  const head = table.rows.slice(0, HEAD_ROWS).map(({ cells }) => columnsOfForm(table.no, cells));
  const width = Math.max(...head, ...table.rows.map(({ cells }) => lastFilled(cells)));
  const even = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '');
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: even(row.cells) })) };
}
