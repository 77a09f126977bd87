import type { BudgetDocument, BudgetProject } from '@/lib/budget-document/budget-document';
import type { ProjectPlace } from '@/lib/budget-document/tables/table-13-places';
import { AppError } from '@/lib/core/app-error';
import { Dec, formatMoney } from '@/lib/core/decimal';
import type { Db, Prisma } from '@/lib/db/database';
import { lockYears } from '@/lib/db/locks';
import { holdProjects } from '@/lib/evaluations/hold';
import { createProjects, type NewProject } from '@/lib/projects/create-projects';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { DEFAULT_RULE_SET } from '@/lib/scoring/rule-sets/registry';
import { ensureOwners, type OwnerAccount, ownerKey, type UnitPersons } from './accounts';
import { type Applied, applyChanges } from './apply-changes';
import { personsOf, placeOf, unitsOf } from './document-parts';
import { type Chosen, type Exemption, type Refused, resolveChoices } from './resolve-choices';
import type { Choices } from './schema';
import { projectKey, type StoredProject, storedProjects } from './stored-projects';

/** What a commit created and changed. */
export type Commit = {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly accounts: readonly OwnerAccount[];
  readonly projects: readonly CommittedProject[];
  readonly applied: readonly Applied[];
  readonly exempted: readonly Exemption[];
  readonly refused: readonly Refused[];
  /** What was there before, by unit and code */
  readonly stored: ReadonlyMap<string, StoredProject>;
};

export type CommittedProject = {
  readonly id: string;
  readonly key: string;
  readonly unitId: string;
  readonly name: string;
  readonly owner: string | null;
  readonly total: string | null;
  readonly indicators: number;
};

type Context = {
  readonly importId: string;
  readonly document: BudgetDocument;
  /** Without: every new project, and nothing of those that are there */
  readonly choices: Choices | undefined;
  readonly now: Date;
};

type Part = ReturnType<typeof unitsOf>[number];
type UnitYear = Prisma.YearGetPayload<{ include: { unit: true; ownRuleSet: true } }>;

/** A unit's year with the wanted projects of the document that it lacks, in document order. */
type YearPlan = {
  readonly year: UnitYear;
  readonly lastPosition: number;
  readonly projects: readonly BudgetProject[];
};

/**
 * Brings in what is wanted of the document, in the caller's transaction: new projects, changes of those that are
 * there, 不参评 for those that the document lacks. Two commits that touch the same year take turns; the second finds
 * what the first left.
 */
export async function commitDocument(db: Db, context: Context): Promise<Commit> {
  const { document, choices, now } = context;
  const parts = await wantedParts(db, document, choices);
  const years = await createAndLockYears(db, document, parts);
  const codes = unitsOf(document).map(({ unit }) => unit.code);
  const held = await holdProjects(db, {
    year: { fiscalYear: document.fiscalYear },
    unit: { code: { in: choices ? codes : [] } },
  });
  const stored = await storedProjects(db, document.fiscalYear, codes);
  const lacking = plansOf(parts, years, stored).filter(({ projects }) => projects.length > 0);
  const resolved = resolveChoices(choices ?? NO_CHANGES, document, stored);
  const { ids, created } = await ensureOwners(db, unitPersons(lacking, resolved.changed), now);
  const projects: CommittedProject[] = [];
  for (const plan of lacking) projects.push(...(await createLacking(db, plan, context, ids)));
  const applied = await applyChanges(db, held, resolved.changed, { ...context, owners: ids });
  for (const exemption of resolved.exempted) await exempt(db, exemption);
  const units = lacking.map(({ year }) => year.unit);
  return { ...resolved, units, accounts: created, projects, applied, stored };
}

const NO_CHANGES = { changed: [], exempted: [] };

async function createLacking(
  db: Db,
  plan: YearPlan,
  { importId, document, now }: Context,
  owners: ReadonlyMap<string, string>,
): Promise<CommittedProject[]> {
  const { unit } = plan.year;
  const rows = plan.projects.map((project, i) =>
    newProject(project, plan.year, placeOf(document, project), {
      importId,
      ownerId: owners.get(ownerKey(unit.code, project.owner ?? '')) ?? null,
      position: plan.lastPosition + i + 1,
    }),
  );
  const ids = await createProjects(db, rows, pinnedRuleSet(plan.year), now);
  return rows.map((row, i) => committed(ids[i]!, projectKey(unit.code, row.code), row));
}

/**
 * The document's units, each with the projects that are wanted.
 * @throws AppError INVALID_STATE where the document is of none of the units that are there, and nobody confirmed that
 */
async function wantedParts(db: Db, document: BudgetDocument, choices: Choices | undefined): Promise<Part[]> {
  const parts = unitsOf(document);
  const all = await db.unit.findMany({ select: { code: true, name: true } });
  const other = all.length > 0 && !parts.some(({ unit }) => all.some(({ code }) => code === unit.code));
  if (other && !choices?.otherDepartment) {
    const names = all.slice(0, 3).map(({ name }) => name);
    const { code, name } = document.unit;
    throw new AppError(
      'INVALID_STATE',
      `文本属于“${code} ${name}”，不是系统中已有的单位（${names.join('、')}${all.length > 3 ? '等' : ''}）。确认要新建单位，请勾选后再提交。`,
    );
  }
  if (!choices) return parts;
  const wanted = new Set(choices.added);
  return parts.map(({ unit, projects }) => ({
    unit,
    projects: projects.filter((project) => wanted.has(projectKey(unit.code, codeOf(project)))),
  }));
}

/** Units and years are created where they are missing; `skipDuplicates` waits for one created at the same moment. */
async function createAndLockYears(
  db: Db,
  { fiscalYear, ...document }: BudgetDocument,
  parts: readonly Part[],
): Promise<UnitYear[]> {
  const wanted = parts.filter(({ projects }) => projects.length > 0).map(({ unit }) => unit);
  await db.unit.createMany({
    data: wanted.map(({ code, name }) => ({ code, name })),
    skipDuplicates: true,
  });
  const units = await db.unit.findMany({ where: { code: { in: wanted.map(({ code }) => code) } } });
  const { id: ruleSetId, version: ruleSetVersion } = DEFAULT_RULE_SET;
  await db.year.createMany({
    data: units.map((unit) => ({ unitId: unit.id, fiscalYear, ruleSetId, ruleSetVersion })),
    skipDuplicates: true,
  });
  const codes = unitsOf({ fiscalYear, ...document }).map(({ unit }) => unit.code);
  const ofTheDocument = { fiscalYear, unit: { code: { in: codes } } };
  const yearIds = await db.year.findMany({ where: ofTheDocument, select: { id: true } });
  await lockYears(
    db,
    yearIds.map((year) => year.id),
  );
  return db.year.findMany({ where: ofTheDocument, include: { unit: true, ownRuleSet: true } });
}

function plansOf(
  parts: readonly Part[],
  years: readonly UnitYear[],
  stored: ReadonlyMap<string, StoredProject>,
): YearPlan[] {
  const records = [...stored.values()].map(({ record }) => record);
  return parts.flatMap(({ unit: { code }, projects }) => {
    const year = years.find(({ unit }) => unit.code === code);
    if (!year) return [];
    const positions = records.filter(({ yearId }) => yearId === year.id).map(({ position }) => position);
    const lacking = projects.filter((project) => !stored.has(projectKey(code, codeOf(project))));
    return [{ year, lastPosition: Math.max(0, ...positions), projects: lacking }];
  });
}

/** Those who need an account: of new projects, and of changed ones whose person is taken. */
function unitPersons(lacking: readonly YearPlan[], changed: readonly Chosen[]): UnitPersons[] {
  const owned = [
    ...lacking.map(({ year, projects }) => ({ unit: year.unit, projects })),
    ...changed
      .filter(({ taken }) => taken.items.includes('owner'))
      .map(({ stored, project }) => ({ unit: stored.record.unit, projects: [project] })),
  ];
  return owned.map(({ unit, projects }) => ({
    unitId: unit.id,
    unitCode: unit.code,
    persons: personsOf(projects),
  }));
}

/** Raises the evaluation's version, so that whoever has the form open finds a conflict. */
async function exempt(db: Db, { stored: { record }, reason }: Exemption): Promise<void> {
  await db.evaluation.update({ where: { id: record.evaluation.id }, data: { version: { increment: 1 } } });
  const changed = await db.project.updateMany({
    where: { id: record.id, version: record.version },
    data: { participates: false, exemptionReason: reason, version: { increment: 1 } },
  });
  if (changed.count !== 1) throw new AppError('CONFLICT');
}

function codeOf({ code, name }: BudgetProject): string {
  if (code === null) throw new Error(`project without code passed the check: ${name}`);
  return code;
}

function newProject(
  project: BudgetProject,
  year: UnitYear,
  place: ProjectPlace | null,
  own: Pick<NewProject, 'ownerId' | 'position'> & { readonly importId: string },
): NewProject {
  const { importId: sourceImportId } = own;
  return {
    ...own,
    sourceImportId,
    sourceRow: place?.row ?? null,
    unitId: year.unitId,
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
    indicators: project.indicators.map((row, i) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      nature: row.nature,
      target: row.target,
      unitOfMeasure: row.unit,
      direction: row.direction,
      documentWeight: row.weight,
      sourceImportId,
      sourceRow: place?.indicators[i]?.row ?? null,
    })),
  };
}

function committed(id: string, key: string, project: NewProject): CommittedProject {
  return {
    id,
    key,
    unitId: project.unitId,
    name: project.name,
    owner: project.ownerName,
    total: project.total === null ? null : formatMoney(new Dec(project.total)),
    indicators: project.indicators.length,
  };
}
