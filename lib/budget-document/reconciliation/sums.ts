import { Dec, sum } from '@/lib/core/decimal';
import type { BudgetTables } from '../budget-document';
import type { DocumentTables } from '../contents';
import { INCOME_BY_UNIT } from '../tables/table-02';
import { SPENDING_BY_CLASS } from '../tables/table-03';
import { BUDGET_LINES } from '../tables/table-04';
import { GENERAL_SPENDING } from '../tables/table-06';
import { BASIC_SPENDING } from '../tables/table-07';
import { FUND_SPENDING } from '../tables/table-08';
import { CAPITAL_SPENDING } from '../tables/table-09';
import { PURCHASES } from '../tables/table-11';
import { TRANSFERS } from '../tables/table-12';
import { compare, impossible } from './compare';
import { cellFigure, sumFigure, worth } from './figure';
import type { Reconciliation, ReconciliationItem } from './reconciliation';
import { differentAmounts } from './targets-and-budget';
import { leafUnits, tableTotal } from './totals';

type Amounts = Readonly<Record<string, string | null>>;
type Row = { readonly amounts: Amounts };
type Total = Row & { readonly label: string; readonly place: Reconcilable['place'] };
type Reconcilable = Pick<NonNullable<DocumentTables['04']>, 'place'> & {
  readonly no: string;
  readonly rows: readonly Row[];
  readonly totals: readonly Total[];
};

const COLUMNS = {
  '02': INCOME_BY_UNIT.amounts,
  '03': SPENDING_BY_CLASS.amounts,
  '04': BUDGET_LINES.amounts,
  '06': GENERAL_SPENDING.amounts,
  '07': BASIC_SPENDING.amounts,
  '08': FUND_SPENDING.amounts,
  '09': CAPITAL_SPENDING.amounts,
  '11': PURCHASES.amounts,
  '12': TRANSFERS.amounts,
} as const;

/** Items that may account for a difference in one column. */
type Proof = (key: string) => readonly ReconciliationItem[];

function columnSums(
  table: Reconcilable,
  columns: Readonly<Record<string, { readonly label: string }>>,
  proof: Proof,
): Reconciliation[] {
  const total = tableTotal(table.totals);
  const { no } = table;
  if (total === null) {
    return [impossible({ check: `${no}-sum`, name: `预算${no}表：合计 = 各行之和` }, '表中没有合计行。')];
  }
  return Object.entries(columns).flatMap(([key, { label }]) => {
    const left = cellFigure(no, `合计行“${label}”`, {
      place: total.place,
      amount: total.amounts[key] ?? null,
    });
    const right = sumFigure(
      no,
      `各行“${label}”之和`,
      table.rows.map((row) => row.amounts[key] ?? null),
    );
    if (left.shown.length + right.shown.length === 0) return [];
    const named = { check: `${no}-sum-${key}`, name: `预算${no}表“${label}”：合计 = 各行之和` };
    const reason = left.shown.length === 0 ? '合计行没有填写这一列。' : null;
    const items = proof(key);
    const difference = worth(left).minus(worth(right));
    const proves = sum(items.map((item) => new Dec(item.difference ?? 0))).eq(difference);
    return [compare(named, left, right, { reason, items: proves ? items : [] })];
  });
}

/** Projects whose amounts table 13 gives with more decimals than table 04, for the columns that hold all of it. */
function budgetProof(document: BudgetTables): Proof {
  const items = differentAmounts(document).filter(({ explained }) => explained);
  const rows = document.contents.tables['04']?.rows ?? [];
  return (key) =>
    items.filter(({ rightAt }) => {
      const amounts: Amounts | undefined = rows[(rightAt?.row ?? 0) - 1]?.amounts;
      return amounts !== undefined && amounts[key] === amounts.total;
    });
}

/** Totals against the rows of their own table, column by column; columns without any amount are left out. */
export function reconcileSums(document: BudgetTables): Reconciliation[] {
  const { tables } = document.contents;
  const numbers = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).sort();
  return numbers.flatMap((no) => {
    const table = tables[no];
    if (table === null) return [];
    const income = tables['02'];
    const rows = no === '02' && income ? leafUnits(income.rows) : table.rows;
    const proof: Proof = no === '04' ? budgetProof(document) : () => [];
    return columnSums({ ...table, rows }, COLUMNS[no], proof);
  });
}
