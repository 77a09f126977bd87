import type { Deadline, Stage } from '@/lib/workflow/stages';
import type { State } from '@/lib/workflow/states';
import type { Waiting } from '@/lib/workflow/waiting';

export type Statistics = { readonly mean: string; readonly min: string; readonly max: string };

/** The unit at a glance. Money in 万元, scores of approved projects only. */
export type Overview = {
  readonly year: { readonly fiscalYear: number; readonly unitCode: string; readonly unitName: string } | null;
  readonly participating: number;
  readonly exempt: number;
  /** Approved, whatever followed upon it */
  readonly approved: number;
  readonly states: Readonly<Record<State, number>>;
  readonly grades: Readonly<Record<string, number>>;
  readonly statistics: Statistics | null;
  readonly money: {
    readonly annual: string | null;
    readonly executed: string | null;
    readonly rate: string | null;
    /** Projects that have reported both amounts */
    readonly reported: number;
  };
  /** Projects that are late, by the stage that they are in */
  readonly overdue: Readonly<Record<Stage, number>>;
  readonly lowest: readonly OverviewProject[];
  readonly projects: readonly OverviewProject[];
};

export type OverviewProject = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly state: State;
  readonly participates: boolean;
  readonly isPublic: boolean;
  readonly score: string | null;
  readonly grade: string | null;
  readonly executionRate: string | null;
  readonly deadline: Deadline | null;
  /** Since when it waits for whom */
  readonly waiting: Waiting | null;
};
