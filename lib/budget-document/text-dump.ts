import { readCaption } from './caption';

/**
 * A row as dumped: its cells, trimmed, the line (1-based) on which it begins, and what ended it: an empty
 * line, the caption of the next table, the end of the file, or its end within the row's last line.
 */
export type DumpRow = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly endedBy: 'blank' | 'caption' | 'end' | 'mid-line';
};

/** A table as dumped, header rows and totals included. */
export type DumpTable = {
  readonly no: string;
  /** The table's own caption, null where it has none. */
  readonly caption: string | null;
  /** The heading above it, null where it has none. */
  readonly heading: string | null;
  readonly line: number;
  readonly rows: readonly DumpRow[];
  /** Lines on which the caption stands again, in order. */
  readonly restarts: readonly number[];
};

/** Tables in document order, and the lines that belong to none. */
export type TextDump = { readonly tables: readonly DumpTable[]; readonly texts: readonly string[] };

/** A cell's lines are joined once, when its row is complete. */
type OpenRow = { cells: string[][]; line: number };
type OpenTable = {
  no: string;
  caption: string | null;
  heading: string | null;
  line: number;
  rows: DumpRow[];
  restarts: number[];
};

const BOOKMARK = /\[bookmark: [^\]]*\]/g;
const CELL = /^[ \u3000\ufeff]*\t/;

function cleanLine(line: string): string {
  return line.includes('[bookmark: ') ? line.replace(BOOKMARK, '') : line;
}

class Reader {
  private readonly tables: OpenTable[] = [];
  private readonly texts: string[] = [];
  private table: OpenTable | null = null;
  private row: OpenRow | null = null;

  read(line: string, number: number): void {
    if (line.trim() === '' && !line.includes('\t')) {
      this.closeRow('blank');
      return;
    }
    const caption = readCaption(line, this.row !== null || CELL.test(line));
    if (caption) {
      this.closeRow('caption');
      this.openTable(caption.no, caption.title, caption.heading, number);
      return;
    }
    this.readContent(line, number);
  }

  finish(lastLineEnded: boolean): TextDump {
    this.closeRow(lastLineEnded ? 'end' : 'mid-line');
    return { tables: this.tables.filter((table) => table.rows.length > 0), texts: this.texts };
  }

  private readContent(line: string, number: number): void {
    if (CELL.test(line) && this.table !== null) {
      this.row ??= { cells: [], line: number };
      this.row.cells.push([line.replace(CELL, '').trim()]);
      return;
    }
    if (this.row === null) {
      this.texts.push(line.trim());
      return;
    }
    this.row.cells.at(-1)?.push(line.trim());
  }

  private closeRow(endedBy: DumpRow['endedBy']): void {
    if (this.row !== null && this.table !== null) {
      const cells = this.row.cells.map((lines) => lines.join('\n').trim());
      this.table.rows.push({ cells, line: this.row.line, endedBy });
    }
    this.row = null;
  }

  private openTable(no: string, title: string | null, isHeading: boolean, line: number): void {
    if (this.table?.no !== no) {
      this.table = { no, caption: null, heading: null, line, rows: [], restarts: [] };
      this.tables.push(this.table);
    } else if (this.table.rows.length > 0) {
      this.table.restarts.push(line);
      return;
    }
    if (isHeading) this.table.heading = title ?? this.table.heading;
    else this.table.caption = title ?? this.table.caption;
  }
}

/**
 * Splits a dump into tables and text. A cell is a line that begins with a TAB, a row ends at an empty line or
 * at a caption, a line without a TAB inside a row goes on with the cell above (joined by a line feed).
 * Bookmarks of the word processor are no content. Tables named without any row (a list of contents) are left out.
 */
export function readTextDump(text: string): TextDump {
  const reader = new Reader();
  const lines = text
    .replace(/\r\n?|\v/g, '\n')
    .replaceAll('\f', '')
    .split('\n');
  // What follows the last line break is no line: it must not end the row above.
  const lastLineEnded = lines.at(-1) === '';
  if (lastLineEnded) lines.pop();
  lines.forEach((line, index) => {
    reader.read(cleanLine(line), index + 1);
  });
  return reader.finish(lastLineEnded);
}
