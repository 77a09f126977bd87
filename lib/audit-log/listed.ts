import { actionLabel, type Change } from '@/lib/audit/events';
import { momentInWords } from '@/lib/audit/verdict-words';
import { type Db, Prisma } from '@/lib/db/database';
import { actionsOf, type LogFilters, SYSTEM } from './schema';
import type { LogEntry } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The beginning of a day in Beijing, as the database writes moments. */
function beginOf(day: string, daysLater = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + daysLater * DAY_MS).toISOString().slice(0, -1);
}

/** Events that hold a text: in a name, a project's code, a reason, or what changed. */
function holding(text: string): Prisma.Sql {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`("actorName" ILIKE ${like} OR "subjectName" ILIKE ${like} OR "reason" ILIKE ${like}
    OR "projectId" IN (SELECT "id" FROM "Project" WHERE "code" ILIKE ${like})
    OR EXISTS (
      SELECT 1 FROM jsonb_array_elements(CASE jsonb_typeof("changes") WHEN 'array' THEN "changes" ELSE '[]' END) change
      WHERE change->>'field' ILIKE ${like} OR change->>'from' ILIKE ${like} OR change->>'to' ILIKE ${like}))`;
}

function conditions(filters: LogFilters): Prisma.Sql[] {
  const { q, from, to, person, action, unit, project } = filters;
  return [
    Prisma.sql`TRUE`,
    ...(from ? [Prisma.sql`"at" >= ${beginOf(from)}::text::timestamp`] : []),
    ...(to ? [Prisma.sql`"at" < ${beginOf(to, 1)}::text::timestamp`] : []),
    ...(person === SYSTEM ? [Prisma.sql`"actorId" IS NULL`] : []),
    ...(person && person !== SYSTEM ? [Prisma.sql`"actorId" = ${person}`] : []),
    ...(action ? [Prisma.sql`"action" IN (${Prisma.join(actionsOf(action))})`] : []),
    ...(unit ? [Prisma.sql`"unitId" = ${unit}`] : []),
    ...(project ? [Prisma.sql`"projectId" = ${project}`] : []),
    ...(q ? [holding(q)] : []),
  ];
}

/** How many events fit, up to `most` and one more. */
export async function countUpTo(db: Db, filters: LogFilters, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "AuditEvent" WHERE ${Prisma.join(conditions(filters), ' AND ')} LIMIT ${most + 1}) fitting`;
  return row?.count ?? 0;
}

type Row = Omit<LogEntry, 'time' | 'changes'> & { readonly at: string; readonly changes: unknown };

function isChange(change: unknown): change is Change {
  return (
    typeof change === 'object' && change !== null && 'field' in change && typeof change.field === 'string'
  );
}

function entryOf({ at, changes, action, ...row }: Row): LogEntry {
  return {
    ...row,
    time: momentInWords(at),
    action: actionLabel(action),
    changes: Array.isArray(changes) ? changes.filter(isChange) : [],
  };
}

/** Where a page of the log begins: at the latest event, before an event, or after one. */
export type Cursor = { readonly before?: bigint; readonly after?: bigint };

/** Events that fit, the latest first; with `after`, those that follow it at once. */
export async function listEvents(
  db: Db,
  filters: LogFilters,
  { before, after }: Cursor,
  take: number,
): Promise<LogEntry[]> {
  const where = conditions(filters);
  if (before !== undefined) where.push(Prisma.sql`"id" < ${before}`);
  if (after !== undefined) where.push(Prisma.sql`"id" > ${after}`);
  const order = after === undefined ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT event."id"::text, to_char(event."at", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", "actorName",
      actor."login" AS "actorLogin", "action", unit."name" AS "unitName", "projectId", project."code" AS "projectCode",
      "subjectName", "changes", "reason", "hash"
    FROM (SELECT * FROM "AuditEvent" WHERE ${Prisma.join(where, ' AND ')} ORDER BY "id" ${order} LIMIT ${take}) event
    LEFT JOIN "User" actor ON actor."id" = "actorId"
    LEFT JOIN "Unit" unit ON unit."id" = event."unitId"
    LEFT JOIN "Project" project ON project."id" = "projectId"
    ORDER BY event."id" DESC`;
  return rows.map(entryOf);
}
