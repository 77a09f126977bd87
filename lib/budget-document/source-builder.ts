import { unitInLine } from './amount-unit';
import { type Caption, readCaption } from './caption';
import type { DocumentFormat, Place, SourceDocument, SourceRow } from './source';

type OpenTable = {
  no: string;
  caption: string | null;
  heading: string | null;
  place: Place;
  rows: SourceRow[];
  restarts: { rowsBefore: number; place: Place }[];
};

/**
 * Collects what a reader finds in a file, in document order, into tables: rows belong to the caption above them.
 * A caption is a caption wherever it stands; named again without another one between, the table goes on.
 */
export class SourceBuilder {
  private readonly tables: OpenTable[] = [];
  private readonly texts: string[] = [];
  private table: OpenTable | null = null;
  /** A line that says the unit of the next table's money: it stands above the table, not in it. */
  private unitLine: SourceRow | null = null;

  /** The table that rows now belong to. */
  get tableNo(): string | null {
    return this.table?.no ?? null;
  }

  /** Whether a caption was read whose table has no row yet. */
  get awaitsRows(): boolean {
    return this.table?.rows.length === 0;
  }

  /** A line or paragraph outside of rows: a caption, or text that belongs to no table. */
  text(line: string, place: Place): void {
    const caption = readCaption(line, false);
    if (caption) this.open(caption, place);
    else if (line.trim() !== '') this.texts.push(line.trim());
    if (unitInLine(line) !== null) this.unitLine = { cells: [line.trim()], place, endedBy: 'whole' };
  }

  /**
   * A row of a format that has rows of its own. Where its first cell with content is a caption, the table begins
   * there, and the rest of the row is the first of the table. Without a caption above, its cells are text.
   */
  row(cells: readonly string[], place: Place): void {
    const first = cells.findIndex((cell) => cell !== '');
    const caption = first < 0 ? null : readCaption(cells[first] ?? '', true);
    if (caption) this.open(caption, place);
    const left = caption ? cells.map((cell, column) => (column === first ? '' : cell)) : cells;
    if (caption && left.every((cell) => cell === '')) return;
    if (this.table) this.add({ cells: left, place, endedBy: 'whole' });
    else this.texts.push(...left.filter((cell) => cell !== ''));
  }

  /** A row that is complete already. */
  add(row: SourceRow): void {
    if (this.unitLine !== null && this.awaitsRows) this.table?.rows.push(this.unitLine);
    this.unitLine = null;
    this.table?.rows.push(row);
  }

  /** Begins the table that a caption names, or goes on with it. */
  open({ no, title, heading }: Caption, place: Place): void {
    if (this.table?.no !== no) {
      this.table = { no, caption: null, heading: null, place, rows: [], restarts: [] };
      this.tables.push(this.table);
    } else if (this.table.rows.length > 0) {
      this.table.restarts.push({ rowsBefore: this.table.rows.length, place });
      return;
    }
    if (heading) this.table.heading = title ?? this.table.heading;
    else this.table.caption = title ?? this.table.caption;
  }

  /** Puts the rest of a row that broke off behind the cells of the last one. */
  complete(rest: readonly string[]): void {
    const last = this.table?.rows.pop();
    if (last) this.add({ ...last, cells: [...last.cells.filter((cell) => cell !== ''), ...rest] });
  }

  /** Ends the table: what follows belongs to none until another is opened. */
  close(): void {
    this.table = null;
  }

  /** Tables named without any row (a list of contents) are left out. */
  finish(format: DocumentFormat, { cut = false, notes = [] as readonly string[] } = {}): SourceDocument {
    const tables = this.tables.filter((table) => table.rows.length > 0);
    return { format, tables, texts: this.texts, cut, notes };
  }
}
