import type { BudgetTables } from '../budget-document';
import type { Place } from '../source';
import { compare, compareItem, impossible } from './compare';
import { cellFigure, sumFigure } from './figure';
import type { Reconciliation } from './reconciliation';
import { leafUnits, tableTotal } from './totals';
import { because } from './unread';

type Amounts = Readonly<Record<string, string | null>>;
type Line = {
  readonly row: number | undefined;
  readonly place: Place;
  readonly name: string;
  readonly code: string | null;
  readonly amounts: Amounts;
};

/** A column that is the sum of others. */
type Formula = {
  readonly no: '02' | '03' | '04' | '06' | '07' | '08' | '09';
  readonly whole: readonly [string, string];
  readonly parts: readonly string[];
  readonly words: string;
};

const INCOME = [
  'general',
  'fund',
  'capital',
  'special',
  'business',
  'operating',
  'fromAbove',
  'fromBelow',
  'other',
];
const CARRIED = ['carriedGeneral', 'carriedFund', 'carriedCapital', 'carriedSpecial', 'carriedOwn'];

const FORMULAS: readonly Formula[] = [
  { no: '02', whole: ['total', '合计'], parts: ['thisYear', 'carried'], words: '本年收入 + 上年结转结余' },
  { no: '02', whole: ['thisYear', '本年收入小计'], parts: INCOME, words: '各项本年收入之和' },
  { no: '02', whole: ['carried', '上年结转结余小计'], parts: CARRIED, words: '各项结转之和' },
  {
    no: '03',
    whole: ['total', '合计'],
    parts: ['basic', 'project', 'operating', 'upward', 'subsidy'],
    words: '基本支出 + 项目支出 + 其他支出',
  },
  {
    no: '04',
    whole: ['total', '合计'],
    parts: [
      'general',
      'fund',
      'capital',
      'carriedGeneral',
      'carriedFund',
      'carriedCapital',
      'special',
      'own',
    ],
    words: '各项资金来源之和',
  },
  { no: '06', whole: ['total', '合计'], parts: ['basic', 'project'], words: '基本支出 + 项目支出' },
  {
    no: '06',
    whole: ['basic', '基本支出小计'],
    parts: ['personnel', 'running'],
    words: '人员经费 + 公用经费',
  },
  { no: '07', whole: ['total', '合计'], parts: ['personnel', 'running'], words: '人员经费 + 公用经费' },
  { no: '08', whole: ['total', '合计'], parts: ['basic', 'project'], words: '基本支出 + 项目支出' },
  { no: '09', whole: ['total', '合计'], parts: ['basic', 'project'], words: '基本支出 + 项目支出' },
];

function acrossColumns(
  lines: readonly Line[],
  { no, whole: [key, label], parts, words }: Formula,
): Reconciliation {
  const partsOf = ({ amounts }: Line) => parts.map((part) => amounts[part] ?? null);
  const items = lines.flatMap((line) => {
    const at = line.row === undefined ? null : { row: line.row, place: line.place };
    const left = cellFigure(no, `“${label}”`, { ...line, amount: line.amounts[key] ?? null });
    const right = sumFigure(no, words, partsOf(line), at);
    return compareItem(line, left, right, `本行“${label}”与${words}不一致。`) ?? [];
  });
  const rows = lines.filter(({ row }) => row !== undefined);
  const leaves = no === '02' ? leafUnits(rows) : rows;
  return compare(
    { check: `${no}-parts-${key}`, name: `预算${no}表每行：${label} = ${words}` },
    sumFigure(
      no,
      `各行“${label}”之和`,
      leaves.map(({ amounts }) => amounts[key] ?? null),
    ),
    sumFigure(no, `各行${words}`, leaves.flatMap(partsOf)),
    { items },
  );
}

type AnyRow = {
  readonly row: number;
  readonly place: Place;
  readonly amounts: Amounts;
  readonly project?: string | null;
  readonly name?: string | null;
  readonly code?: string | null;
  readonly functional?: { readonly text: string; readonly code: string | null } | null;
  readonly department?: { readonly text: string } | null;
};

function nameOf({ row, project, name, functional, department }: AnyRow): string {
  const classes = [functional?.text, department?.text].filter((text) => text !== undefined).join(' / ');
  return project ?? name ?? (classes === '' ? `第${row}行` : classes);
}

/** Within each row: a sum with its parts (合计 with 基本支出 and 项目支出, with its sources, …). */
export function reconcileParts(document: BudgetTables): Reconciliation[] {
  const { tables } = document.contents;
  return FORMULAS.flatMap((formula) => {
    const table = tables[formula.no];
    if (table === null) return [];
    const rows: readonly AnyRow[] = table.rows;
    const total = tableTotal<{ label: string; place: Place; amounts: Amounts }>(table.totals);
    const lines = rows.map((row) => ({
      ...row,
      name: nameOf(row),
      code: row.code ?? row.functional?.code ?? null,
    }));
    const last = total ? [{ ...total, row: undefined, name: '合计行', code: null }] : [];
    const result = acrossColumns([...lines, ...last], formula);
    const missing = table.unread.find(({ key }) => [formula.whole[0], ...formula.parts].includes(key));
    // Without the sum itself, nothing would agree with nothing.
    const whole = missing?.key === formula.whole[0];
    if (missing === undefined || (result.result !== 'differs' && !whole)) return [result];
    return [impossible(result, because(formula.no, missing))];
  });
}

/** Table 13: 项目总额 = 财政资金 + 其他资金, and the total where the table has one. */
export function reconcileTargetAmounts({ projects, contents }: BudgetTables): Reconciliation[] {
  const table = contents.tables['13'];
  const named = { check: '13-parts', name: '预算13表每个项目：项目总额 = 财政资金 + 其他资金' };
  if (table === null) return [impossible(named, '文件没有预算13表。')];
  const { projects: places, totals } = table;
  const stated = projects.flatMap((project, index) => {
    const at = places[index];
    return at && (project.fiscal !== null || project.other !== null) ? [{ ...project, at }] : [];
  });
  const items = stated.flatMap((project) => {
    const left = cellFigure('13', '“项目总额”', { ...project.at, amount: project.total });
    const right = sumFigure('13', '财政资金 + 其他资金', [project.fiscal, project.other], project.at);
    return compareItem(project, left, right, '项目总额与财政资金、其他资金之和不一致。') ?? [];
  });
  const left = sumFigure(
    '13',
    `${stated.length}个项目的项目总额之和`,
    stated.map(({ total }) => total),
  );
  const right = sumFigure(
    '13',
    '财政资金 + 其他资金',
    stated.flatMap(({ fiscal, other }) => [fiscal, other]),
  );
  const total = tableTotal(totals);
  const columns = [
    ['total', '项目总额'],
    ['fiscal', '财政资金'],
    ['other', '其他资金'],
  ] as const;
  return [
    compare(named, left, right, { items }),
    ...columns.flatMap(([key, label]) =>
      total === null || total.amounts[key] === null
        ? []
        : [
            compare(
              { check: `13-sum-${key}`, name: `预算13表“${label}”：合计 = 各项目之和` },
              cellFigure('13', `合计行“${label}”`, { place: total.place, amount: total.amounts[key] }),
              sumFigure(
                '13',
                `各项目“${label}”之和`,
                projects.map((project) => project[key]),
              ),
            ),
          ],
    ),
  ];
}
