import type { BudgetDocument, BudgetProject } from '@/lib/budget-document/budget-document';
import { Dec, formatMoney } from '@/lib/core/decimal';
import type { Db } from '@/lib/db/database';
import { createProjects, type NewProject } from '@/lib/projects/create-projects';
import { type Pin, pinnedRuleSet } from '@/lib/rules/pinned';
import { DEFAULT_RULE_SET } from '@/lib/scoring/rule-sets/registry';
import { lockYears } from '@/lib/years/lock-years';
import { ensureOwners, type OwnerAccount, ownerKey } from './accounts';
import { personsOf, unitsOf } from './document-parts';

/** What a commit created. */
export type Commit = {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly accounts: readonly OwnerAccount[];
  readonly projects: readonly CommittedProject[];
};

export type CommittedProject = {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly owner: string | null;
  readonly total: string | null;
  readonly indicators: number;
};

type Context = { readonly importId: string; readonly document: BudgetDocument; readonly now: Date };

/** A unit's year with the projects of the document that it lacks, in document order. */
type YearPlan = {
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly year: Pin & { readonly id: string };
  readonly lastPosition: number;
  readonly projects: readonly BudgetProject[];
};

/**
 * Creates what the document has and the product lacks, in the caller's transaction. Two commits that touch the
 * same year take turns; the second finds what the first created.
 */
export async function commitDocument(db: Db, { importId, document, now }: Context): Promise<Commit> {
  const plans = await planYears(db, document);
  const lacking = plans.filter(({ projects }) => projects.length > 0);
  const { ids, created } = await ensureOwners(
    db,
    lacking.map(({ unit, projects }) => ({
      unitId: unit.id,
      unitCode: unit.code,
      persons: personsOf(projects),
    })),
    now,
  );
  const projects: CommittedProject[] = [];
  for (const plan of lacking) {
    const rows = plan.projects.map((project, i) =>
      newProject(project, plan, {
        importId,
        ownerId: ids.get(ownerKey(plan.unit.code, project.owner ?? '')) ?? null,
        position: plan.lastPosition + i + 1,
      }),
    );
    const projectIds = await createProjects(db, rows, pinnedRuleSet(plan.year), now);
    projects.push(...rows.map((row, i) => committed(projectIds[i]!, row)));
  }
  return { units: lacking.map(({ unit }) => unit), accounts: created, projects };
}

/** Units and years are created where they are missing; `skipDuplicates` waits for one created at the same moment. */
async function planYears(db: Db, document: BudgetDocument): Promise<YearPlan[]> {
  const { fiscalYear } = document;
  const parts = unitsOf(document);
  const codes = parts.map(({ unit }) => unit.code);
  await db.unit.createMany({
    data: parts.map(({ unit }) => ({ code: unit.code, name: unit.name })),
    skipDuplicates: true,
  });
  const units = await db.unit.findMany({ where: { code: { in: codes } } });
  const { id: ruleSetId, version: ruleSetVersion } = DEFAULT_RULE_SET;
  await db.year.createMany({
    data: units.map((unit) => ({ unitId: unit.id, fiscalYear, ruleSetId, ruleSetVersion })),
    skipDuplicates: true,
  });
  const ofTheDocument = { fiscalYear, unit: { code: { in: codes } } };
  const yearIds = await db.year.findMany({ where: ofTheDocument, select: { id: true } });
  await lockYears(
    db,
    yearIds.map((year) => year.id),
  );
  const years = await db.year.findMany({ where: ofTheDocument, include: { ownRuleSet: true } });
  return Promise.all(
    parts.map(async ({ unit: { code }, projects }) => {
      const unit = units.find((candidate) => candidate.code === code)!;
      const year = years.find((candidate) => candidate.unitId === unit.id)!;
      const present = await db.project.findMany({
        where: { yearId: year.id },
        select: { code: true, position: true },
      });
      const known = new Set(present.map((project) => project.code));
      return {
        unit,
        year,
        lastPosition: Math.max(0, ...present.map(({ position }) => position)),
        projects: projects.filter((project) => !known.has(codeOf(project))),
      };
    }),
  );
}

function codeOf({ code, name }: BudgetProject): string {
  if (code === null) throw new Error(`project without code passed the check: ${name}`);
  return code;
}

function newProject(
  project: BudgetProject,
  { unit, year }: YearPlan,
  own: Pick<NewProject, 'importId' | 'ownerId' | 'position'>,
): NewProject {
  return {
    ...own,
    unitId: unit.id,
    yearId: year.id,
    origin: 'IMPORTED',
    code: codeOf(project),
    name: project.name,
    category: project.category,
    ownerName: project.owner,
    ownerPhone: project.phone,
    total: project.total,
    fiscal: project.fiscal,
    other: project.other,
    goal: project.goal,
    indicators: project.indicators.map((row) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      nature: row.nature,
      target: row.target,
      unitOfMeasure: row.unit,
      direction: row.direction,
      documentWeight: row.weight,
    })),
  };
}

function committed(id: string, project: NewProject): CommittedProject {
  return {
    id,
    unitId: project.unitId,
    name: project.name,
    owner: project.ownerName,
    total: project.total === null ? null : formatMoney(new Dec(project.total)),
    indicators: project.indicators.length,
  };
}
