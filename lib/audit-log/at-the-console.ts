import { verdictInWords } from '@/lib/audit/verdict-words';
import { verifyChain } from '@/lib/audit/verify';
import type { Result } from '@/lib/core/result';
import { askAtTheConsole, type ConsolePlace } from '@/lib/operation/at-the-console';
import type { CheckResult } from './types';

/**
 * Checks the log for whoever administers this machine.
 * @returns what was found, or why nothing could be checked
 */
export function checkAtTheConsole(place: ConsolePlace): Promise<Result<CheckResult, string>> {
  return askAtTheConsole(place, {
    about: '可核对的日志',
    verb: '核对',
    async inDatabase(prisma) {
      const verdict = await verifyChain(prisma);
      return { intact: verdict.broken === null, text: verdictInWords(verdict) };
    },
    atServer: ({ address, token }) =>
      fetch(`${address}/api/audit/verification`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      }),
  });
}
