import type { BudgetDocument, BudgetProject } from '@/lib/budget-document/budget-document';
import { type DocumentUnit, parseUnit } from '@/lib/budget-document/document-unit';
import type { ProjectPlace } from '@/lib/budget-document/tables/table-13-places';
import { Dec, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import type { LevelSum } from './types';

/**
 * The unit that a project belongs to. A unit without a code is a problem that blocks the commit; until then
 * it counts as the document's own.
 */
export function unitOf(document: BudgetDocument, project: BudgetProject): DocumentUnit {
  return parseUnit(project.unit) ?? document.unit;
}

/**
 * Where a project of the document and its indicators stand; null for documents that were stored before places were
 * kept.
 */
export function placeOf(document: BudgetDocument, project: BudgetProject): ProjectPlace | null {
  const contents: BudgetDocument['contents'] | undefined = document.contents;
  return contents?.tables['13']?.projects[document.projects.indexOf(project)] ?? null;
}

/** What could not be read outside of table 13; documents that were stored before their tables were read have none. */
export function noticesOf(document: BudgetDocument): BudgetDocument['contents']['notices'] {
  const contents: BudgetDocument['contents'] | undefined = document.contents;
  return contents?.notices ?? [];
}

/** The units of the document, in its order, each with its projects. A code that stands twice keeps its first name. */
export function unitsOf(
  document: BudgetDocument,
): { readonly unit: DocumentUnit; readonly projects: readonly BudgetProject[] }[] {
  const units = new Map<string, { unit: DocumentUnit; projects: BudgetProject[] }>();
  for (const project of document.projects) {
    const unit = unitOf(document, project);
    const known = units.get(unit.code);
    if (known) known.projects.push(project);
    else units.set(unit.code, { unit, projects: [project] });
  }
  return [...units.values()];
}

export type DocumentPerson = {
  readonly name: string;
  readonly phone: string | null;
  readonly projects: number;
};

/** The 项目责任人 of a unit's projects, in document order, each name once with the first phone that stands beside it. */
export function personsOf(projects: readonly BudgetProject[]): DocumentPerson[] {
  const persons = new Map<string, DocumentPerson>();
  for (const { owner, phone } of projects) {
    if (owner === null) continue;
    const known = persons.get(owner);
    persons.set(owner, {
      name: owner,
      phone: known?.phone ?? phone,
      projects: (known?.projects ?? 0) + 1,
    });
  }
  return [...persons.values()];
}

/** Exact sum of 项目总额 in 万元; a blank one counts for nothing. */
export function moneyOf(projects: readonly BudgetProject[]): Dec {
  return sum(projects.flatMap(({ total }) => (total === null ? [] : [new Dec(total)])));
}

/** Indicators, projects and money per 一级指标, in form order; those that the document lacks are left out. */
export function levelSums(projects: readonly BudgetProject[]): LevelSum[] {
  return LEVEL1_NAMES.map((level1) => {
    const having = projects.filter((project) => project.indicators.some((row) => row.level1 === level1));
    const indicators = having.flatMap((project) => project.indicators.filter((row) => row.level1 === level1));
    return {
      level1,
      indicators: indicators.length,
      projects: having.length,
      money: moneyOf(having).toFixed(),
    };
  }).filter((level) => level.indicators > 0);
}
