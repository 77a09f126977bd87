import { expect, test } from 'vitest';
import { currentDatabase } from './current';
import { aProject, aUnit, aUser, aYear, freshDatabase } from './test-database';

test('freshDatabase has every table, and is what the operations use', async () => {
  const { prisma } = await freshDatabase();
  const unit = await aUnit(prisma);
  await aProject(prisma, await aYear(prisma, unit.id), {
    ownerId: (await aUser(prisma, 'OWNER', { unitId: unit.id })).id,
  });
  expect(await (await currentDatabase()).prisma.project.count()).toBe(1);
});

test('freshDatabase is empty again for the next test', async () => {
  const { prisma } = await freshDatabase();
  expect(await prisma.project.count()).toBe(0);
  expect(await prisma.user.count()).toBe(0);
  expect(await prisma.unit.count()).toBe(0);
});
