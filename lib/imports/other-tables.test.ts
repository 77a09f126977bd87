import { beforeEach, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { sampleDocumentText } from '@/prisma/sample/document';
import { commitImport } from './commands';
import { importDetails } from './queries';
import { counts, imported, previewOf } from './uploads.fixture';

let db: Db;
let admin: Session;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
});

/** The sample with another amount in table 06, which no project has. */
function withOtherSpending(): string {
  const text = sampleDocumentText();
  const from = text.indexOf('预算06表', text.indexOf('预算05表'));
  const [amount] = /\d+\.\d{6}/.exec(text.slice(from))!;
  const at = text.indexOf(amount, from);
  return `${text.slice(0, at)}${amount.replace(/\d$/, (digit) => (digit === '1' ? '2' : '1'))}${text.slice(at + amount.length)}`;
}

test('a document that differs in other tables alone can be kept: figures are compared in the newest', async () => {
  await imported(admin, sampleDocumentText());
  const before = await counts(db);
  const importId = await previewOf(admin, withOtherSpending());
  const details = await importDetails(admin, { importId });
  expect(details.tablesDiffer).toBe(true);
  expect(details.projects.every(({ comparison }) => comparison.kind === 'identical')).toBe(true);
  expect(await commitImport(admin, { importId })).toMatchObject({ changed: true, projects: 0, updated: 0 });
  expect(await counts(db)).toEqual({ ...before, imports: before.imports + 1, events: before.events + 1 });
});

test('the same document once more changes nothing and is not kept', async () => {
  await imported(admin, sampleDocumentText());
  const before = await counts(db);
  const importId = await previewOf(admin, sampleDocumentText().replaceAll('\n', '\r\n'));
  expect((await importDetails(admin, { importId })).tablesDiffer).toBe(false);
  expect(await commitImport(admin, { importId })).toMatchObject({ changed: false });
  expect(await counts(db)).toEqual(before);
});
