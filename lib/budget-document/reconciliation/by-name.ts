import { squeezed } from '@/lib/core/fullwidth';
import type { BudgetProject, BudgetTables } from '../budget-document';
import { parseUnit } from '../document-unit';
import type { ProjectPlace } from '../tables/table-13-places';
import { type Figure, rowsFigure, sumFigure } from './figure';
import { grouped } from './groups';

/** Rows that are one project: table 04 may have several for it, and two of table 13 may bear one name. */
export type NamedProject = {
  readonly name: string;
  readonly code: string | null;
  readonly figure: Figure;
};

function unitKey(unit: string | null): string {
  return unit === null ? '' : (parseUnit(unit)?.code ?? squeezed(unit));
}

/** What makes two rows one project: its unit's code and its name, blanks and width of signs aside. */
export function projectKey(unit: string | null, name: string): string {
  return `${unitKey(unit)}\n${squeezed(name)}`;
}

/** The projects of table 13 by unit and name. */
export function targetsByName({ projects, contents }: BudgetTables): ReadonlyMap<string, NamedProject> {
  const placed = projects.map((project, index) => ({
    project,
    at: contents.tables['13']?.projects[index] ?? null,
  }));
  return named13(grouped(placed, ({ project }) => projectKey(project.unit, project.name)));
}

type Placed = { readonly project: BudgetProject; readonly at: ProjectPlace | null };

function named13(
  groups: ReadonlyMap<string, readonly [Placed, ...Placed[]]>,
): ReadonlyMap<string, NamedProject> {
  return new Map(
    [...groups].map(([name, group]) => {
      const [{ project, at }] = group;
      const rows = group.length === 1 ? '' : `（${group.length}个同名项目）`;
      const figure = sumFigure(
        '13',
        `项目总额${rows}`,
        group.map((each) => each.project.total),
        at,
      );
      return [name, { name: project.name, code: project.code, figure }];
    }),
  );
}

/** The projects of table 04 by unit and name; rows without a name are left aside. */
export function budgetByName({ contents }: BudgetTables): ReadonlyMap<string, NamedProject> {
  const rows = (contents.tables['04']?.rows ?? []).filter(({ project }) => project !== null);
  return new Map(
    [...grouped(rows, ({ unit, project }) => projectKey(unit, project ?? ''))].map(([name, group]) => {
      const [first] = group;
      const figure = rowsFigure(
        '04',
        '合计',
        group.map(({ amounts }) => amounts.total),
        first,
      );
      return [name, { name: first.project ?? '', code: null, figure }];
    }),
  );
}
