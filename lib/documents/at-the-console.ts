import { createHash } from 'node:crypto';
import type { Result } from '@/lib/core/result';
import { askAtTheConsole, type ConsolePlace } from '@/lib/operation/at-the-console';
import { claimIn } from '@/lib/verification/claim';
import { factsAddress } from '@/lib/verification/facts-address';
import type { Verification } from '@/lib/verification/verdict';
import { verifyFile } from './register';

/**
 * Verifies a file for whoever administers this machine.
 * @returns what was found, or why nothing could be verified
 */
export function verifyAtTheConsole(
  place: ConsolePlace,
  bytes: Uint8Array,
): Promise<Result<Verification, string>> {
  const facts = { sha256: createHash('sha256').update(bytes).digest('hex'), claim: claimIn(bytes) };
  return askAtTheConsole(place, {
    about: '文件出具登记',
    verb: '核验',
    inDatabase: (prisma) => verifyFile(prisma, facts),
    atServer: ({ address }) => fetch(`${address}${factsAddress(facts)}`),
  });
}
