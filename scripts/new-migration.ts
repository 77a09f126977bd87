// npm run migration -- name: writes the SQL from the existing migrations to prisma/schema as a new migration.
import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/lib/db/database';
import { nextMigration } from '@/lib/db/migrate';

const root = path.join(import.meta.dirname, '..');
const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration -- short_name');
  process.exit(2);
}
const scratch = await openDatabase({ databaseUrl: undefined, dataDir: null });
const sql = await nextMigration(root, scratch.adapter);
await scratch.close();
if (!sql) {
  console.log('schema and migrations agree: nothing to write');
  process.exit(0);
}
const numbers = fs
  .readdirSync(path.join(root, 'prisma/migrations'))
  .flatMap((entry) => /^(\d{4})_/.exec(entry)?.[1] ?? [])
  .map(Number);
const folder = path.join(
  root,
  'prisma/migrations',
  `${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}_${name}`,
);
fs.mkdirSync(folder);
fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
console.log(path.relative(root, folder));
