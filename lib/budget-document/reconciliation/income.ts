import type { BudgetTables } from '../budget-document';
import type { DocumentTables } from '../contents';
import { compare, compareItem, impossible } from './compare';
import { type Figure, sumFigure } from './figure';
import type { Reconciliation } from './reconciliation';
import { linesBelow, plainItem, type SideLine, sideLine, sideLines } from './sides';
import { totalFigure } from './totals';

const SOURCES = [
  ['general', '一般公共预算'],
  ['fund', '政府性基金预算'],
  ['capital', '国有资本经营预算'],
] as const;

const CARRIED = { general: 'carriedGeneral', fund: 'carriedFund', capital: 'carriedCapital' } as const;

function overallAndUnits({ '01': overall, '02': units }: DocumentTables): Reconciliation[] {
  const lines = overall ? sideLines(overall, 'income') : [];
  const pairs = [
    ['01-02-total', '收入总计', /^收入总计$/, 'total', '合计'],
    ['01-02-this-year', '本年收入合计', /^本年收入合计$/, 'thisYear', '本年收入小计'],
    ['01-02-carried', '上年结转结余', /^上年结转(?:结余)?$/, 'carried', '上年结转结余小计'],
  ] as const;
  return pairs.map(([check, item, pattern, key, label]) => {
    const named = { check, name: `预算01表${item} = 预算02表${label}` };
    const left = sideLine(lines, pattern)?.figure;
    const right = totalFigure(units, key, label);
    return left && right
      ? compare(named, left, right)
      : impossible(named, '文件没有这两张表，或其中没有这一行。');
  });
}

/** Lines of appropriations, by source; a source that no line names has no figure. */
function bySource(lines: readonly SideLine[]): ReadonlyMap<string, Figure> {
  return new Map(
    SOURCES.flatMap(([key, name]) => {
      const line = lines.find(({ item }) => plainItem(item).startsWith(name));
      return line ? [[key, line.figure]] : [];
    }),
  );
}

function compareSources(
  named: { readonly check: string; readonly name: string },
  [left, leftTable]: readonly [ReadonlyMap<string, Figure>, string],
  [right, rightTable]: readonly [ReadonlyMap<string, Figure>, string],
): Reconciliation {
  if (left.size === 0 || right.size === 0) return impossible(named, '其中一张表没有按资金来源列示。');
  const all = (table: string, figures: ReadonlyMap<string, Figure>) =>
    sumFigure(
      table,
      '各项拨款之和',
      [...figures.values()].flatMap(({ shown }) => shown),
    );
  const items = SOURCES.flatMap(([key, name]) => {
    const [a, b] = [left.get(key), right.get(key)];
    return a && b ? (compareItem({ name }, a, b, '两表金额不同。') ?? []) : [];
  });
  return compare(named, all(leftTable, left), all(rightTable, right), { items });
}

function appropriations({ '01': overall, '02': units, '05': table }: DocumentTables): Reconciliation[] {
  const thisYear = { check: '01-05', name: '预算01表各项拨款收入 = 预算05表本年收入各项' };
  const carried = { check: '05-02-carried', name: '预算05表上年结转各项 = 预算02表结转各项' };
  if (table === null) return [thisYear, carried].map((named) => impossible(named, '文件没有预算05表。'));
  const lines = sideLines(table, 'income');
  const below = (name: RegExp) => {
    const line = sideLine(lines, name);
    return bySource(line ? linesBelow(lines, line) : []);
  };
  const unitsCarried = new Map(
    SOURCES.flatMap(([key, name]) => {
      const figure = totalFigure(units, CARRIED[key], `结转${name}资金`);
      return figure ? [[key, figure]] : [];
    }),
  );
  return [
    compareSources(
      thisYear,
      [bySource(overall ? sideLines(overall, 'income') : []), '01'],
      [below(/^本年收入$/), '05'],
    ),
    compareSources(carried, [below(/^上年结转(?:结余)?$/), '05'], [unitsCarried, '02']),
  ];
}

/** Income: table 01 with 02 and 05, table 05 with 02. */
export function reconcileIncome({ contents: { tables } }: BudgetTables): Reconciliation[] {
  return [...overallAndUnits(tables), ...appropriations(tables)];
}
