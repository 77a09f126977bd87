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

/** A copy of the schema and the migrations with one more that fails half-way. */
function withBrokenMigration(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
  fs.cpSync(path.join(ROOT, 'prisma'), path.join(root, 'prisma'), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
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
    const before = await tables(opened);
    await expect(migrate(root, opened.adapter)).rejects.toThrow(
      '9999_broken：function no_such_function() does not exist',
    );
    expect(await tables(opened)).toEqual(before);
    fs.rmSync(root, { recursive: true });
  });
});

describe('the migrations', () => {
  it('lead to exactly the schema files', async () => {
    const { adapter } = await embedded();
    expect(await nextMigration(ROOT, adapter)).toBe('');
  });
});
