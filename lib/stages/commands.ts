import { signedName } from '@/lib/access/acting';
import { type Change, changesBetween } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { dayAt, toStored } from '@/lib/core/day';
import { projectsWithin } from '@/lib/db/scope';
import { holdProjects } from '@/lib/evaluations/hold';
import { defineCommand } from '@/lib/operation/define';
import { datesInWords } from '@/lib/workflow/stage-words';
import { type Calendar, STAGE_LABELS, STAGES, type Stage, type StageDates } from '@/lib/workflow/stages';
import { assertSeen, holdYear, yearSubject } from '@/lib/years/hold-year';
import { calendarIncluded, calendarOf, stagesOf } from './calendar';
import { refuseUselessDate, storeExtension } from './extend';
import { extendInput, setStagesInput } from './schema';

type Dates = Readonly<Record<Stage, StageDates | null>>;

function dateChanges(before: Calendar['stages'], after: Dates): Change[] {
  const words = (dates: StageDates | null | undefined) => (dates ? datesInWords(dates) : null);
  const each = (of: (stage: Stage) => string | null) =>
    Object.fromEntries(STAGES.map((stage) => [stage, of(stage)]));
  return changesBetween(
    STAGE_LABELS,
    each((stage) => words(before[stage])),
    each((stage) => words(after[stage])),
  );
}

/** Sets when the stages of a year open and close; it holds for all its projects at once. */
export const setStages = defineCommand({
  name: 'stages.set',
  permission: 'year:manage',
  input: setStagesInput,
  async run({ db, grant, record, unchanged }, { yearId, yearVersion, stages, reason }): Promise<void> {
    const year = await holdYear(db, grant, yearId);
    const before = await db.yearStage.findMany({ where: { yearId } });
    const changes = dateChanges(stagesOf(before), stages);
    if (changes.length === 0) return unchanged();
    assertSeen(year, yearVersion);
    await db.yearStage.deleteMany({ where: { yearId } });
    await db.yearStage.createMany({
      data: STAGES.flatMap((stage) => {
        const dates = stages[stage];
        if (!dates) return [];
        const { opensOn, closesOn, graceDays } = dates;
        return [{ yearId, stage, graceDays, opensOn: toStored(opensOn), closesOn: toStored(closesOn) }];
      }),
    });
    await db.year.update({ where: { id: yearId }, data: { version: { increment: 1 } } });
    record({
      action: 'year.stages',
      ...yearSubject(year),
      changes,
      reason,
    });
  },
});

/** 延期: opens a stage for one project until a date, whatever its year says; or takes that back. */
export const extendStage = defineCommand({
  name: 'stages.extend',
  permission: 'project:extend',
  input: extendInput,
  async run({ db, grant, now, record, unchanged }, { projectId, stage, seen, until, reason }): Promise<void> {
    const within = { AND: [projectsWithin(grant), { id: projectId }] };
    await holdProjects(db, within);
    const project = await db.project.findFirst({ where: within, include: calendarIncluded });
    if (!project) throw new AppError('NOT_FOUND');
    const calendar = calendarOf(project);
    const present = calendar.extensions[stage] ?? null;
    if (present === until) return unchanged();
    if (present !== seen) throw new AppError('CONFLICT', '本项目的延期刚被更改，请刷新后核对再操作。');
    if (until !== null) refuseUselessDate(calendar, stage, until, { today: dayAt(now), path: 'until' });
    record(
      await storeExtension(db, {
        project,
        stage,
        seen,
        until,
        reason,
        by: signedName(grant.viewer, project),
        now,
      }),
    );
  },
});
