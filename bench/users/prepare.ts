import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hashPassword, randomPassword } from '@/lib/auth/password';
import type { Session } from '@/lib/auth/viewer';
import { setCurrentDatabase } from '@/lib/db/current';
import { type Db, openDatabase } from '@/lib/db/database';
import { migrate } from '@/lib/db/migrate';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import type { SaveReportInput } from '@/lib/evaluations/schema';
import { commitImport, createPreview } from '@/lib/imports/commands';
import { entryOf } from '@/lib/sheet/actual-entry';
import type { SheetRow } from '@/lib/sheet/sheet';
import { documentBytes } from '../document';
import type { Login } from '../sign-in';

const ROOT = path.join(import.meta.dirname, '../..');

/** A person of the department, and the projects that he answers for. */
export type Person = Login & {
  readonly id: string;
  readonly role: 'OWNER' | 'EVALUATOR';
  readonly projects: readonly string[];
};

/** Where the department is kept: a data folder, and the tables on a server where `databaseUrl` names one. */
export type Home = { readonly dataDir: string; readonly databaseUrl: string | undefined };

/** The document imported, filled in completely; of whoever answers for two projects the second is submitted. */
export type Department = Home & {
  readonly people: readonly Person[];
  readonly projects: number;
  readonly submitted: number;
};

/** Words of a form's own: what is copied from others is hinted at. */
const words = (of: string) => `${of}：按季度组织实施，资料已归档，年底前全部完成。`;

/** What makes a row complete: the target itself, or 达成 in full. */
function filled(row: SheetRow): NonNullable<SaveReportInput['rows']>[number] {
  const { indicatorId } = row;
  const own = words(`${indicatorId.slice(-6)} ${row.name}`);
  const reasons = { deviationReason: own, improvement: own };
  const entry = entryOf(row);
  if (entry.kind === 'grade') {
    return { indicatorId, grade: '达成', percent: '100', completion: own };
  }
  if (entry.kind === 'date') return { indicatorId, doneOn: '2024-06-30', ...reasons };
  if (entry.kind !== 'number') return { indicatorId };
  const value = row.target.match(/\d+(\.\d+)?/)?.[0] ?? '1';
  return { indicatorId, [entry.field]: value, ...reasons };
}

async function reportAll(session: Session, projectId: string): Promise<number> {
  const { sheet, version } = await evaluationSheet(session, { projectId });
  const own = sheet.rows.filter(({ value }) => value === null);
  const saved = await saveReport(session, {
    ...{ projectId, version, goalActual: words(projectId), executionReason: words(projectId) },
    money: sheet.money
      .filter(({ applicable, annual }) => applicable && annual !== null)
      .map(({ source, annual }) => ({ source, executed: annual })),
    rows: own.map(filled),
  });
  return saved.version;
}

async function signUp(db: Db, count: number, role: Person['role'], unitId: string): Promise<Person[]> {
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  const people: Person[] = [];
  for (let i = 0; i < count; i += 1) {
    const login = `bench-${role.toLowerCase()}-${i}`;
    const { id } = await aUser(db, role, { unitId, login, passwordHash });
    people.push({ id, role, login, password, projects: [] });
  }
  return people;
}

async function fill(db: Db, users: number): Promise<Omit<Department, keyof Home>> {
  const admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
  const { importId } = await createPreview(admin, { bytes: documentBytes(), fileName: '2024.txt' });
  await commitImport(admin, { importId });
  const { unitId } = await db.project.findFirstOrThrow({ orderBy: { position: 'asc' } });
  const projects = await db.project.findMany({ where: { unitId }, orderBy: { position: 'asc' } });
  const evaluators = await signUp(db, Math.ceil(users / 20), 'EVALUATOR', unitId);
  const owners = await signUp(db, users - evaluators.length, 'OWNER', unitId);
  let submitted = 0;
  const own = new Map<string, string[]>(owners.map(({ id }) => [id, []]));
  for (const [i, { id: projectId }] of projects.entries()) {
    const owner = owners[i % owners.length]!;
    await db.project.update({
      where: { id: projectId },
      data: { ownerId: owner.id, ownerName: owner.login },
    });
    own.get(owner.id)!.push(projectId);
    const session = { userId: owner.id, sessionVersion: 1 };
    const version = await reportAll(session, projectId);
    if (i < owners.length) continue;
    const outcome = await submitReport(session, { projectId, version });
    if (outcome.submitted) submitted += 1;
  }
  const people = [...owners.map((owner) => ({ ...owner, projects: own.get(owner.id)! })), ...evaluators];
  return { people, projects: projects.length, submitted };
}

/** Prepares such a department in a new data folder, on the embedded database where no server is named. */
export async function prepareDepartment(users: number, databaseUrl?: string): Promise<Department> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-users-'));
  const database = await openDatabase({ databaseUrl, dataDir });
  try {
    await migrate(ROOT, database.adapter);
    setCurrentDatabase(database);
    return { dataDir, databaseUrl, ...(await fill(database.prisma, users)) };
  } finally {
    await database.close();
  }
}
