import { readCaption } from './caption';
import type { SourceDocument, SourceRow } from './source';
import { SourceBuilder } from './source-builder';

/** A cell's lines are joined once, when its row is complete. */
type OpenRow = { cells: string[][]; line: number };

/** No bookmark's name is nearly as long; without a bound, a line of beginnings would be searched through for each. */
const BOOKMARK = /\[bookmark: [^\]]{0,200}\]/g;
const CELL = /^[ \u3000\ufeff]*\t/;

/**
 * A line without the word processor's bookmarks, which are no content.
 * @example withoutBookmarks('[bookmark: _Toc1]一、部门情况') === '一、部门情况'
 */
export function withoutBookmarks(line: string): string {
  return line.includes('[bookmark: ') ? line.replace(BOOKMARK, '') : line;
}

class Reader {
  private readonly builder = new SourceBuilder();
  private row: OpenRow | null = null;

  read(line: string, number: number): void {
    if (line.trim() === '' && !line.includes('\t')) {
      this.closeRow('blank');
      return;
    }
    const caption = readCaption(line, this.row !== null || CELL.test(line));
    if (caption) {
      this.closeRow('caption');
      this.builder.open(caption, { kind: 'line', line: number });
      return;
    }
    this.readContent(line, number);
  }

  finish(lastLineEnded: boolean, cut: boolean): SourceDocument {
    this.closeRow(lastLineEnded ? 'end' : 'mid-line');
    return this.builder.finish('txt', { cut });
  }

  private readContent(line: string, number: number): void {
    if (CELL.test(line) && this.builder.tableNo !== null) {
      this.row ??= { cells: [], line: number };
      this.row.cells.push([line.replace(CELL, '').trim()]);
      return;
    }
    if (this.row === null) this.builder.text(line, { kind: 'line', line: number });
    else this.row.cells.at(-1)?.push(line.trim());
  }

  private closeRow(endedBy: SourceRow['endedBy']): void {
    if (this.row !== null) {
      const cells = this.row.cells.map((lines) => lines.join('\n').trim());
      this.builder.add({ cells, place: { kind: 'line', line: this.row.line }, endedBy });
    }
    this.row = null;
  }
}

/**
 * Splits a dump into tables and text. A cell is a line that begins with a TAB, a row ends at an empty line or
 * at a caption, a line without a TAB inside a row goes on with the cell above (joined by a line feed).
 * @param cut whether the file ends in the middle of a character
 */
export function readTextDump(text: string, cut = false): SourceDocument {
  const reader = new Reader();
  const lines = text
    .replace(/\r\n?|\v/g, '\n')
    .replaceAll('\f', '')
    .split('\n');
  // What follows the last line break is no line: it must not end the row above.
  const lastLineEnded = lines.at(-1) === '';
  if (lastLineEnded) lines.pop();
  lines.forEach((line, index) => {
    reader.read(withoutBookmarks(line), index + 1);
  });
  return reader.finish(lastLineEnded, cut);
}
