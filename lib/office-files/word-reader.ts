import type { Place } from '@/lib/budget-document/source';
import { withoutBookmarks } from '@/lib/budget-document/text-dump';
import { MOST_CELLS, MOST_COLUMNS, tooManyCells, tooManyColumns } from './limits';
import { type Attributes, WordNames } from './word-names';
import { namesItself, WordOutput } from './word-output';
import { linesOf, Paragraph } from './word-paragraph';
import { symbolText } from './word-symbols';
import { type WordCell, type WordRow, WordTable } from './word-table';
import type { XmlHandler } from './xml-stream';

/** What was left out of the text, or decided about it; said to whoever imports the file. */
export type WordSight = 'revisions' | 'hidden-text' | 'other-documents';

type OpenTable = { readonly table: WordTable; row: WordRow | null; cell: WordCell | null };

/** Deleted or moved away, earlier properties, and what is printed above other text: nothing of it is read. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:sdtPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPr',
]);
const BLANKS = new Set([' ', '\t', '\r', '\n']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Reads the elements of a Word document, in their order, into tables and lines. */
export class WordReader implements XmlHandler {
  readonly sights = new Set<WordSight>();
  private readonly output = new WordOutput();
  private readonly names = new WordNames();
  private readonly path: string[] = [];
  /** Depth of the element whose content is left out; 0 for none. */
  private leftOut = 0;
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly hiddenRuns: boolean[] = [];
  private readonly alternatives: boolean[] = [];
  /** Text of a paragraph that goes on in the next one. */
  private carried = '';
  private written: string | null = null;
  private preserved = false;
  private tableNumber = 0;
  private cellCount = 0;

  open(written: string, attributes: Attributes): void {
    const name = this.names.of(written, attributes);
    const parent = this.path.at(-1);
    this.path.push(name);
    if (this.leftOut > 0) return;
    if (this.isLeftOut(name, parent, attributes)) {
      this.leftOut = this.path.length;
      return;
    }
    this.openStructure(name);
    if (parent === 'w:r' || parent === 'm:r') this.openInRun(name, attributes);
    else if (parent === 'w:rPr') this.openRunProperty(name, attributes);
    else this.openTableProperty(name, parent, attributes);
  }

  close(): void {
    const name = this.path.pop();
    if (this.leftOut > 0) {
      if (this.path.length < this.leftOut) this.leftOut = 0;
      return;
    }
    if (name === 'w:t' || name === 'm:t') this.closeText();
    else if (name === 'w:r') this.hiddenRuns.pop();
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tc') this.closeCell();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:tbl') this.closeTable();
    else if (name === 'mc:AlternateContent') this.alternatives.pop();
  }

  text(text: string): void {
    if (this.written !== null && this.leftOut === 0) this.written += text;
  }

  /** Where the reading has come to. */
  where(): string {
    const [outer] = this.tables;
    if (outer) return `第${this.tableNumber}个表格第${outer.table.count + 1}行`;
    return this.tableNumber === 0 ? '正文开头' : `第${this.tableNumber}个表格之后`;
  }

  /** What was read, once the document is at its end. */
  finish(notes: readonly string[]) {
    this.emit(this.carried);
    return this.output.finish(notes);
  }

  private isLeftOut(name: string, parent: string | undefined, attributes: Attributes): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      // The same content is written for newer and for older programs: the first is read.
      const read = this.alternatives.at(-1) ?? false;
      if (this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true;
      return read;
    }
    if (name === 'w:ins' || name === 'w:del' || name === 'w:moveFrom') this.sights.add('revisions');
    if (name === 'w:altChunk' || name === 'w:subDoc') this.sights.add('other-documents');
    if (parent === 'w:trPr' && (name === 'w:del' || name === 'w:hidden')) this.dropRow(name, attributes);
    if (parent === 'w:rPr' && name === 'w:del' && this.path.at(-3) === 'w:pPr') {
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) paragraph.joinsNext = true;
    }
    return LEFT_OUT.has(name);
  }

  private dropRow(name: string, attributes: Attributes): void {
    const row = this.tables.at(-1)?.row;
    if (!row || (name === 'w:hidden' && !this.names.isOn(attributes))) return;
    row.dropped = true;
    if (name === 'w:hidden') this.sights.add('hidden-text');
  }

  private openStructure(name: string): void {
    const open = this.tables.at(-1);
    if (name === 'w:p') {
      this.paragraphs.push(new Paragraph(this.carried));
      this.carried = '';
    } else if (name === 'w:r') this.hiddenRuns.push(false);
    else if (name === 'mc:AlternateContent') this.alternatives.push(false);
    else if (name === 'w:tbl') this.openTable();
    else if (name === 'w:tr' && open) open.row = { cells: [], before: 0, after: 0, dropped: false };
    else if (name === 'w:tc' && open) open.cell = { lines: [], span: 1, hidden: false };
  }

  private openInRun(name: string, attributes: Attributes): void {
    if (name === 'w:t' || name === 'm:t') {
      this.written = '';
      this.preserved = attributes['xml:space'] === 'preserve' || name === 'm:t';
    } else if (name === 'w:fldChar') {
      this.paragraphs.at(-1)?.field(this.names.value(attributes, 'fldCharType'));
    } else if (name === 'w:sym') {
      this.add(
        symbolText(this.names.value(attributes, 'font') ?? '', this.names.value(attributes, 'char') ?? ''),
      );
    } else if (CHARACTERS[name] !== undefined) this.add(CHARACTERS[name]);
  }

  private openRunProperty(name: string, attributes: Attributes): void {
    if (name !== 'w:vanish' || this.path.at(-3) !== 'w:r' || !this.names.isOn(attributes)) return;
    this.hiddenRuns[this.hiddenRuns.length - 1] = true;
  }

  private openTableProperty(name: string, parent: string | undefined, attributes: Attributes): void {
    const open = this.tables.at(-1);
    if (!open) return;
    if (parent === 'w:tblGrid' && name === 'w:gridCol') {
      open.table.grid.push(this.names.count(attributes, 'w'));
      this.checkColumns(open.table.grid.length);
    } else if (parent === 'w:trPr' && open.row) {
      if (name === 'w:gridBefore') open.row.before = this.names.count(attributes);
      if (name === 'w:gridAfter') open.row.after = this.names.count(attributes);
    } else if (parent === 'w:tcPr' && open.cell) this.openCellProperty(open.cell, name, attributes);
  }

  private openCellProperty(cell: WordCell, name: string, attributes: Attributes): void {
    if (name === 'w:gridSpan') cell.span = Math.max(1, this.names.count(attributes));
    else if (name === 'w:vMerge' || name === 'w:hMerge') {
      if (this.names.value(attributes) !== 'restart') cell.hidden = true;
    } else if (name === 'w:cellDel') {
      cell.hidden = true;
      this.sights.add('revisions');
    }
  }

  private add(text: string): void {
    if (!this.hiddenRuns.at(-1)) this.paragraphs.at(-1)?.add(text);
    else if (text.trim() !== '') this.sights.add('hidden-text');
  }

  private closeText(): void {
    // Word itself shows blanks at the ends of a text only where they are said to count.
    const text = this.written ?? '';
    this.add((this.preserved ? text : withoutOuterBlanks(text)).replace(/\s/g, blank));
    this.written = null;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.joinsNext) this.carried = paragraph.content;
    else this.emit(paragraph.content);
  }

  /** Lines belong to the innermost cell; outside of tables they are captions or text. */
  private emit(content: string): void {
    const lines = linesOf(content).map(withoutBookmarks);
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.lines.push(...lines);
    else for (const line of lines) this.output.line(line, this.place(this.tableNumber + 1, 1));
  }

  private place(table: number, row: number): Place {
    return { kind: 'table', table, row };
  }

  private openTable(): void {
    if (this.tables.length === 0) this.tableNumber++;
    this.tables.push({ table: new WordTable(), row: null, cell: null });
  }

  private checkColumns(columns: number): void {
    if (columns > MOST_COLUMNS) throw tooManyColumns(this.where(), columns);
  }

  private closeCell(): void {
    const open = this.tables.at(-1);
    if (this.carried !== '') {
      const rest = this.carried;
      this.carried = '';
      this.emit(rest);
    }
    if (!open?.cell || !open.row) return;
    open.row.cells.push(open.cell);
    open.cell = null;
  }

  private closeRow(): void {
    const open = this.tables.at(-1);
    if (!open?.row) return;
    const { cells, before, after } = open.row;
    const width = cells.reduce((sum, { span }) => sum + span, before + after);
    this.checkColumns(width);
    this.cellCount += Math.max(width, open.table.grid.length);
    if (this.cellCount > MOST_CELLS) throw tooManyCells(this.where());
    open.table.add(open.row);
    open.row = null;
  }

  /**
   * A table within a cell is that cell's text, a line for each of its rows; one that says which table it is, or within
   * a table of one column, stands on its own: the one around it only holds it in its place on the page.
   */
  private closeTable(): void {
    const open = this.tables.pop();
    if (!open) return;
    const rows = open.table.gridRows();
    const place = (row: number) => this.place(this.tableNumber, row);
    const outer = this.tables.at(-1);
    if (outer && outer.table.grid.length !== 1 && !namesItself(rows)) {
      outer.cell?.lines.push(...rows.map(({ cells }) => cells.filter((text) => text !== '').join(' ')));
      return;
    }
    for (const line of outer?.cell?.lines.splice(0) ?? []) this.output.line(line, place(1));
    this.output.table(rows, place);
  }
}

/** Without the blanks, tabs and line breaks at its ends; other blanks, like the ideographic one, are text. */
function withoutOuterBlanks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && BLANKS.has(text[from] ?? '')) from++;
  while (to > from && BLANKS.has(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}

/** Blanks of a text are blanks: only elements break a line. */
function blank(character: string): string {
  return /[\t\r\n\v\f]/.test(character) ? ' ' : character;
}
