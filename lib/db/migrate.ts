import fs from 'node:fs';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const SCHEMA_DIR = 'prisma/schema';
const MIGRATIONS_DIR = 'prisma/migrations';
const filters = { externalTables: [], externalEnums: [] };

type SchemaFile = { path: string; content: string };

function readSchema(root: string): SchemaFile[] {
  const folder = path.join(root, SCHEMA_DIR);
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(folder, name), 'utf8') }));
}

function readMigrations(root: string) {
  const folder = path.join(root, MIGRATIONS_DIR);
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}

let engineLoaded = false;

function loadEngine(root: string): void {
  if (engineLoaded) return;
  const wasm = path.join(root, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(fs.readFileSync(wasm))), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  engineLoaded = true;
}

/** The embedded adapter does not wait for a script to end; a migration must, or its failure goes unnoticed. */
function awaitingScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
): SqlMigrationAwareDriverAdapterFactory {
  const wait = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const client = (adapter as { client?: { exec?(sql: string): Promise<unknown> } }).client;
    if (!client?.exec) return adapter;
    const exec = client.exec.bind(client);
    adapter.executeScript = async (script) => {
      await exec(script);
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => wait(await factory.connect()),
    connectToShadowDb: async () => wait(await factory.connectToShadowDb()),
  };
}

function openEngine(root: string, factory: SqlMigrationAwareDriverAdapterFactory) {
  loadEngine(root);
  const datamodels = readSchema(root).map((file): [string, string] => [file.path, file.content]);
  return bindings.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(awaitingScripts(factory)),
  );
}

/**
 * Applies the migrations that the database lacks, recorded in the ordinary `_prisma_migrations` table.
 * Works without Prisma's schema engine binary, which would have to be downloaded (see docs/adr).
 * @param root the repository's root
 * @returns the names of the migrations applied now
 */
export async function migrate(
  root: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string[]> {
  const engine = await openEngine(root, factory);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(root),
    filters,
  });
  return appliedMigrationNames;
}

/**
 * SQL that brings a database with all migrations to the schema files; empty where there is no difference.
 * @param factory an adapter of a throw-away database, whose shadow takes the existing migrations
 */
export async function nextMigration(
  root: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string> {
  const engine = await openEngine(root, factory);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...readMigrations(root) },
    to: { tag: 'schemaDatamodel', files: readSchema(root) },
    script: true,
    exitCode: null,
    filters,
  });
  const sql = stdout ?? '';
  return sql.includes('empty migration') ? '' : sql;
}
