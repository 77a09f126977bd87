import type { Day } from '@/lib/core/day';
import type { Stage, StageDates, StageStatus } from '@/lib/workflow/stages';

/** A stage of one project: its year's dates, where it stands today, and the project's own 延期. */
export type StageLine = {
  readonly stage: Stage;
  readonly dates: StageDates;
  readonly status: StageStatus;
  readonly extension: {
    readonly until: Day;
    readonly reason: string;
    readonly grantedByName: string;
    /** ISO 8601 */
    readonly grantedAt: string;
  } | null;
};

/** A year with its stages, as its page shows and changes them. */
export type YearStages = {
  readonly id: string;
  readonly version: number;
  readonly fiscalYear: number;
  readonly unitName: string;
  readonly stages: readonly { readonly stage: Stage; readonly dates: StageDates | null }[];
  /** Today in Beijing */
  readonly today: Day;
  /** Projects that have a date of their own */
  readonly extensions: readonly YearExtension[];
  readonly history: readonly YearChange[];
  readonly mayManage: boolean;
};

export type YearExtension = {
  readonly projectId: string;
  readonly projectName: string;
  readonly stage: Stage;
  readonly until: Day;
  readonly reason: string;
  readonly grantedByName: string;
};

/** One change of the year's dates, as it was recorded. */
export type YearChange = {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  readonly actorName: string;
  readonly changes: readonly {
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly reason: string | null;
};
