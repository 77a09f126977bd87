import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { keptFile } from '@/lib/imports/queries';
import { respond } from './route';

let session: Session | null;
vi.mock('@/lib/auth/session', () => ({ readSession: async () => session }));

const answer = async () => {
  const response = await respond(keptFile, { importId: 'none' }, () => new Response());
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as unknown;
};

beforeEach(() => {
  session = null;
});

test('an address says the same of a row that is not there and of a permission that is missing', async () => {
  const { prisma } = await freshDatabase();
  const { id: unitId } = await aUnit(prisma);
  session = sessionOf(await aUser(prisma, 'EVALUATOR', { unitId }));
  const missing = await answer();
  session = sessionOf(await aUser(prisma, 'OWNER', { unitId }));
  expect(await answer()).toEqual(missing);
  expect(missing).toEqual({
    type: 'about:blank',
    status: 404,
    code: 'NOT_FOUND',
    problems: [],
    title: '没有找到。它可能已被删除，或不在您的权限范围内。',
  });
});

test('a stranger is asked to sign in', async () => {
  await freshDatabase();
  expect(await answer()).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});
