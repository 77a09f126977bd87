import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Role } from '@/lib/access/roles';
import type { Session } from '@/lib/auth/viewer';
import { testServer } from '@/lib/env/test-server';
import { setCurrentDatabase } from './current';
import { type Database, type Db, openDatabase, overEmbedded } from './database';
import { inMemory } from './embedded/open';
import type { Prisma, Project, Unit, User, Year } from './generated/client';
import { migrate } from './migrate';

const ROOT = path.join(import.meta.dirname, '../..');
const TEMPLATES = path.join(ROOT, 'node_modules/.cache/jixiao');

type TestDatabase = { readonly database: Database; empty(): Promise<unknown> };

let opened: Promise<TestDatabase> | undefined;

/**
 * A migrated, empty database, put in the place of the server's. One per worker of the tests: the first call opens it
 * (0.6 s; 3 s when the migrations are new), later calls empty it (30 ms), so call it in `beforeEach`.
 * In memory, or on a PostgreSQL server (env/test-server), where transactions really overlap.
 */
export async function freshDatabase(): Promise<Database> {
  if (opened) await (await opened).empty();
  const server = testServer();
  opened ??= server ? openOnServer(server) : openInMemory();
  const { database } = await opened;
  setCurrentDatabase(database);
  return database;
}

async function openInMemory(): Promise<TestDatabase> {
  const file = path.join(TEMPLATES, `migrated-${templateName()}.tar`);
  if (!fs.existsSync(file)) await buildTemplate(file);
  const pglite = await PGlite.create({ loadDataDir: new Blob([fs.readFileSync(file)]) });
  const database = overEmbedded(inMemory(pglite));
  return { database, empty: () => pglite.exec(EMPTY_TABLES) };
}

/**
 * Makes a data folder with a migrated, empty embedded database, for tests that open it as the product does: a copy of
 * one that the first of them makes (0.3 s instead of 5).
 */
export async function migratedFolder(dataDir: string): Promise<void> {
  const template = path.join(TEMPLATES, `migrated-${templateName()}`);
  if (!fs.existsSync(template)) await buildFolder(template);
  fs.cpSync(template, dataDir, { recursive: true });
}

async function buildFolder(template: string): Promise<void> {
  const draft = `${template}.${process.pid}`;
  const database = await openDatabase({ databaseUrl: undefined, dataDir: draft });
  await migrate(ROOT, database.adapter);
  await database.close();
  try {
    fs.renameSync(draft, template);
  } catch (error) {
    if (!fs.existsSync(template)) throw error;
    fs.rmSync(draft, { recursive: true }); // another test was first
  }
}

/** Named by everything that decides its content, so a stale one is never read. */
function templateName(): string {
  const hash = createHash('sha256');
  hash.update(fs.readFileSync(path.join(ROOT, 'node_modules/@electric-sql/pglite/package.json')));
  const migrations = path.join(ROOT, 'prisma/migrations');
  for (const name of fs.readdirSync(migrations, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.sql')) continue;
    hash.update(name).update(fs.readFileSync(path.join(migrations, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function buildTemplate(file: string): Promise<void> {
  const pglite = await PGlite.create();
  const database = overEmbedded(inMemory(pglite));
  await migrate(ROOT, database.adapter);
  const dump = await pglite.dumpDataDir('none');
  await database.close();
  fs.mkdirSync(TEMPLATES, { recursive: true });
  // Test files run side by side: each writes its own and renames it, so no one reads half a file.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()));
  fs.renameSync(draft, file);
}

/** A database of its own, copied from a migrated one that the first test file makes. */
async function openOnServer(server: string): Promise<TestDatabase> {
  const at = (name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const template = `migrated_${templateName()}`;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query('SELECT pg_advisory_lock(1)');
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) {
    await client.query(`CREATE DATABASE ${template}`);
    const database = await openDatabase({ databaseUrl: at(template), dataDir: null });
    await migrate(ROOT, database.adapter);
    await database.close();
  }
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  const database = await openDatabase({ databaseUrl: at(name), dataDir: null });
  const empty = async () => {
    await database.prisma.$executeRawUnsafe(OTHERS_DONE);
    await database.prisma.$executeRawUnsafe(EMPTY_TABLES);
  };
  return { database, empty };
}

// What a test before left running (a losing half of two at once) would meet the emptying in a deadlock.
const OTHERS_DONE = `DO $$
DECLARE latest timestamptz := clock_timestamp() + interval '10 seconds';
BEGIN
  WHILE clock_timestamp() < latest AND EXISTS (
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
      AND state <> 'idle')
  LOOP
    PERFORM pg_sleep(0.01);
    PERFORM pg_stat_clear_snapshot();
  END LOOP;
END $$`;

// The triggers that keep the audit log from being emptied rest meanwhile.
const EMPTY_TABLES = `DO $$ BEGIN
  PERFORM set_config('session_replication_role', 'replica', true);
  EXECUTE (
    SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY CASCADE' FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations');
  INSERT INTO "AuditChain" ("lastId", "hash", "sealedUpTo") VALUES (0, repeat('0', 64), 0);
END $$`;

let counter = 0;

/** A unit; without a code, one that no other has. */
export function aUnit(db: Db, fields: Partial<Prisma.UnitUncheckedCreateInput> = {}): Promise<Unit> {
  counter += 1;
  const code = fields.code ?? String(390_000 + counter);
  return db.unit.create({ data: { name: `测试单位${code}`, ...fields, code } });
}

/**
 * An active account without a password. Roles that belong to a unit need a `unitId`.
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
