import type { DocumentProblem } from './problem';
import type { Table } from './table-layout';
import { readTable } from './tables/read-table';
import { readSides, type SidesTable } from './tables/sides';
import { readStatements, type Statement } from './tables/statements';
import { INCOME_BY_UNIT } from './tables/table-02';
import { SPENDING_BY_CLASS } from './tables/table-03';
import { BUDGET_LINES } from './tables/table-04';
import { GENERAL_SPENDING } from './tables/table-06';
import { BASIC_SPENDING } from './tables/table-07';
import { FUND_SPENDING } from './tables/table-08';
import { CAPITAL_SPENDING } from './tables/table-09';
import { type OfficialExpenses, readOfficialExpenses } from './tables/table-10';
import { PURCHASES } from './tables/table-11';
import { TRANSFERS } from './tables/table-12';
import type { TargetsTable } from './tables/table-13-places';
import { type DepartmentTargets, readDepartmentTargets } from './tables/table-14';
import type { TypedTable } from './tables/typed-table';

/** The tables of a document by their number, each null where the document has none. */
export type DocumentTables = {
  readonly '01': SidesTable | null;
  readonly '02': TypedTable<typeof INCOME_BY_UNIT> | null;
  readonly '03': TypedTable<typeof SPENDING_BY_CLASS> | null;
  readonly '04': TypedTable<typeof BUDGET_LINES> | null;
  readonly '05': SidesTable | null;
  readonly '06': TypedTable<typeof GENERAL_SPENDING> | null;
  readonly '07': TypedTable<typeof BASIC_SPENDING> | null;
  readonly '08': TypedTable<typeof FUND_SPENDING> | null;
  readonly '09': TypedTable<typeof CAPITAL_SPENDING> | null;
  readonly '10': OfficialExpenses | null;
  readonly '11': TypedTable<typeof PURCHASES> | null;
  readonly '12': TypedTable<typeof TRANSFERS> | null;
  readonly '13': TargetsTable | null;
  readonly '14': DepartmentTargets | null;
};

/**
 * Everything a document holds, row by row. `notices` say what could not be read outside of table 13 (row 0: a
 * column or a total): they keep no import back, unlike the problems of the document.
 */
export type DocumentContents = {
  readonly tables: DocumentTables;
  readonly statements: readonly Statement[];
  readonly notices: readonly DocumentProblem[];
};

type Read<T> = { readonly table: T; readonly notices: readonly DocumentProblem[] };

/**
 * Reads the tables other than 13, and the figures that the text states.
 * @param targets table 13, which is read first; null for a lone table other than it
 */
export function readContents(
  tables: readonly Table[],
  texts: readonly string[],
  targets: TargetsTable | null,
): DocumentContents {
  const notices: DocumentProblem[] = [];
  const read = <T>(no: string, reader: (table: Table) => Read<T>): T | null => {
    const table = tables.find((candidate) => candidate.no === no);
    if (!table) return null;
    const result = reader(table);
    notices.push(...result.notices);
    return result.table;
  };
  return {
    tables: {
      '01': read('01', readSides),
      '02': read('02', (table) => readTable(INCOME_BY_UNIT, table)),
      '03': read('03', (table) => readTable(SPENDING_BY_CLASS, table)),
      '04': read('04', (table) => readTable(BUDGET_LINES, table)),
      '05': read('05', readSides),
      '06': read('06', (table) => readTable(GENERAL_SPENDING, table)),
      '07': read('07', (table) => readTable(BASIC_SPENDING, table)),
      '08': read('08', (table) => readTable(FUND_SPENDING, table)),
      '09': read('09', (table) => readTable(CAPITAL_SPENDING, table)),
      '10': read('10', readOfficialExpenses),
      '11': read('11', (table) => readTable(PURCHASES, table)),
      '12': read('12', (table) => readTable(TRANSFERS, table)),
      '13': targets,
      '14': read('14', readDepartmentTargets),
    },
    statements: readStatements(texts),
    notices,
  };
}
