import type { PrismaClient } from '@/lib/db/generated/client';

/** Runs a statement as somebody who may switch off the triggers that keep the log. */
export async function tamper(prisma: PrismaClient, sql: string): Promise<number> {
  return prisma.$transaction(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`;
    return db.$executeRawUnsafe(sql);
  });
}
