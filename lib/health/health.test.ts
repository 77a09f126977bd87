import { expect, test } from 'vitest';
import { setCurrentDatabase } from '@/lib/db/current';
import { openDatabase } from '@/lib/db/database';
import { freshDatabase } from '@/lib/db/test-database';
import { checkHealth } from './queries';

test('a stranger may ask whether the database answers', async () => {
  await freshDatabase();
  expect(await checkHealth(null, {})).toEqual({ status: 'ok', database: 'ok' });
});

// One of its own: the database of the tests is shared by files.
test('a database that does not answer is not healthy', async () => {
  const nowhere = await openDatabase({ databaseUrl: 'postgresql://a:b@127.0.0.1:1/none', dataDir: null });
  setCurrentDatabase(nowhere);
  await expect(checkHealth(null, {})).rejects.toThrow();
  await nowhere.close();
});
