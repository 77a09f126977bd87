import { readCaption } from '@/lib/budget-document/caption';
import type { Place, SourceDocument } from '@/lib/budget-document/source';
import { SourceBuilder } from '@/lib/budget-document/source-builder';
import { tableOfHead, tableOfTitle, titleOfTable } from '@/lib/budget-document/table-identity';
import type { GridRow } from './word-table';

/** A title stands so many lines above its table at most: the unit and 金额单位 may come between. */
const TITLE_LINES = 4;

/** Puts what a Word document holds together: lines, and tables with a caption, a title or a header that names them. */
export class WordOutput {
  private readonly builder = new SourceBuilder();
  private linesAbove: string[] = [];

  line(line: string, place: Place): void {
    if (line.trim() === '') return;
    this.linesAbove = [...this.linesAbove, line].slice(-TITLE_LINES);
    this.builder.text(line, place);
  }

  /** Takes a whole table. One that no caption announced may be named by the title above or by its header. */
  table(rows: readonly GridRow[], place: (row: number) => Place): void {
    const [first] = rows;
    // What only held another table in its place on the page.
    if (rows.every(({ cells }) => cells.every((cell) => cell === ''))) return;
    const no = this.builder.awaitsRows ? null : this.named(rows);
    if (first && no !== null && no !== this.builder.tableNo) {
      this.builder.open({ no, title: titleOfTable(no), heading: false }, place(first.number));
    }
    for (const { cells, number } of rows) this.builder.row(cells, place(number));
    this.linesAbove = [];
  }

  finish(notes: readonly string[]): SourceDocument {
    return this.builder.finish('docx', { notes });
  }

  private named(rows: readonly GridRow[]): string | null {
    if (captioned(rows)) return null;
    const title = this.linesAbove.map(tableOfTitle).findLast((no) => no !== null);
    return tableOfHead(rows) ?? title ?? null;
  }
}

function captioned(rows: readonly GridRow[]): boolean {
  return rows.some(({ cells }) => readCaption(cells.find((cell) => cell !== '') ?? '', true) !== null);
}

/** Whether a table says itself which one it is. */
export function namesItself(rows: readonly GridRow[]): boolean {
  return captioned(rows) || tableOfHead(rows) !== null;
}
