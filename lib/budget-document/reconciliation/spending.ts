import type { BudgetTables } from '../budget-document';
import type { DocumentTables } from '../contents';
import type { CodedName } from '../tables/typed-table';
import { compare, impossible } from './compare';
import { type Figure, worth } from './figure';
import { className, classOfItem } from './functional-classes';
import { compareGroups, type Group, groupsOf, shownIn } from './groups';
import { onlyAppropriations } from './only-appropriations';
import type { Reconciliation } from './reconciliation';
import { sideLine, sideLines } from './sides';
import { totalFigure } from './totals';

type Named = { readonly check: string; readonly name: string };
type Classes = {
  readonly functional: CodedName | null;
  readonly government: CodedName | null;
  readonly department: CodedName | null;
};

/** A row's three classes together. */
function byClasses({ functional, government, department }: Classes) {
  const present = [functional, government, department].flatMap((text) => text ?? []);
  if (present.length === 0) return null;
  return {
    key: present.map(({ code, name }) => code ?? name).join('/'),
    name: present.map(({ text }) => text).join(' / '),
    code: functional?.code ?? null,
  };
}

function byFunction({ functional }: Pick<Classes, 'functional'>) {
  if (functional === null) return null;
  return { key: functional.code ?? functional.name, name: functional.text, code: functional.code };
}

function reasons(left: string, right: string) {
  return {
    onlyLeft: `预算${right}表没有这一科目。`,
    onlyRight: `预算${left}表没有这一科目。`,
    different: '两表金额不同。',
  };
}

type Groups = ReadonlyMap<string, Group>;

/** Compares totals of two tables, with the classes in which their rows differ. */
function totals(
  named: Named,
  [left, right]: readonly [Figure | null | undefined, Figure | null],
  [leftNo, rightNo]: readonly [string, string],
  [leftGroups, rightGroups]: readonly [Groups, Groups],
): Reconciliation {
  if (!left || !right) return impossible(named, '文件没有这两张表，或其中没有合计。');
  const items = compareGroups(leftGroups, rightGroups, reasons(leftNo, rightNo));
  return compare(named, left, right, { items, shown: [shownIn(leftGroups), shownIn(rightGroups)] });
}

/** 本年支出合计 by class of function: the lines of 01 against the rows of 03. */
function overall({ '01': table, '03': classes }: DocumentTables): Reconciliation {
  const named = { check: '01-03', name: '预算01表本年支出合计 = 预算03表合计' };
  if (!table || !classes) return impossible(named, '文件没有预算01表或预算03表。');
  const lines = sideLines(table, 'spending');
  const left = new Map<string, Group>(
    lines.flatMap(({ item, figure }) => {
      const code = classOfItem(item);
      return code === null ? [] : [[code, { name: item, code, figure }]];
    }),
  );
  const right = groupsOf(
    classes,
    '合计',
    ({ amounts }) => amounts.total,
    ({ functional }) => {
      const code = functional?.code?.slice(0, 3) ?? null;
      return code === null ? null : { key: code, name: className(code) ?? code, code };
    },
  );
  return totals(
    named,
    [sideLine(lines, /^本年支出合计$/)?.figure, totalFigure(classes, 'total', '合计')],
    ['01', '03'],
    [left, right],
  );
}

/** 项目支出 by class: 03 against the budget lines of 04. */
function projects({ '03': classes, '04': lines }: DocumentTables): Reconciliation {
  const named = { check: '03-04', name: '预算03表项目支出 = 预算04表合计' };
  if (!classes || !lines) return impossible(named, '文件没有预算03表或预算04表。');
  return totals(
    named,
    [totalFigure(classes, 'project', '项目支出'), totalFigure(lines, 'total', '合计')],
    ['03', '04'],
    [
      groupsOf(classes, '项目支出', ({ amounts }) => amounts.project, byClasses),
      groupsOf(lines, '合计', ({ amounts }) => amounts.total, byClasses),
    ],
  );
}

/** 基本支出 by class: 03 against 07. */
function basics({ '02': income, '03': classes, '07': basic }: DocumentTables): Reconciliation {
  const named = { check: '03-07', name: '预算03表基本支出 = 预算07表合计' };
  if (!classes || !basic) return impossible(named, '文件没有预算03表或预算07表。');
  const other = onlyAppropriations(income);
  if (other !== null) return impossible(named, other);
  return totals(
    named,
    [totalFigure(classes, 'basic', '基本支出'), totalFigure(basic, 'total', '合计')],
    ['03', '07'],
    [
      groupsOf(classes, '基本支出', ({ amounts }) => amounts.basic, byClasses),
      groupsOf(basic, '合计', ({ amounts }) => amounts.total, byClasses),
    ],
  );
}

/** 06 against 07: 基本支出 by function, 人员经费 and 公用经费. */
function generalBasics({ '06': general, '07': basic }: DocumentTables): Reconciliation[] {
  const columns = [
    ['06-07-basic', 'basic', '基本支出小计', 'total', '合计'],
    ['06-07-personnel', 'personnel', '人员经费', 'personnel', '人员经费'],
    ['06-07-running', 'running', '公用经费', 'running', '公用经费'],
  ] as const;
  return columns.map(([check, key, label, key7, label7]) => {
    const named = { check, name: `预算06表${label} = 预算07表${label7}` };
    if (!general || !basic) return impossible(named, '文件没有预算06表或预算07表。');
    return totals(
      named,
      [totalFigure(general, key, label), totalFigure(basic, key7, label7)],
      ['06', '07'],
      [
        groupsOf(general, label, ({ amounts }) => amounts[key], byCode),
        groupsOf(basic, label7, ({ amounts }) => amounts[key7], byFunction),
      ],
    );
  });
}

function byCode({ code, name }: { readonly code: string | null; readonly name: string | null }) {
  const key = code ?? name;
  return key === null ? null : { key, name: [code, name].filter((text) => text !== null).join('-'), code };
}

/** 06 against 04 by function: this year's money alone, or with what was carried over, whichever the table shows. */
function generalProjects({ '04': lines, '06': general }: DocumentTables): Reconciliation {
  const named = { check: '06-04', name: '预算06表项目支出总数 = 预算04表一般公共预算' };
  if (!general || !lines) return impossible(named, '文件没有预算04表或预算06表。');
  const left = totalFigure(general, 'project', '项目支出总数');
  const thisYear = totalFigure(lines, 'general', '本年拨款一般公共预算');
  const carried = totalFigure(lines, 'carriedGeneral', '结转结余一般公共预算');
  const both = thisYear && carried ? { at: thisYear.at, shown: [...thisYear.shown, ...carried.shown] } : null;
  if (left && both && worth(both).eq(worth(left))) return compare(named, left, both);
  return totals(
    named,
    [left, thisYear],
    ['06', '04'],
    [
      groupsOf(general, '项目支出总数', ({ amounts }) => amounts.project, byCode),
      groupsOf(lines, '本年拨款一般公共预算', ({ amounts }) => amounts.general, byFunction),
    ],
  );
}

/** 06, 08 and 09 against the income from the same source: this year's, or with what was carried over. */
function sources(tables: DocumentTables): Reconciliation[] {
  const pairs = [
    ['06', '一般公共预算', 'general', 'carriedGeneral'],
    ['08', '政府性基金预算', 'fund', 'carriedFund'],
    ['09', '国有资本经营预算', 'capital', 'carriedCapital'],
  ] as const;
  return pairs.map(([no, name, key, carriedKey]) => {
    const named = { check: `${no}-02`, name: `预算${no}表合计 = 预算02表本年${name}资金` };
    const left = totalFigure(tables[no], 'total', '合计');
    const thisYear = totalFigure(tables['02'], key, `本年${name}资金`);
    const carried = totalFigure(tables['02'], carriedKey, `结转${name}资金`);
    if (!left || !thisYear || !carried)
      return impossible(named, `文件没有预算02表或预算${no}表，或其中没有合计。`);
    const both = {
      at: { ...thisYear.at, label: `预算02表合计行“本年、结转${name}资金”` },
      shown: [...thisYear.shown, ...carried.shown],
    };
    return compare(named, left, worth(both).eq(worth(left)) ? both : thisYear);
  });
}

/** Spending: tables 01, 03, 04, 06, 07, 08 and 09 with one another, down to the classes. */
export function reconcileSpending({ contents: { tables } }: BudgetTables): Reconciliation[] {
  return [
    overall(tables),
    projects(tables),
    basics(tables),
    ...generalBasics(tables),
    generalProjects(tables),
    ...sources(tables),
  ];
}
