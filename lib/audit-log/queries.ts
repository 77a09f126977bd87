import type { Change } from '@/lib/audit/events';
import { verdictInWords } from '@/lib/audit/verdict-words';
import { verifyChain } from '@/lib/audit/verify';
import { isConsoleToken } from '@/lib/auth/console-key';
import { AppError } from '@/lib/core/app-error';
import { formatDateTime } from '@/lib/core/clock';
import { byPinyin } from '@/lib/core/pinyin-order';
import type { Db } from '@/lib/db/database';
import { readEnv } from '@/lib/env/env';
import { defineQuery } from '@/lib/operation/define';
import { CONCLUSION, INTACT, RESULT } from './check-words';
import { type Cursor, countUpTo, listEvents } from './listed';
import { consoleInput, type LogInput, logFilters, logInput, SYSTEM } from './schema';
import type { CheckResult, Choice, LastCheck, LogEntry, LogPage } from './types';

const PAGE_SIZE = 50;
const EXPORT_LIMIT = 10_000;

function cursorOf(page: LogInput['page']): Cursor {
  if (!page) return {};
  const [direction, id] = page.split('-') as ['before' | 'after', string];
  return { [direction]: BigInt(id) };
}

/** One page of events, and what `page` says for those around it. */
async function pageOf(db: Db, input: LogInput): Promise<Pick<LogPage, 'entries' | 'older' | 'newer'>> {
  const cursor = cursorOf(input.page);
  const found = await listEvents(db, input, cursor, PAGE_SIZE + 1);
  const forward = cursor.after !== undefined;
  const further = found.length > PAGE_SIZE;
  const entries = forward ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE);
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    entries,
    older: last && (forward || further) ? `before-${last.id}` : null,
    newer: first && (forward ? further : cursor.before !== undefined) ? `after-${first.id}` : null,
  };
}

async function personsOf(db: Db): Promise<Choice[]> {
  const users = await db.user.findMany({ select: { id: true, name: true, login: true } });
  const named = users
    .sort((a, b) => byPinyin(a.name, b.name))
    .map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` }));
  return [...named, { value: SYSTEM, label: '系统' }];
}

async function unitsOf(db: Db): Promise<Choice[]> {
  const units = await db.unit.findMany({ orderBy: { code: 'asc' } });
  return units.map(({ id, name }) => ({ value: id, label: name }));
}

async function projectOf(db: Db, id: string | undefined): Promise<Choice | null> {
  const project = id ? await db.project.findUnique({ where: { id }, select: { name: true } }) : null;
  return id && project ? { value: id, label: project.name } : null;
}

async function lastCheckOf(db: Db): Promise<LastCheck | null> {
  const event = await db.auditEvent.findFirst({
    where: { action: 'audit.checked' },
    orderBy: { id: 'desc' },
  });
  if (!event) return null;
  const said = new Map((event.changes as Change[]).map(({ field, to }) => [field, to]));
  return {
    time: formatDateTime(event.at),
    byName: event.actorName,
    intact: said.get(CONCLUSION) === INTACT,
    text: said.get(RESULT) ?? '',
  };
}

/** The log of everything that was done, filtered, the latest first, one page. */
export const auditLog = defineQuery({
  name: 'auditLog.page',
  permission: 'audit:read',
  input: logInput,
  async run({ db }, input): Promise<LogPage> {
    const [page, count, persons, units, project, lastCheck] = await Promise.all([
      pageOf(db, input),
      countUpTo(db, input, EXPORT_LIMIT),
      personsOf(db),
      unitsOf(db),
      projectOf(db, input.project),
      lastCheckOf(db),
    ]);
    return {
      ...page,
      count: Math.min(count, EXPORT_LIMIT),
      more: count > EXPORT_LIMIT,
      exportLimit: EXPORT_LIMIT,
      ...{ persons, units, project, lastCheck },
    };
  },
});

/** The same without pages. @throws AppError TOO_LARGE where it is more than a workbook should hold */
export const auditLogExport = defineQuery({
  name: 'auditLog.export',
  permission: 'audit:read',
  input: logFilters,
  async run({ db }, input): Promise<LogEntry[]> {
    const entries = await listEvents(db, input, {}, EXPORT_LIMIT + 1);
    if (entries.length <= EXPORT_LIMIT) return entries;
    throw new AppError(
      'TOO_LARGE',
      `符合条件的记录超过 ${EXPORT_LIMIT} 条，一次导不出来。请缩小起止日期或增加条件，分几次导出。`,
    );
  },
});

/** The check for a program on this machine, by the token in the data folder. @throws AppError NOT_FOUND without it */
export const verifyForConsole = defineQuery({
  name: 'auditLog.verifyForConsole',
  permission: 'public',
  input: consoleInput,
  async run({ db }, { token }): Promise<CheckResult> {
    if (!isConsoleToken(readEnv().dataDir, token)) throw new AppError('NOT_FOUND');
    const verdict = await verifyChain(db);
    return { intact: verdict.broken === null, text: verdictInWords(verdict) };
  },
});
