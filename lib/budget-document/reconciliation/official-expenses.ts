import type { BudgetTables } from '../budget-document';
import type { OfficialExpense, OfficialExpenseRow, OfficialExpenses } from '../tables/table-10';
import { compare, compareItem, impossible } from './compare';
import { cellFigure, type Figure, statedFigure, sumFigure, worth } from './figure';
import { onlyAppropriations } from './only-appropriations';
import type { Reconciliation } from './reconciliation';
import { roundingBehind } from './rounding';
import { tableTotal } from './totals';

const MAIN: readonly OfficialExpense[] = ['abroad', 'reception', 'cars'];
const CARS: readonly OfficialExpense[] = ['car-purchase', 'car-running'];

/** 部门支出经济分类科目 in which the spending of table 03 shows each of them. */
const CLASSES = [
  ['abroad', '30212', '因公出国（境）费用'],
  ['reception', '30217', '公务接待费'],
  ['car-running', '30231', '公务用车运行维护费'],
  ['car-purchase', '31013', '公务用车购置'],
] as const;

/** Which of the table's columns is this year's: the one that names it, else the last. */
function yearColumn({ columns }: OfficialExpenses, fiscalYear: number | null): number {
  const named = columns.findIndex((name) => name.includes(String(fiscalYear)));
  return named >= 0 ? named : columns.length - 1;
}

class Expenses {
  private readonly column: number;
  private readonly table: OfficialExpenses;

  constructor(table: OfficialExpenses, fiscalYear: number | null) {
    this.table = table;
    this.column = yearColumn(table, fiscalYear);
  }

  total(): Figure | null {
    const total = tableTotal(this.table.totals);
    if (total === null) return null;
    return cellFigure('10', `“${total.label}”`, { place: total.place, amount: this.amount(total) });
  }

  rows(kinds: readonly OfficialExpense[]): readonly OfficialExpenseRow[] {
    return this.table.rows.filter(({ kind }) => kind !== null && kinds.includes(kind));
  }

  sum(kinds: readonly OfficialExpense[]): Figure {
    const rows = this.rows(kinds);
    const words = `${rows.map(({ item }) => `“${item}”`).join('、')}之和`;
    return sumFigure(
      '10',
      words,
      rows.map((row) => this.amount(row)),
    );
  }

  cell(kind: OfficialExpense): Figure | null {
    const row = this.rows([kind])[0];
    return row ? cellFigure('10', `“${row.item}”`, { ...row, amount: this.amount(row) }) : null;
  }

  private amount({ amounts }: { readonly amounts: readonly (string | null)[] }): string | null {
    return amounts[this.column] ?? null;
  }
}

function sums(expenses: Expenses): Reconciliation[] {
  const named = { check: '10-sum', name: '预算10表：合计 = 三项之和' };
  const total = expenses.total();
  const [main, cars] = [expenses.sum(MAIN), expenses.sum(CARS)];
  const more = total ? worth(total).minus(worth(main)) : null;
  const twice = more !== null && !more.isZero() && more.eq(worth(cars));
  const reason = twice
    ? `合计把“其中”的各项（公务用车购置费、运行维护费）又加了一次，多计 ${more.toFixed()} 万元。`
    : null;
  const all = expenses.cell('cars');
  return [
    total ? compare(named, total, main, { reason }) : impossible(named, '表中没有合计行。'),
    ...(all && cars.shown.length > 0
      ? [
          compare(
            { check: '10-cars', name: '预算10表：公务用车购置及运行维护费 = 购置费 + 运行维护费' },
            all,
            cars,
          ),
        ]
      : []),
  ];
}

function againstText({ contents }: BudgetTables, expenses: Expenses): Reconciliation[] {
  const statement = contents.statements.find(({ kind }) => kind === 'official-expenses');
  const total = expenses.total();
  if (!statement || !total) return [];
  const named = { check: '10-text', name: '文本说明的“三公”经费 = 预算10表合计' };
  const stated = statedFigure(statement.text, statement.amount);
  const main = expenses.sum(MAIN);
  const difference = worth(stated).minus(worth(main));
  const fitsItems = difference.isZero() || roundingBehind(stated.shown, main.shown, difference) !== null;
  const reason = fitsItems
    ? `文本与预算10表三项之和（${worth(main).toFixed()} 万元）一致，不一致的是合计行。`
    : null;
  return [compare(named, stated, total, { reason })];
}

function againstClasses({ contents }: BudgetTables, expenses: Expenses): Reconciliation {
  const named = { check: '10-03', name: '预算10表各项 = 预算03表相应经济科目' };
  const table = contents.tables['03'];
  if (table === null) return impossible(named, '文件没有预算03表。');
  const other = onlyAppropriations(contents.tables['02']);
  if (other !== null) return impossible(named, other);
  const sides = CLASSES.map(([kind, code, name]) => {
    const rows = table.rows.filter(({ department }) => department?.code === code);
    const right = sumFigure(
      '03',
      `科目${code}“合计”`,
      rows.map(({ amounts }) => amounts.total),
      rows[0] ?? null,
    );
    return { code, name, left: expenses.cell(kind) ?? sumFigure('10', `“${name}”`, []), right };
  });
  return compare(
    named,
    sumFigure(
      '10',
      '“三公”各项之和',
      sides.flatMap(({ left }) => left.shown),
    ),
    sumFigure(
      '03',
      '“三公”各科目之和',
      sides.flatMap(({ right }) => right.shown),
    ),
    { items: sides.flatMap((side) => compareItem(side, side.left, side.right, '两表金额不同。') ?? []) },
  );
}

/** 三公 (10): its total with its parts, the classes of table 03 and the text. */
export function reconcileOfficialExpenses(document: BudgetTables): Reconciliation[] {
  const table = document.contents.tables['10'];
  if (table === null)
    return [impossible({ check: '10-sum', name: '预算10表：合计 = 三项之和' }, '文件没有预算10表。')];
  const expenses = new Expenses(table, document.fiscalYear);
  return [...sums(expenses), againstClasses(document, expenses), ...againstText(document, expenses)];
}
