import { type Day, dayAt, storedDay } from '@/lib/core/day';
import type { Prisma } from '@/lib/db/database';
import {
  type Calendar,
  type Deadline,
  deadlineOf,
  STAGES,
  type Stage,
  type StageDates,
  stageStatus,
} from '@/lib/workflow/stages';
import type { State } from '@/lib/workflow/states';
import type { StageLine } from './types';

type StoredStage = {
  readonly stage: Stage;
  readonly opensOn: Date;
  readonly closesOn: Date;
  readonly graceDays: number;
};
type StoredExtension = { readonly stage: Stage; readonly until: Date };
type StoredReason = StoredExtension & {
  readonly reason: string;
  readonly grantedByName: string;
  readonly grantedAt: Date;
};

/** What a query of a project has to read for `calendarOf`. */
export const calendarIncluded = {
  year: { select: { stages: true, signOffNeeded: true } },
  extensions: true,
  assignments: { include: { evaluator: { select: { name: true } } } },
} as const satisfies Prisma.ProjectInclude;

/** The dates of a year's stages. */
export function stagesOf(stored: readonly StoredStage[]): Calendar['stages'] {
  return Object.fromEntries(
    stored.map(({ stage, opensOn, closesOn, graceDays }): [Stage, StageDates] => [
      stage,
      { opensOn: storedDay(opensOn), closesOn: storedDay(closesOn), graceDays },
    ]),
  );
}

/** The dates that hold for a project: its year's and its own. */
export function calendarOf(project: {
  readonly year: { readonly stages: readonly StoredStage[] };
  readonly extensions: readonly StoredExtension[];
}): Calendar {
  return {
    stages: stagesOf(project.year.stages),
    extensions: Object.fromEntries(
      project.extensions.map(({ stage, until }): [Stage, Day] => [stage, storedDay(until)]),
    ),
  };
}

/** What of a project each of its stages says on that day, in the order of the stages; only those that have dates. */
export function stageLines(
  project: Pick<Parameters<typeof calendarOf>[0], 'year'> & { readonly extensions: readonly StoredReason[] },
  now: Date,
): StageLine[] {
  const calendar = calendarOf(project);
  return STAGES.flatMap((stage) => {
    const dates = calendar.stages[stage];
    if (!dates) return [];
    const own = project.extensions.find((extension) => extension.stage === stage);
    return [
      {
        ...{ stage, dates },
        status: stageStatus(calendar, stage, dayAt(now)),
        extension: own
          ? {
              until: storedDay(own.until),
              reason: own.reason,
              grantedByName: own.grantedByName,
              grantedAt: own.grantedAt.toISOString(),
            }
          : null,
      },
    ];
  });
}

/** What a stored project has to keep to at that moment; null where there is nothing. */
export function projectDeadline(
  project: Parameters<typeof calendarOf>[0] & {
    readonly participates: boolean;
    readonly isPublic: boolean;
    readonly year: { readonly signOffNeeded: boolean };
    readonly evaluation: { readonly state: State } | null;
  },
  now: Date,
): Deadline | null {
  if (!project.evaluation) return null;
  const { participates, isPublic, year, evaluation } = project;
  const progress = { state: evaluation.state, participates, isPublic, signOffNeeded: year.signOffNeeded };
  return deadlineOf(progress, calendarOf(project), dayAt(now));
}
