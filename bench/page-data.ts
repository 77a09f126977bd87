import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hashPassword, randomPassword } from '@/lib/auth/password';
import { setCurrentDatabase } from '@/lib/db/current';
import { type Db, openDatabase } from '@/lib/db/database';
import { migrate } from '@/lib/db/migrate';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { commitImport, createPreview } from '@/lib/imports/commands';
import { documentBytes } from './document';
import type { Login } from './sign-in';

const ROOT = path.join(import.meta.dirname, '..');

/** A data folder with the imported document, and who may open which project in it. */
export type PageData = {
  readonly dataDir: string;
  readonly owner: Login;
  readonly evaluator: Login;
  readonly projects: number;
  /** The project with the most rows: a draft, and another one that waits for the evaluator. */
  readonly form: { readonly id: string; readonly rows: number };
  readonly review: { readonly id: string; readonly rows: number };
};

async function signUp(db: Db, role: 'OWNER' | 'EVALUATOR', unitId: string) {
  const password = randomPassword();
  const login = `bench-${role.toLowerCase()}`;
  const { id } = await aUser(db, role, { unitId, login, passwordHash: await hashPassword(password) });
  return { id, login, password };
}

/** Everything reported, so that the pages are as full as they get. */
async function reportEverything(db: Db): Promise<void> {
  await db.$executeRaw`
    UPDATE "Actual" AS actual
    SET "value" = CASE WHEN indicator."nature" = '定性' THEN NULL ELSE 1 + indicator."position" * 7 END,
      "grade" = CASE WHEN indicator."nature" = '定性' THEN '部分达成' END,
      "percent" = CASE WHEN indicator."nature" = '定性' THEN 60 + indicator."position" % 20 END,
      "deviationReason" = '受天气影响，部分场次改期', "improvement" = '提前安排备用时间'
    FROM "Indicator" AS indicator WHERE indicator."id" = actual."indicatorId"`;
  await db.$executeRaw`UPDATE "FundingLine" SET "executed" = "annual" * 0.87 WHERE "applicable"`;
}

async function fill(db: Db): Promise<Omit<PageData, 'dataDir'>> {
  const admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
  const { importId } = await createPreview(admin, { bytes: documentBytes(), fileName: '2024.txt' });
  await commitImport(admin, { importId });
  await reportEverything(db);
  const largest = await db.project.findMany({
    select: { id: true, unitId: true, _count: { select: { indicators: true } } },
    orderBy: [{ indicators: { _count: 'desc' } }, { position: 'asc' }],
    take: 2,
  });
  const [form, review] = largest.map(({ id, _count }) => ({ id, rows: _count.indicators }));
  const { unitId } = largest[0]!;
  const owner = await signUp(db, 'OWNER', unitId);
  await db.project.updateMany({ where: { unitId }, data: { ownerId: owner.id } });
  await db.evaluation.updateMany({ where: { project: { unitId } }, data: { state: 'SUBMITTED' } });
  await db.evaluation.update({ where: { projectId: form!.id }, data: { state: 'DRAFTING' } });
  const evaluator = await signUp(db, 'EVALUATOR', unitId);
  const projects = await db.project.count({ where: { unitId } });
  return { owner, evaluator, projects, form: form!, review: review! };
}

/** Imports the document into a new data folder of the embedded database, which is closed again. */
export async function preparePageData(): Promise<PageData> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-bench-'));
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  try {
    await migrate(ROOT, database.adapter);
    setCurrentDatabase(database);
    return { dataDir, ...(await fill(database.prisma)) };
  } finally {
    await database.close();
  }
}
