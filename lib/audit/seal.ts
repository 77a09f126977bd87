import type { Database, Db } from '@/lib/db/database';
import { GENESIS, type Link, linked } from './chain';
import { storedEnd, storedEvents } from './stored';

const TIMEOUT_MS = 600_000;

async function store(db: Db, links: readonly Link[]): Promise<void> {
  const hashes = links.map(({ id, previousHash, hash }) => ({ id: id.toString(), previousHash, hash }));
  await db.$executeRaw`
    UPDATE "AuditEvent" SET "previousHash" = link."previousHash", "hash" = link."hash"
    FROM jsonb_to_recordset(${JSON.stringify(hashes)}::jsonb) AS link("id" bigint, "previousHash" text, "hash" text)
    WHERE "AuditEvent"."id" = link."id"`;
}

/**
 * Links the events from before there was a chain, once, so that what stands there now stays. Their numbers may have
 * gaps; the hashes tell what is gone.
 */
export async function sealEarlierEvents({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  await prisma.$transaction(
    async (db) => {
      const end = await storedEnd(db);
      if (!end || end.hash !== null) return;
      let hash = GENESIS;
      for await (const batch of storedEvents(db, end.lastId)) {
        const links = linked(hash, batch);
        await store(db, links);
        hash = links.at(-1)!.hash;
      }
      await db.auditChain.update({ where: { id: 1 }, data: { hash } });
    },
    { timeout: TIMEOUT_MS },
  );
}
