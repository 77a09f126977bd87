import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database';
import { migrate, nextMigration } from './migrate';

const ROOT = path.join(import.meta.dirname, '../..');
const SERVER = process.env.TEST_DATABASE_URL;
const all = fs
  .readdirSync(path.join(ROOT, 'prisma/migrations'))
  .filter((name) => /^\d{4}_/.test(name))
  .sort();

let open: Database | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function embedded(): Promise<Database> {
  open = await openDatabase({ databaseUrl: undefined, dataDir: null });
  return open;
}

/** A database of its own on the PostgreSQL server. */
async function onServer(): Promise<Database> {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(SERVER ?? '');
  url.pathname = `/${name}`;
  open = await openDatabase({ databaseUrl: url.href, dataDir: null });
  return open;
}

/** A copy of the schema and of the migrations, in a folder of its own. */
function copied(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
  fs.cpSync(path.join(ROOT, 'prisma'), path.join(root, 'prisma'), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}

/** The migrations as they were before one of them. */
function before(migration: string): string {
  const root = copied();
  for (const name of all.filter((one) => one >= migration)) {
    fs.rmSync(path.join(root, 'prisma/migrations', name), { recursive: true });
  }
  return root;
}

/** With one more that fails half-way. */
function withBrokenMigration(): string {
  const root = copied();
  const folder = path.join(root, 'prisma/migrations/9999_broken');
  fs.mkdirSync(folder);
  fs.writeFileSync(
    path.join(folder, 'migration.sql'),
    'CREATE TABLE half (id int);\nSELECT no_such_function();\n',
  );
  return root;
}

async function tables({ prisma }: Database): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ tablename: string }[]>`
    SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  return rows.map(({ tablename }) => tablename);
}

const places = [
  ['embedded', embedded] as const,
  ...(SERVER ? [['PostgreSQL server', onServer] as const] : []),
];

describe.each(places)('migrations on the %s database', (_place, database) => {
  it('bring an empty database to the schema, in order', async () => {
    const { adapter, prisma } = await database();
    expect(await migrate(ROOT, adapter)).toEqual(all);
    expect(await prisma.user.count()).toBe(0);
    expect(await prisma.evaluation.count()).toBe(0);
  });

  it('are applied once', async () => {
    const { adapter } = await database();
    await migrate(ROOT, adapter);
    expect(await migrate(ROOT, adapter)).toEqual([]);
  });

  it('keep what is in the database', async () => {
    const { adapter, prisma } = await database();
    await migrate(ROOT, adapter);
    await prisma.unit.create({ data: { code: '390001', name: '云溪街道办事处' } });
    await migrate(ROOT, adapter);
    expect((await prisma.unit.findMany()).map(({ name }) => name)).toEqual(['云溪街道办事处']);
  });

  it('that fail say so, and leave nothing behind', async () => {
    const root = withBrokenMigration();
    const opened = await database();
    await migrate(ROOT, opened.adapter);
    const there = await tables(opened);
    await expect(migrate(root, opened.adapter)).rejects.toThrow(
      '9999_broken：function no_such_function() does not exist',
    );
    expect(await tables(opened)).toEqual(there);
    fs.rmSync(root, { recursive: true });
  });
});

/** A form that was returned once and approved, with a comment on each submission, as it was stored before threads. */
const COMMENTED = [
  `INSERT INTO "Unit" ("id", "code", "name") VALUES ('unit', '390001', '云溪街道办事处')`,
  `INSERT INTO "User" ("id", "login", "name", "role", "unitId") VALUES ('bai', 'bailu', '白露', 'EVALUATOR', 'unit')`,
  `INSERT INTO "Year" ("id", "unitId", "fiscalYear", "ruleSetId", "ruleSetVersion") VALUES ('year', 'unit', 2024, 'mof-2020-10', 1)`,
  `INSERT INTO "Project" ("id", "unitId", "yearId", "origin", "position", "code", "name")
    VALUES ('project', 'unit', 'year', 'ADDED', 1, 'P1', '河道巡查服务')`,
  `INSERT INTO "Indicator" ("id", "projectId", "position", "level1", "level2", "name", "nature", "target")
    VALUES ('indicator', 'project', 1, '产出', '数量', '巡查次数', '≥', '12')`,
  `INSERT INTO "Evaluation" ("id", "projectId", "state", "approvedAt", "approvedByName")
    VALUES ('form', 'project', 'APPROVED', '2024-12-09', '白露')`,
  ...[1, 5].map(
    (
      day,
      i,
    ) => `INSERT INTO "AuditEvent" ("id", "at", "actorName", "action", "projectId", "subjectType", "subjectId", "subjectName", "changes")
    VALUES (${i + 1}, '2024-12-0${day}', '林小满', 'evaluation.submitted', 'project', 'evaluation', 'form', '河道巡查服务', '[]')`,
  ),
  `INSERT INTO "Comment" ("id", "evaluationId", "indicatorId", "authorId", "text", "createdAt")
    VALUES ('first', 'form', 'indicator', 'bai', '请附台账', '2024-12-02'), ('second', 'form', NULL, 'bai', '补充总结', '2024-12-06')`,
];

describe('the migrations', () => {
  it('make a thread of each comment, about the submission that it was written upon', async () => {
    const { adapter, prisma } = await embedded();
    const root = before('0016_threads');
    await migrate(root, adapter);
    fs.rmSync(root, { recursive: true });
    for (const statement of COMMENTED) await prisma.$executeRawUnsafe(statement);
    await migrate(ROOT, adapter);
    const threads = await prisma.commentThread.findMany({
      include: { comments: true },
      orderBy: { createdAt: 'asc' },
    });
    const resolved = { evaluationId: 'form', resolvedByName: '白露', handledAt: null, version: 1 };
    expect(threads).toMatchObject([
      { ...resolved, submissionNo: 1, indicatorName: '巡查次数', comments: [{ text: '请附台账' }] },
      { ...resolved, submissionNo: 2, indicatorName: null, comments: [{ text: '补充总结' }] },
    ]);
    const { submissionCount } = await prisma.evaluation.findUniqueOrThrow({ where: { id: 'form' } });
    expect(submissionCount).toBe(2);
  });

  it('lead to exactly the schema files', async () => {
    const { adapter } = await embedded();
    expect(await nextMigration(ROOT, adapter)).toBe('');
  });
});
