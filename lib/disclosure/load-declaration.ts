import type { Db } from '@/lib/db/database';
import { importsOf } from '@/lib/imports/reach';
import { readableDocument } from '@/lib/imports/readable-document';
import { type DeclaredProject, declarationOf } from './declaration';
import type { Declaration } from './types';
import { type UnitTables, unitTables } from './unit-tables';

export type DeclaredYear = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly unit: { readonly code: string };
};

/** Each table from the newest import of the unit's year that has it: a table 13 alone may have come later. */
async function tablesOf(db: Db, year: DeclaredYear): Promise<UnitTables> {
  let found: UnitTables = { budget: null, transfers: null };
  for (const { id } of await importsOf(db, year)) {
    const document = await readableDocument(db, id);
    if (!document) continue;
    const tables = unitTables(document, year.unit.code);
    found = { budget: found.budget ?? tables.budget, transfers: found.transfers ?? tables.transfers };
    if (found.budget && found.transfers) break;
  }
  return found;
}

async function projectsOf(db: Db, yearId: string): Promise<DeclaredProject[]> {
  const projects = await db.project.findMany({
    where: { yearId },
    select: { code: true, name: true, _count: { select: { indicators: true } } },
    orderBy: { position: 'asc' },
  });
  return projects.map(({ code, name, _count }) => ({ code, name, hasTargets: _count.indicators > 0 }));
}

/** 绩效目标填报 of a year in reach, from its projects, its budget and its exemptions. */
export async function loadDeclaration(db: Db, year: DeclaredYear): Promise<Declaration> {
  const [projects, tables, exemptions] = await Promise.all([
    projectsOf(db, year.id),
    tablesOf(db, year),
    db.declarationExemption.findMany({
      where: { yearId: year.id },
      select: { key: true, reason: true, documentNumber: true, byName: true },
    }),
  ]);
  return declarationOf({ fiscalYear: year.fiscalYear, projects, tables, exemptions });
}
