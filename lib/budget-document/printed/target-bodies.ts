import type { BudgetIndicator, BudgetProject } from '../budget-document';
import { type Column, columnName } from '../columns-13';
import { tableTotal } from '../reconciliation/totals';
import type { ProjectPlace, TargetsTable } from '../tables/table-13-places';
import type { DepartmentTargets } from '../tables/table-14';
import type { DepartmentMoney } from '../tables/table-14-head';
import type { PrintedBody, PrintedColumn, PrintedFact, PrintedLine } from './printed-table';

const MONEY: readonly Column[] = ['total', 'fiscal', 'other'];
const OF_PROJECT: readonly Column[] = ['project', 'unit', 'category', 'owner', 'phone', ...MONEY, 'goal'];
const OF_INDICATOR: readonly Column[] = [
  ...(['level1', 'level2', 'indicator', 'nature', 'target', 'unitOfMeasure', 'direction', 'weight'] as const),
];

function kindOf(column: Column): PrintedColumn['kind'] {
  if (MONEY.includes(column)) return 'amount';
  return column === 'goal' ? 'long' : 'text';
}

function projectCells(project: BudgetProject): (string | null)[] {
  const { code, name, unit, category, owner, phone, total, fiscal, other, goal } = project;
  const coded = code === null ? name : `${code}-${name}`;
  return [coded, unit || null, category, owner, phone, total, fiscal, other, goal];
}

function indicatorCells(indicator: BudgetIndicator): (string | null)[] {
  const { level1, level2, name, nature, target, unit, direction, weight } = indicator;
  return [level1, level2, name, nature, target].map((text) => text || null).concat([unit, direction, weight]);
}

/** The rows of one project: one for every indicator, and one before them where the project has a row of its own. */
function linesOf(project: BudgetProject, { row, place, indicators }: ProjectPlace): PrintedLine[] {
  const own = projectCells(project);
  const lines = project.indicators.flatMap((indicator, index): PrintedLine[] => {
    const at = indicators[index];
    if (at === undefined) return [];
    const inherited = at.row === row ? [] : own.map((_, column) => column);
    return [{ ...at, cells: [...own, ...indicatorCells(indicator)], inherited }];
  });
  if (lines[0]?.row === row) return lines;
  return [{ row, place, cells: [...own, ...OF_INDICATOR.map(() => null)], inherited: [] }, ...lines];
}

/** Table 13: an indicator a row, with the project that it belongs to. */
export function targetsBody(table: TargetsTable, projects: readonly BudgetProject[]): PrintedBody {
  return {
    columns: [...OF_PROJECT, ...OF_INDICATOR].map((column) => ({
      key: column,
      label: column === 'goal' ? '绩效目标' : columnName(column),
      kind: kindOf(column),
    })),
    rows: projects.flatMap((project, index) => {
      const place = table.projects[index];
      return place ? linesOf(project, place) : [];
    }),
    totals: table.totals.map(({ label, place, amounts: { total, fiscal, other } }) => ({
      ...{ row: null, place, inherited: [] },
      cells: [label, null, null, null, null, total, fiscal, other, null, ...OF_INDICATOR.map(() => null)],
    })),
    total: tableTotal(table.totals)?.amounts.total ?? null,
  };
}

function moneyFacts(money: DepartmentMoney): PrintedFact[] {
  return [
    { label: '预算支出总额', value: money.total, kind: 'amount' },
    { label: '财政拨款', value: money.fiscal, kind: 'amount' },
    { label: '其中：基本支出', value: money.fiscalBasic, kind: 'amount' },
    { label: '其中：项目支出', value: money.fiscalProject, kind: 'amount' },
    { label: '其他资金', value: money.other, kind: 'amount' },
    { label: '其他资金：基本支出', value: money.otherBasic, kind: 'amount' },
    { label: '其他资金：项目支出', value: money.otherProject, kind: 'amount' },
  ];
}

const DEPARTMENT_COLUMNS: readonly PrintedColumn[] = [
  { key: 'activity', label: '活动', kind: 'text' },
  { key: 'level1', label: '一级指标', kind: 'text' },
  { key: 'level2', label: '二级指标', kind: 'text' },
  { key: 'name', label: '三级指标', kind: 'text' },
  { key: 'nature', label: '指标性质', kind: 'text' },
  { key: 'target', label: '指标值', kind: 'text' },
  { key: 'unitOfMeasure', label: '度量单位', kind: 'text' },
];

/** Table 14: the department's money and goal, and its indicators. */
export function departmentBody(table: DepartmentTargets): PrintedBody {
  const { department, money, goal, remark } = table;
  return {
    columns: DEPARTMENT_COLUMNS,
    rows: table.rows.map(({ row, place, activity, level1, level2, name, nature, target, unitOfMeasure }) => ({
      ...{ row, place, inherited: [] },
      cells: [activity, level1, level2, name, nature, target, unitOfMeasure],
    })),
    totals: [],
    total: money?.total ?? null,
    facts: [
      { label: '部门（单位）名称', value: department, kind: 'text' },
      ...(money ? moneyFacts(money) : []),
      { label: '整体绩效目标', value: goal, kind: 'text' },
      { label: '其他说明', value: remark, kind: 'text' },
    ],
    factsAt: money?.place ?? null,
  };
}
