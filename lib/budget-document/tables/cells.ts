import { squeezed } from '@/lib/core/fullwidth';
import { quote } from '@/lib/core/quote';
import { plainNumber, saysNone } from '../amount';
import type { DocumentProblem } from '../problem';
import type { SourceRow } from '../source';
import type { Table } from '../table-layout';

/** Reads the cells of one table and collects what could not be read; nothing here keeps an import back. */
export class Cells {
  readonly notices: DocumentProblem[] = [];
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Where the nth column (from 0) of one of these names stands, -1 for none; in the order of the names. */
  find(names: readonly string[], nth = 0): number {
    for (const name of names) {
      const found = this.table.columns.flatMap((column, index) => (column === name ? [index] : []))[nth];
      if (found !== undefined) return found;
    }
    return -1;
  }

  /** Records what could not be read; `row` is 0 where it is about the table. */
  notice(row: number, field: string, message: string, text = ''): void {
    this.notices.push({ table: this.table.no, row, field, message, text });
  }

  /** An amount in 万元 without separators, null where the cell is blank or no number, which is noticed. */
  amount(cells: readonly string[], column: number, row: number): string | null {
    const text = cells[column] ?? '';
    if (text === '' || saysNone(text)) return null;
    const plain = plainNumber(text);
    if (plain === null) {
      const field = this.table.columns[column] ?? '';
      this.notice(row, field, `${quote(text)}不是金额，应为数字（万元）。`, text);
    }
    return plain;
  }
}

/** What a total is called: its first cell with content, without blanks. */
export function totalLabel({ cells }: SourceRow): string {
  return squeezed(cells.find((cell) => squeezed(cell) !== '') ?? '');
}
