import { checkAtTheConsole } from '@/lib/audit-log/at-the-console';
import { readEnv } from '@/lib/env/env';
import { print } from '../print';
import { refuse } from '../refusal';

/**
 * Checks the chain of the log in the database that DATABASE_URL or DATA_DIR names.
 * @returns the exit code: 0 where it is whole, 1 where it is not (the first broken link is named), 2 where it cannot
 * be checked
 */
export async function verifyAudit(args: readonly string[]): Promise<number> {
  if (args.length > 0) return refuse(`参数有误：${args.join(' ')}。用法：verify-audit`);
  const checked = await checkAtTheConsole(readEnv());
  if (!checked.ok) return refuse(`无法核对：${checked.error}`);
  await print(`${checked.value.text}\n`);
  return checked.value.intact ? 0 : 1;
}
