import { Dec, decimalsOf, parseDecimal } from '@/lib/core/decimal';
import { quote } from '@/lib/core/quote';
import { plainNumber, saysNone } from './amount';
import { type Column, type ColumnPositions, columnName } from './columns-13';
import type { DocumentProblem } from './problem';
import type { Table } from './table-layout';

/** Money is kept with 6 decimals of 万元, that is, one hundredth of a yuan. */
const MONEY_DECIMALS = 6;
const MONEY_DIGITS = 14;
const HIGHEST_WEIGHT = new Dec(100);
/** What a spreadsheet shows where a formula failed. */
const ERROR_VALUE = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)$/;
/** Columns that take any text; the others say themselves that it is none of theirs. */
const TEXTS = ['unit', 'category', 'owner', 'phone', 'goal', 'level2', 'indicator', 'unitOfMeasure'] as const;

/** A data row of table 13, read by the names of its columns; it collects what is wrong with it. */
export class Row13 {
  readonly problems: DocumentProblem[] = [];
  private readonly table: Table;
  private readonly positions: ColumnPositions;
  private readonly cells: readonly string[];
  /** 1-based within the table's data rows. */
  readonly number: number;

  constructor(table: Table, positions: ColumnPositions, cells: readonly string[], number: number) {
    this.table = table;
    this.positions = positions;
    this.cells = cells;
    this.number = number;
    for (const column of TEXTS) {
      const text = this.text(column);
      if (ERROR_VALUE.test(text))
        this.report(column, `${quote(text)}是表格软件的错误值，请改正这一格的公式或内容。`);
    }
  }

  /** The cell's text; empty where the cell or its column is. */
  text(column: Column): string {
    const position = this.positions[column];
    return position === null ? '' : (this.cells[position] ?? '');
  }

  /** The cell's text, null where it is empty. */
  optional(column: Column): string | null {
    const text = this.text(column);
    return text === '' ? null : text;
  }

  /** Records what is wrong with one cell of the row. */
  report(column: Column, message: string): void {
    const position = this.positions[column];
    const field =
      position === null ? columnName(column) : (this.table.columns[position] ?? columnName(column));
    this.problems.push({ table: this.table.no, row: this.number, field, message, text: this.text(column) });
  }

  /** Money in 万元 without separators, the decimals as written; null where empty or no amount, which is reported. */
  money(column: Column): string | null {
    const text = this.text(column);
    if (text === '' || saysNone(text)) return null;
    const plain = plainNumber(text);
    if (plain === null) {
      this.report(column, `${quote(text)}不是金额，应为数字（万元）。`);
      return null;
    }
    if (plain.startsWith('-')) {
      this.report(column, '金额不能为负数。');
      return null;
    }
    if (new Dec(plain).trunc().toFixed().length > MONEY_DIGITS) {
      this.report(column, `金额过大，整数部分最多${MONEY_DIGITS}位（万元）。`);
      return null;
    }
    if (decimalsOf(plain) > MONEY_DECIMALS) {
      this.report(column, `金额最多${MONEY_DECIMALS}位小数（万元）。`);
      return null;
    }
    return plain;
  }

  /** A number without separators; null where empty or no number, which is reported. */
  weight(): string | null {
    const text = this.text('weight');
    if (text === '') return null;
    const plain = plainNumber(text.replace(/[%％]$/, '').trim());
    const weight = plain === null || decimalsOf(plain) > 2 ? null : parseDecimal(plain);
    if (weight === null || weight.isNegative() || weight.greaterThan(HIGHEST_WEIGHT)) {
      this.report('weight', `${quote(text)}不是有效的分值，应为0至100，最多两位小数。`);
      return null;
    }
    return plain;
  }
}
