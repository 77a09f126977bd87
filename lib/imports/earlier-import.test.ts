import { beforeEach, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { BudgetProject } from '@/lib/budget-document/budget-document';
import { sampleProjects } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { everything, previewedBy, takenBy } from './choices.fixture';
import { commitImport } from './commands';
import { listImports } from './queries';

let db: Db;
let admin: Session;

const [river, ...others] = sampleProjects() as [BudgetProject, ...BudgetProject[]];
const original = [river, ...others];
const changed = [{ ...river, goal: '每月巡查。' }, ...others];

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR', { name: '管理员甲' }));
  await takenBy(admin, original);
});

const earlierOf = async (projects: BudgetProject[]) => (await previewedBy(admin, projects)).details.earlier;

test('a document that is what is there says who imported it, and nothing came after', async () => {
  expect(await earlierOf(original)).toMatchObject({ byName: '管理员甲', later: [] });
  expect(await earlierOf(changed)).toBeNull();
});

test('one that was overtaken by another import names it, with the projects that differ now', async () => {
  const later = await takenBy(admin, changed);
  const { details } = await previewedBy(admin, original);
  expect(details.projects.map(({ comparison }) => comparison.kind)).toEqual([
    'different',
    'identical',
    'identical',
  ]);
  expect(details.earlier!.later).toEqual([
    {
      words: '按预算文本更新项目',
      byName: '管理员甲',
      at: expect.any(String),
      projects: 1,
      source: { id: later.changed && later.importId, fileName: '2024年预算公开.txt' },
    },
  ]);
});

test('the last of several imports of the same content counts', async () => {
  await takenBy(admin, changed);
  const again = await takenBy(admin, original);
  await takenBy(admin, changed);
  expect(await earlierOf(original)).toMatchObject({
    id: again.changed && again.importId,
    later: [{ projects: 1 }],
  });
});

test('where a part was left at that time, nothing came after', async () => {
  const { importId, details } = await previewedBy(admin, [{ ...river, goal: '甲', name: '乙' }, ...others]);
  const goalOnly = () => ({ items: ['goal' as const], rows: [], order: false });
  await commitImport(admin, { importId, choices: everything(details, goalOnly) });
  expect(await earlierOf([{ ...river, goal: '甲', name: '乙' }, ...others])).toMatchObject({
    id: importId,
    later: [],
  });
});

test('the list counts what each import added, changed and set 不参评', async () => {
  await takenBy(admin, changed);
  const { importId, details } = await previewedBy(admin, others);
  const [absent] = details.absent;
  const exempted = [{ key: absent!.key, seen: absent!.standing.seen, reason: '项目已取消' }];
  await commitImport(admin, { importId, choices: { ...everything(details), exempted } });
  const counted = (await listImports(admin, {})).map(({ addedCount, updatedCount, exemptedCount }) => [
    addedCount,
    updatedCount,
    exemptedCount,
  ]);
  expect(counted).toEqual([
    [0, 0, 1],
    [0, 1, 0],
    [3, 0, 0],
  ]);
});
