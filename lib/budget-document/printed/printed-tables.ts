import type { BudgetDocument } from '../budget-document';
import type { DocumentTables } from '../contents';
import { titleOfTable } from '../table-identity';
import { INCOME_BY_UNIT } from '../tables/table-02';
import { SPENDING_BY_CLASS } from '../tables/table-03';
import { BUDGET_LINES } from '../tables/table-04';
import { GENERAL_SPENDING } from '../tables/table-06';
import { BASIC_SPENDING } from '../tables/table-07';
import { FUND_SPENDING } from '../tables/table-08';
import { CAPITAL_SPENDING } from '../tables/table-09';
import { PURCHASES } from '../tables/table-11';
import { TRANSFERS } from '../tables/table-12';
import type { PrintedBody, PrintedTable } from './printed-table';
import { officialBody, sidesBody } from './statement-bodies';
import { departmentBody, targetsBody } from './target-bodies';
import { typedBody } from './typed-body';

/** The numbers of the fourteen tables, in order. */
export const TABLE_NUMBERS = [
  ...(['01', '02', '03', '04', '05', '06', '07'] as const),
  ...(['08', '09', '10', '11', '12', '13', '14'] as const),
] as const satisfies readonly (keyof DocumentTables)[];

type TableNumber = (typeof TABLE_NUMBERS)[number];

/** How each table becomes rows, null where the document does not have it. */
const BODIES: Readonly<Record<TableNumber, (document: BudgetDocument) => PrintedBody | null>> = {
  '01': body('01', sidesBody),
  '02': body('02', (table) => typedBody(INCOME_BY_UNIT, table)),
  '03': body('03', (table) => typedBody(SPENDING_BY_CLASS, table)),
  '04': body('04', (table) => typedBody(BUDGET_LINES, table)),
  '05': body('05', sidesBody),
  '06': body('06', (table) => typedBody(GENERAL_SPENDING, table)),
  '07': body('07', (table) => typedBody(BASIC_SPENDING, table)),
  '08': body('08', (table) => typedBody(FUND_SPENDING, table)),
  '09': body('09', (table) => typedBody(CAPITAL_SPENDING, table)),
  '10': body('10', officialBody),
  '11': body('11', (table) => typedBody(PURCHASES, table)),
  '12': body('12', (table) => typedBody(TRANSFERS, table)),
  '13': body('13', (table, { projects }) => targetsBody(table, projects)),
  '14': body('14', departmentBody),
};

function body<No extends TableNumber>(
  no: No,
  make: (table: NonNullable<DocumentTables[No]>, document: BudgetDocument) => PrintedBody,
): (document: BudgetDocument) => PrintedBody | null {
  return (document) => {
    const table = document.contents.tables[no];
    return table ? make(table as NonNullable<DocumentTables[No]>, document) : null;
  };
}

/** Leaves out what is blank from top to bottom, and says so: forms have far more columns than a budget fills. */
function withoutBlankColumns(whole: PrintedBody): PrintedBody & Pick<PrintedTable, 'blankColumns'> {
  const { columns, rows, totals } = whole;
  const lines = [...rows, ...totals];
  const kept = columns.flatMap((_, column) => (lines.some(({ cells }) => cells[column]) ? [column] : []));
  const shown = lines.map((line) => ({
    ...line,
    cells: kept.map((column) => line.cells[column] ?? null),
    inherited: kept.flatMap((column, index) => (line.inherited.includes(column) ? [index] : [])),
  }));
  return {
    ...whole,
    columns: columns.filter((_, column) => kept.includes(column)),
    rows: shown.slice(0, rows.length),
    totals: shown.slice(rows.length),
    blankColumns: columns.flatMap(({ label }, column) => (kept.includes(column) ? [] : [label])),
  };
}

/** The title of a table as the document has it, else the usual one. */
export function titleIn(document: Pick<BudgetDocument, 'tables'>, no: string): string {
  return document.tables.find((table) => table.no === no)?.title || (titleOfTable(no) ?? '');
}

/** A table of a document with all its rows, their places and its totals; null where the document does not have it. */
export function printedTable(document: BudgetDocument, no: TableNumber): PrintedTable | null {
  const found = BODIES[no](document);
  const place = document.contents.tables[no]?.place;
  if (found === null || place === undefined) return null;
  const { facts = [], factsAt = null } = found;
  return { no, title: titleIn(document, no), place, ...withoutBlankColumns(found), facts, factsAt };
}
