import { addDays, type Day, daysBetween } from '@/lib/core/day';
import { isFrozen, type State } from './states';

/** 填报, 评价, 审定, 公开: what of a year may have dates. */
export const STAGES = ['REPORT', 'REVIEW', 'SIGN_OFF', 'PUBLISH'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  REPORT: '填报',
  REVIEW: '评价',
  SIGN_OFF: '审定',
  PUBLISH: '公开',
};

/** The stages that close: what is late in the others is shown and stays possible. */
export const CLOSING_STAGES = ['REPORT', 'REVIEW'] as const satisfies readonly Stage[];
export type ClosingStage = (typeof CLOSING_STAGES)[number];

/** Whether nothing can be done any more once the stage is over. */
export const closes = (stage: Stage): stage is ClosingStage =>
  (CLOSING_STAGES as readonly Stage[]).includes(stage);

/** First and last day of a stage, and the days of 宽限 that follow. */
export type StageDates = { readonly opensOn: Day; readonly closesOn: Day; readonly graceDays: number };

/** The dates that hold for one project: its year's, and its own 延期. What is absent has no limits. */
export type Calendar = {
  readonly stages: Readonly<Partial<Record<Stage, StageDates>>>;
  readonly extensions: Readonly<Partial<Record<Stage, Day>>>;
};

type Due = {
  /** The last day on which it is not late */
  readonly dueOn: Day;
  /** The last day on which it is possible: with 宽限 */
  readonly lastDay: Day;
  /** Whether the project has a date of its own */
  readonly extended: boolean;
};

/** Where a stage stands on a day. Days are counted in days of the calendar. */
export type StageStatus =
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'not-yet'; readonly opensOn: Day; readonly inDays: number }
  | ({ readonly kind: 'open'; readonly leftDays: number } & Due)
  | ({ readonly kind: 'grace'; readonly leftDays: number; readonly overdueDays: number } & Due)
  | ({ readonly kind: 'closed'; readonly overdueDays: number } & Due);

function due({ closesOn, graceDays }: StageDates, extension: Day | undefined): Due {
  const withGrace = addDays(closesOn, graceDays);
  const extended = extension !== undefined && extension > closesOn;
  return {
    dueOn: extended ? extension : closesOn,
    lastDay: extended && extension > withGrace ? extension : withGrace,
    extended,
  };
}

/**
 * The day until which a stage of a project is due, its 延期 included; null where the year has no dates for it.
 * @example dueOn(calendar, 'REPORT') === '2025-01-31'
 */
export function dueOn({ stages, extensions }: Calendar, stage: Stage): Day | null {
  const dates = stages[stage];
  return dates ? due(dates, extensions[stage]).dueOn : null;
}

/** Where the stage stands for the project on that day in Beijing. */
export function stageStatus({ stages, extensions }: Calendar, stage: Stage, today: Day): StageStatus {
  const dates = stages[stage];
  if (!dates) return { kind: 'unlimited' };
  const { opensOn } = dates;
  if (today < opensOn) return { kind: 'not-yet', opensOn, inDays: daysBetween(today, opensOn) };
  const dated = due(dates, extensions[stage]);
  const overdueDays = daysBetween(dated.dueOn, today);
  if (overdueDays <= 0) return { kind: 'open', leftDays: daysBetween(today, dated.dueOn), ...dated };
  const leftDays = daysBetween(today, dated.lastDay);
  if (leftDays >= 0) return { kind: 'grace', leftDays, overdueDays, ...dated };
  return { kind: 'closed', overdueDays, ...dated };
}

/** Whether the stage's actions are possible. */
export const isOpen = ({ kind }: StageStatus): boolean => kind !== 'not-yet' && kind !== 'closed';

/** Days since the due day; 0 where it is not late. */
export const overdueDays = (status: StageStatus): number =>
  status.kind === 'grace' || status.kind === 'closed' ? status.overdueDays : 0;

/** What of a project says in which stage it is. */
export type Progress = {
  readonly state: State;
  readonly participates: boolean;
  readonly isPublic: boolean;
  readonly signOffNeeded: boolean;
};

/** The stage that has to be done next; null once there is none. */
export function currentStage({ state, participates, isPublic, signOffNeeded }: Progress): Stage | null {
  if (!participates || state === 'PUBLISHED') return null;
  if (state === 'SUBMITTED' || state === 'RESUBMITTED') return 'REVIEW';
  if (!isFrozen(state)) return 'REPORT';
  if (state === 'APPROVED' && signOffNeeded) return 'SIGN_OFF';
  return isPublic ? 'PUBLISH' : null;
}

/** The stage that a project is in, and where that stands. */
export type Deadline = {
  readonly stage: Stage;
  readonly status: Exclude<StageStatus, { readonly kind: 'unlimited' }>;
};

/** What the project has to keep to now; null where there is nothing, or no date for it. */
export function deadlineOf(progress: Progress, calendar: Calendar, today: Day): Deadline | null {
  const stage = currentStage(progress);
  const status = stage && stageStatus(calendar, stage, today);
  return !stage || !status || status.kind === 'unlimited' ? null : { stage, status };
}

/** Whether it is late. */
export const isOverdue = (deadline: Deadline | null): boolean =>
  deadline !== null && overdueDays(deadline.status) > 0;
