import { expect, test } from 'vitest';
import { freshDatabase } from '@/lib/db/test-database';
import { checkHealth } from './queries';

test('a stranger may ask whether the database answers', async () => {
  await freshDatabase();
  expect(await checkHealth(null, {})).toEqual({ status: 'ok', database: 'ok' });
});

test('a database that is closed is not healthy', async () => {
  const database = await freshDatabase();
  await database.close();
  await expect(checkHealth(null, {})).rejects.toThrow();
});
