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

/** PGlite and a pool of connections: both run several statements as one, all or nothing. */
type Driver = { exec?(sql: string): Promise<unknown>; query(sql: string): Promise<unknown> };

/**
 * The connections that the engine opens. PGlite's adapter does not wait for a script to end, the other one takes it
 * apart at semicolons: a migration has to fail as a whole and in words, so where a driver is there, it runs the script.
 * Our adapter of the embedded database's thread runs it whole itself.
 */
class EngineConnections {
  /** Why the last script failed; the engine itself only says that one did. */
  failure: unknown;
  private readonly adapters: SqlDriverAdapter[] = [];

  constructor(private readonly source: SqlMigrationAwareDriverAdapterFactory) {}

  factory(): SqlMigrationAwareDriverAdapterFactory {
    return {
      provider: this.source.provider,
      adapterName: this.source.adapterName,
      connect: async () => this.kept(await this.source.connect()),
      connectToShadowDb: async () => this.kept(await this.source.connectToShadowDb()),
    };
  }

  /** Closes them, which also gives back the lock that keeps two programs from migrating at once. */
  async close(): Promise<void> {
    for (const adapter of this.adapters) await adapter.dispose();
  }

  private kept(adapter: SqlDriverAdapter): SqlDriverAdapter {
    const { client } = adapter as unknown as { client?: Driver };
    const own = adapter.executeScript.bind(adapter);
    adapter.executeScript = async (script) => {
      try {
        await (client ? (client.exec ?? client.query).call(client, script) : own(script));
      } catch (error) {
        this.failure = error;
        throw error;
      }
    };
    this.adapters.push(adapter);
    return adapter;
  }
}

async function withEngine<T>(
  root: string,
  source: SqlMigrationAwareDriverAdapterFactory,
  run: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loadEngine(root);
  const datamodels = readSchema(root).map((file): [string, string] => [file.path, file.content]);
  const connections = new EngineConnections(source);
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(connections.factory());
    return await run(await bindings.SchemaEngine.new({ datamodels }, () => {}, factory));
  } catch (error) {
    if (!(connections.failure instanceof Error)) throw error;
    const [, name] = /migration_name="([^"]+)"/.exec(String(error)) ?? [];
    throw new Error(`${name ? `${name}：` : ''}${connections.failure.message}`, { cause: error });
  } finally {
    await connections.close();
  }
}

/**
 * Applies the migrations that the database lacks, recorded in the ordinary `_prisma_migrations` table.
 * Works without Prisma's schema engine binary, which would have to be downloaded (see docs/adr).
 * @param root the repository's root
 * @returns the names of the migrations applied now
 * @throws Error naming the migration that failed and why; nothing of it is left in the database
 */
export async function migrate(
  root: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string[]> {
  const applied = await withEngine(root, factory, (engine) =>
    engine.applyMigrations({ migrationsList: readMigrations(root), filters }),
  );
  return applied.appliedMigrationNames;
}

/**
 * SQL that brings a database with all migrations to the schema files; empty where there is no difference.
 * @param factory an adapter of a throw-away database, whose shadow takes the existing migrations
 */
export async function nextMigration(
  root: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string> {
  const { stdout } = await withEngine(root, factory, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations(root) },
      to: { tag: 'schemaDatamodel', files: readSchema(root) },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  const sql = stdout ?? '';
  return sql.includes('empty migration') ? '' : sql;
}
