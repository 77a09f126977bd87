import { ROLE_LABELS, type Role } from '@/lib/access/roles';
import { appendEvents } from '@/lib/audit/record';
import type { Session } from '@/lib/auth/viewer';
import { AppError } from '@/lib/core/app-error';
import type { Database, Db } from '@/lib/db/database';
import { pasteExecution } from '@/lib/evaluations/commands';
import { commitImport, createPreview } from '@/lib/imports/commands';
import { setParticipation, setPublicity } from '@/lib/projects/commands';
import { allOrNothing } from './all-or-nothing';
import { sampleDocumentText } from './document';
import { type LoadedProject, playReport } from './play-report';
import { SAMPLE_PROJECTS } from './projects';
import { EXEMPT, NOT_PUBLIC, REOPENED, SAMPLE_REPORTS, type SampleException } from './reports';
import { settleForms } from './settle-forms';
import { createAdministrator, createStaff, inviteOwners, placeOwners, type SignedUp } from './sign-up';
import { DEMONSTRATED_OWNER, nameOf, STAFF } from './staff';
import { DEPARTMENT, FISCAL_YEAR, UNITS, type UnitKey } from './units';

/** A first password to hand out; it has to be changed at the first sign-in. */
export type FirstPassword = { readonly role: string; readonly login: string; readonly password: string };

const projectsByCode = new Map(SAMPLE_PROJECTS.map((project) => [project.code, project]));

async function importBudget({ session }: SignedUp): Promise<string> {
  const bytes = new TextEncoder().encode(sampleDocumentText());
  const fileName = `${FISCAL_YEAR}年云溪街道部门预算公开.txt`;
  const { importId } = await createPreview(session, { fileName, bytes });
  await commitImport(session, { importId });
  return importId;
}

async function loaded(db: Db, code: string): Promise<LoadedProject & { readonly projectVersion: number }> {
  const project = await db.project.findFirstOrThrow({
    where: { code },
    include: {
      evaluation: { select: { version: true } },
      indicators: { select: { id: true }, orderBy: { position: 'asc' } },
    },
  });
  return {
    projectId: project.id,
    projectVersion: project.version,
    indicatorIds: project.indicators.map(({ id }) => id),
    version: project.evaluation!.version,
  };
}

function unitOf(code: string): UnitKey {
  return projectsByCode.get(code)!.unit;
}

const NOTHING_YET = { fiscal: null, carryover: null, other: null };

/**
 * The money executed, taken from the ledger for the projects of the evaluator's unit at once. Projects whose
 * owners set the weights are left to them: a pasted amount already counts as a first actual.
 */
async function pasteLedger(db: Db, evaluator: Session): Promise<void> {
  const rows = [];
  for (const { project, money, weights } of SAMPLE_REPORTS) {
    if (weights || money.executed === undefined || unitOf(project) !== 'street') continue;
    const { projectId } = await loaded(db, project);
    rows.push({ projectId, seen: NOTHING_YET, fiscal: money.executed });
  }
  await pasteExecution(evaluator, { rows });
}

async function setApart(
  db: Db,
  { project, reason }: SampleException,
  set: (input: { projectId: string; version: number; reason: string }) => Promise<unknown>,
): Promise<void> {
  const { projectId, projectVersion } = await loaded(db, project);
  await set({ projectId, version: projectVersion, reason });
}

async function playYear(db: Db, evaluator: Session, owners: ReadonlyMap<string, SignedUp>): Promise<void> {
  await pasteLedger(db, evaluator);
  await setApart(db, EXEMPT, (input) => setParticipation(evaluator, { ...input, participates: false }));
  await setApart(db, NOT_PUBLIC, (input) => setPublicity(evaluator, { ...input, isPublic: false }));
  for (const report of SAMPLE_REPORTS) {
    const { owner, unit } = projectsByCode.get(report.project)!;
    await playReport(report, await loaded(db, report.project), {
      owner: owners.get(nameOf(owner))!.session,
      evaluator: unit === 'street' ? evaluator : null,
    });
  }
}

async function handOut(db: Db, accounts: readonly (readonly [Role, SignedUp])[]): Promise<FirstPassword[]> {
  const ids = accounts.map(([, { userId }]) => userId);
  await db.user.updateMany({ where: { id: { in: ids } }, data: { mustChangePassword: true } });
  return accounts.map(([role, { login, password }]) => ({ role: ROLE_LABELS[role], login, password }));
}

function staffOf(staff: ReadonlyMap<string, SignedUp>, role: Role): SignedUp {
  return staff.get(STAFF.find((person) => person.role === role && person.signedUp)!.name)!;
}

/**
 * Fills a new database with the sample department: the budget is imported, accounts are made, and the year is
 * played through the commands that people use, so that projects stand in every state. All or nothing.
 * @returns one account per role with a first password, which is nowhere else
 * @throws AppError INVALID_STATE when there is any account already
 */
export async function loadSample(database: Database): Promise<FirstPassword[]> {
  return allOrNothing(database, async (db) => {
    if ((await db.user.count()) > 0) {
      throw new AppError('INVALID_STATE', '数据库中已有账号，不能再载入示例部门。');
    }
    const administrator = await createAdministrator(db);
    const importId = await importBudget(administrator);
    const staff = await createStaff(db, administrator);
    const owners = await inviteOwners(db, administrator);
    await placeOwners(administrator);
    await playYear(db, staffOf(staff, 'EVALUATOR').session, owners);
    await settleForms(db, UNITS.street.code, {
      owner: owners.get(nameOf(projectsByCode.get(REOPENED.project)!.owner))!.session,
      evaluator: staffOf(staff, 'EVALUATOR').session,
      leader: staffOf(staff, 'LEADER').session,
    });
    const entry = {
      action: 'sample.loaded' as const,
      subjectType: 'import' as const,
      subjectId: importId,
      subjectName: `${FISCAL_YEAR}年 ${DEPARTMENT.name}`,
    };
    await appendEvents(db, [{ actor: { id: null, name: '系统' }, entry, at: new Date() }]);
    return handOut(db, [
      ['ADMINISTRATOR', administrator],
      ['EVALUATOR', staffOf(staff, 'EVALUATOR')],
      ['LEADER', staffOf(staff, 'LEADER')],
      ['AUDITOR', staffOf(staff, 'AUDITOR')],
      ['OWNER', owners.get(nameOf(DEMONSTRATED_OWNER))!],
    ]);
  });
}
