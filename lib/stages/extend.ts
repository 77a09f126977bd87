import type { AuditEntry } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { addDays, type Day, dayAt, toStored } from '@/lib/core/day';
import type { Db } from '@/lib/db/database';
import { statusInWords } from '@/lib/workflow/stage-words';
import { type Calendar, STAGE_LABELS, type Stage, stageStatus } from '@/lib/workflow/stages';
import { calendarOf } from './calendar';

const LONGEST_DAYS = 366;

/** A refusal of a date, at the field that it was typed in. */
function refuse(message: string, path: string): never {
  throw new AppError('INVALID_INPUT', message, [{ path, message }]);
}

/**
 * Refuses a date that would open nothing: one of the past, or one that the year gives anyway.
 * @param path the field of the form that it was typed in
 * @throws AppError INVALID_INPUT in words
 */
export function refuseUselessDate(
  { stages }: Calendar,
  stage: Stage,
  until: Day,
  { today, path }: { readonly today: Day; readonly path: string },
): void {
  const label = STAGE_LABELS[stage];
  const dates = stages[stage];
  if (!dates) refuse(`本年度没有设定${label}期限，无须延期`, path);
  if (until < today) refuse(`延期到的日期不能早于今天（${today}）`, path);
  if (until <= dates.closesOn) refuse(`延期到的日期须晚于本年度${label}的截止日期 ${dates.closesOn}`, path);
  if (until > addDays(today, LONGEST_DAYS)) refuse('延期最多一年，请核对日期', path);
}

type Granted = {
  readonly project: { readonly id: string; readonly name: string; readonly unitId: string };
  readonly stage: Stage;
  readonly seen: Day | null;
  readonly until: Day | null;
  readonly reason: string;
  readonly by: string;
  readonly now: Date;
};

/** Stores a project's own date for a stage, or takes it back. @returns the event that tells of it */
export async function storeExtension(db: Db, granted: Granted): Promise<AuditEntry> {
  const { project, stage, seen, until, reason, by, now } = granted;
  const key = { projectId: project.id, stage };
  if (until === null) await db.stageExtension.delete({ where: { projectId_stage: key } });
  else {
    const data = { until: toStored(until), reason, grantedByName: by, grantedAt: now };
    await db.stageExtension.upsert({
      where: { projectId_stage: key },
      create: { ...key, ...data },
      update: data,
    });
  }
  return {
    action: until === null ? 'project.extensionEnded' : 'project.extended',
    subjectType: 'project',
    subjectId: project.id,
    subjectName: project.name,
    projectId: project.id,
    unitId: project.unitId,
    changes: [{ field: `${STAGE_LABELS[stage]}延期至`, from: seen, to: until }],
    reason,
  };
}

type Returned = {
  readonly project: Granted['project'] & Parameters<typeof calendarOf>[0];
  /** The new date that the person gave; null where none was */
  readonly until: Day | null;
  readonly reason: string;
  readonly by: string;
  readonly now: Date;
};

/**
 * A form that goes back to its owner has to be open to him: where 填报 is over, it needs a date of its own.
 * @returns what to record besides the return
 * @throws AppError INVALID_INPUT at `reportUntil` where 填报 is over and no date was given, or a useless one
 */
export async function openForOwner(db: Db, returned: Returned): Promise<AuditEntry[]> {
  const { project, until, reason, by, now } = returned;
  const [calendar, today] = [calendarOf(project), dayAt(now)];
  const stage = 'REPORT';
  const status = stageStatus(calendar, stage, today);
  if (until === null) {
    if (status.kind !== 'closed') return [];
    refuse(`${statusInWords(stage, status)}。请填写新的填报期限，否则责任人无法修改`, 'reportUntil');
  }
  refuseUselessDate(calendar, stage, until, { today, path: 'reportUntil' });
  const seen = calendar.extensions[stage] ?? null;
  if (seen === until) return [];
  return [await storeExtension(db, { project, stage, seen, until, reason, by, now })];
}
