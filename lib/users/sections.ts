import type { Grant } from '@/lib/access/grant';
import { type AuditEntry, changesBetween } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { toHalfWidth } from '@/lib/core/fullwidth';
import type { Db } from '@/lib/db/database';
import { usersWithin } from '@/lib/db/scope';
import { aboutUser, changeAccount } from './accounts';
import { LONGEST_SECTION } from './schema';

/** One pasted line: a login or a name, and the 科室 (blank: none any more). */
type Line = { readonly number: number; readonly person: string; readonly section: string };

/** Lines of two columns, as a spreadsheet copies them; a comma or blanks part them as well. Blank lines are skipped. */
function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    const [person = '', ...rest] = line.trim().split(/\t|[,，]|\s+/);
    return person === '' ? [] : [{ number: i + 1, person, section: rest.join(' ').trim() }];
  });
}

async function accountsNamed(db: Db, grant: Grant, lines: readonly Line[]) {
  const names = lines.map(({ person }) => person);
  const logins = names.map((name) => toHalfWidth(name).toLowerCase());
  return db.user.findMany({
    where: { AND: [usersWithin(grant), { OR: [{ name: { in: names } }, { login: { in: logins } }] }] },
  });
}

type Account = Awaited<ReturnType<typeof accountsNamed>>[number];

/** The account of a line, or what is wrong with the line. */
function find({ person, section }: Line, accounts: readonly Account[]): Account | string {
  if (section.length > LONGEST_SECTION) return `科室最多 ${LONGEST_SECTION} 字`;
  const login = toHalfWidth(person).toLowerCase();
  const byLogin = accounts.find((account) => account.login === login);
  if (byLogin) return byLogin;
  const [account, ...others] = accounts.filter(({ name }) => name === person);
  if (!account) return `没有“${person}”这个账号`;
  return others.length === 0 ? account : `有 ${others.length + 1} 个“${person}”，请改用登录名`;
}

/**
 * Sets the 科室 of the accounts that pasted lines name: all of them, or none.
 * @returns an event for each account whose 科室 changed
 * @throws AppError INVALID_INPUT that names every line that cannot be taken
 */
export async function changeSections(db: Db, grant: Grant, text: string): Promise<AuditEntry[]> {
  const lines = linesOf(text);
  const accounts = await accountsNamed(db, grant, lines);
  const wanted = new Map<Account, string | null>();
  const problems: string[] = [];
  for (const line of lines) {
    const found = find(line, accounts);
    if (typeof found === 'string') problems.push(`第 ${line.number} 行：${found}`);
    else if (wanted.has(found)) problems.push(`第 ${line.number} 行：${found.name} 前面已经出现过`);
    else wanted.set(found, line.section || null);
  }
  if (lines.length === 0) problems.push('没有可录入的行');
  if (problems.length > 0) {
    const message = problems.join('；');
    throw new AppError('INVALID_INPUT', message, [{ path: 'text', message }]);
  }
  const events: AuditEntry[] = [];
  for (const [account, section] of wanted) {
    const changes = changesBetween<'section'>({ section: '科室' }, account, { section });
    if (changes.length === 0) continue;
    await changeAccount(db, account, account.version, { section });
    events.push({ action: 'user.changed', ...aboutUser(account), changes });
  }
  return events;
}
