import { Dec, sum } from '@/lib/core/decimal';
import type { ScoringBudget } from '@/lib/scoring/scoring-project';
import { moneyTotal } from '@/lib/sheet/money';
import { MONEY_COLUMNS, MONEY_SOURCES, type MoneyColumn, type SheetMoney } from '@/lib/sheet/sheet';

/** What one project of the year contributes: the frozen figures once it is approved, else those of now. */
export type ProjectMoney = { readonly approved: boolean; readonly lines: readonly SheetMoney[] };

/** 项目支出: the projects that take part in the year, added up. */
export type ProjectsMoney = {
  readonly count: number;
  readonly approved: number;
  /** Projects of which 全年预算数 or 全年执行数 is not reported: without them the sums are no total */
  readonly open: number;
  /** Sums of what is reported, in 万元; null where nothing is */
  readonly lines: readonly SheetMoney[];
};

/** 基本支出 of the department in 万元, as an evaluator enters it; null is not reported. */
export type BasicMoney = { readonly applicable: boolean } & Readonly<Record<MoneyColumn, string | null>>;

type Money = { readonly projects: ProjectsMoney; readonly basic: BasicMoney };

function isOpen({ lines }: ProjectMoney): boolean {
  const applicable = lines.filter((line) => line.applicable);
  return (
    applicable.length === 0 || applicable.some(({ annual, executed }) => annual === null || executed === null)
  );
}

function summed(source: SheetMoney['source'], projects: readonly ProjectMoney[]): SheetMoney {
  const lines = projects.flatMap((project) =>
    project.lines.filter((line) => line.source === source && line.applicable),
  );
  const column = (name: MoneyColumn) => {
    const reported = lines.flatMap((line) => (line[name] === null ? [] : [new Dec(line[name])]));
    return reported.length === 0 ? null : sum(reported).toFixed();
  };
  const amounts = Object.fromEntries(MONEY_COLUMNS.map((name) => [name, column(name)]));
  return { source, applicable: lines.length > 0, ...(amounts as Record<MoneyColumn, string | null>) };
}

/** Adds up the projects of a year, source by source. */
export function projectsMoney(projects: readonly ProjectMoney[]): ProjectsMoney {
  return {
    count: projects.length,
    approved: projects.filter(({ approved }) => approved).length,
    open: projects.filter(isOpen).length,
    lines: MONEY_SOURCES.map((source) => summed(source, projects)),
  };
}

/** 部门整体支出 of one column in 万元; null where a part of it is not reported. */
export function departmentTotal({ projects, basic }: Money, column: MoneyColumn): Dec | null {
  const ofProjects = projects.lines.some((line) => line.applicable)
    ? moneyTotal(projects.lines, column)
    : null;
  if (!basic.applicable) return ofProjects;
  const own = basic[column] === null ? null : new Dec(basic[column]);
  if (projects.count === 0) return own;
  return ofProjects && own ? ofProjects.plus(own) : null;
}

/** 全年预算数 and 全年执行数 of the department: not reported as long as those of any project are not. */
export function departmentBudget(money: Money): ScoringBudget {
  if (money.projects.open > 0) return { annual: null, executed: null };
  return { annual: departmentTotal(money, 'annual'), executed: departmentTotal(money, 'executed') };
}
