import type { Prisma } from '@/lib/db/database';

export const begunIncluded = {
  user: { select: { sessionVersion: true } },
  year: { select: { fiscalYear: true, unit: { select: { code: true } } } },
} as const satisfies Prisma.DownloadInclude;

/** A request that a process has begun, and may write to as long as nobody has begun it anew or cancelled it. */
export type Begun = Prisma.DownloadGetPayload<{ include: typeof begunIncluded }>;

/** The row while that is so. */
export const held = ({ id, attempts }: Begun) => ({ id, attempts, state: 'DRAWING' as const });
