import { z } from 'zod';
import { defineQuery } from '@/lib/operation/define';

/** Asks the database the smallest question; whoever watches the server needs no account for it. */
export const checkHealth = defineQuery({
  name: 'health.check',
  permission: 'public',
  input: z.object({}),
  async run({ db }): Promise<{ status: 'ok'; database: 'ok' }> {
    await db.$queryRaw`SELECT 1`;
    return { status: 'ok', database: 'ok' };
  },
});
