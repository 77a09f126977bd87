import { Prisma } from './generated/client';

/** What PostgreSQL says when it ended a transaction for others' sake: serialization failure, deadlock. */
const SQL_STATES = ['40001', '40P01'];

type DriverError = { readonly cause?: { readonly originalCode?: string } };

/** Whether the transaction failed only because others were at the same rows: repeated, it may well succeed. */
export function isContention(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === 'P2034') return true;
  const driver = error.meta?.driverAdapterError as DriverError | undefined;
  return error.code === 'P2010' && SQL_STATES.includes(driver?.cause?.originalCode ?? '');
}
