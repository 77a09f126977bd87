import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Role } from '@/lib/access/roles';
import type { Session } from '@/lib/auth/viewer';
import { setCurrentDatabase } from './current';
import { type Database, type Db, overEmbedded } from './database';
import type { Prisma, Project, Unit, User, Year } from './generated/client';
import { migrate } from './migrate';

const ROOT = path.join(import.meta.dirname, '../..');
const TEMPLATES = path.join(ROOT, 'node_modules/.cache/jixiao');

let opened: Promise<{ database: Database; pglite: PGlite }> | undefined;

/**
 * A migrated, empty database in memory, put in the place of the server's. One per test file: the first call
 * opens it (0.6 s; 3 s when the migrations are new), later calls empty it (30 ms), so call it in `beforeEach`.
 */
export async function freshDatabase(): Promise<Database> {
  if (opened) {
    const { pglite } = await opened;
    await emptyTables(pglite);
  }
  opened ??= openFromTemplate();
  const { database } = await opened;
  setCurrentDatabase(database);
  return database;
}

async function openFromTemplate() {
  const file = templateFile();
  if (!fs.existsSync(file)) await buildTemplate(file);
  const pglite = await PGlite.create({ loadDataDir: new Blob([fs.readFileSync(file)]) });
  return { pglite, database: overEmbedded({ pglite, close: () => pglite.close() }) };
}

/** Named by everything that decides its content, so a stale one is never read. */
function templateFile(): string {
  const hash = createHash('sha256');
  hash.update(fs.readFileSync(path.join(ROOT, 'node_modules/@electric-sql/pglite/package.json')));
  const migrations = path.join(ROOT, 'prisma/migrations');
  for (const name of fs.readdirSync(migrations, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.sql')) continue;
    hash.update(name).update(fs.readFileSync(path.join(migrations, name)));
  }
  return path.join(TEMPLATES, `migrated-${hash.digest('hex').slice(0, 16)}.tar`);
}

async function buildTemplate(file: string): Promise<void> {
  const pglite = await PGlite.create();
  const database = overEmbedded({ pglite, close: () => pglite.close() });
  await migrate(ROOT, database.adapter);
  const dump = await pglite.dumpDataDir('none');
  await database.close();
  fs.mkdirSync(TEMPLATES, { recursive: true });
  // Test files run side by side: each writes its own and renames it, so no one reads half a file.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()));
  fs.renameSync(draft, file);
}

async function emptyTables(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ tables: string }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await pglite.exec(`TRUNCATE ${rows[0]!.tables} RESTART IDENTITY CASCADE`);
}

let counter = 0;

/** A unit; without a code, one that no other has. */
export function aUnit(db: Db, fields: Partial<Prisma.UnitUncheckedCreateInput> = {}): Promise<Unit> {
  counter += 1;
  const code = fields.code ?? String(390_000 + counter);
  return db.unit.create({ data: { name: `测试单位${code}`, ...fields, code } });
}

/**
 * An active account without a password. Every role but the administrator needs a `unitId`.
 * @example aUser(prisma, 'OWNER', { unitId: unit.id, name: '林小满', status: 'INVITED' })
 */
export function aUser(
  db: Db,
  role: Role,
  fields: Partial<Omit<Prisma.UserUncheckedCreateInput, 'role'>> = {},
): Promise<User> {
  counter += 1;
  return db.user.create({
    data: { login: `user${counter}`, name: `用户${counter}`, status: 'ACTIVE', ...fields, role },
  });
}

/** The session of a person who signed in just now. */
export function sessionOf(user: Pick<User, 'id' | 'sessionVersion'>): Session {
  return { userId: user.id, sessionVersion: user.sessionVersion };
}

/** A 评价年度 of the unit, 2024 unless said otherwise, under the rule set of 2020. */
export function aYear(
  db: Db,
  unitId: string,
  fields: Partial<Omit<Prisma.YearUncheckedCreateInput, 'unitId'>> = {},
): Promise<Year> {
  return db.year.create({
    data: { fiscalYear: 2024, ruleSetId: 'mof-2020-10', ruleSetVersion: 1, ...fields, unitId },
  });
}

/** A project added by hand, without indicators, with an evaluation that has not been started. */
export function aProject(
  db: Db,
  year: Pick<Year, 'id' | 'unitId'>,
  fields: Partial<Omit<Prisma.ProjectUncheckedCreateInput, 'unitId' | 'yearId'>> = {},
): Promise<Project> {
  counter += 1;
  return db.project.create({
    data: {
      origin: 'ADDED',
      position: counter,
      code: `39000124T00000${String(counter).padStart(6, '0')}`,
      name: `测试项目${counter}`,
      evaluation: { create: {} },
      ...fields,
      unitId: year.unitId,
      yearId: year.id,
    },
  });
}
