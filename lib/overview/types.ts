import type { Statistics } from '@/lib/scoring/score-statistics';
import type { ExemptionKind } from '@/lib/workflow/exemption';
import type { Deadline, Stage } from '@/lib/workflow/stages';
import type { State } from '@/lib/workflow/states';
import type { Waiting } from '@/lib/workflow/waiting';

/** Projects of one kind: how many, their 项目总额 and 财政拨款 in 万元, and what share of all that is, in %. */
export type CoverageLine = {
  readonly label: string;
  readonly count: number;
  readonly total: string;
  readonly fiscal: string;
  /** null where the whole is nothing */
  readonly countShare: string | null;
  readonly totalShare: string | null;
  readonly fiscalShare: string | null;
};

export type Coverage = {
  readonly all: CoverageLine;
  /** `within`: a part of those that take part, not beside them */
  readonly parts: readonly (CoverageLine & { readonly within: boolean })[];
  /** Projects without a declared 项目总额: in no sum of money */
  readonly withoutTotal: number;
};

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
  readonly coverage: Coverage;
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
  readonly exemptionKind: ExemptionKind | null;
  readonly isPublic: boolean;
  readonly score: string | null;
  readonly grade: string | null;
  readonly executionRate: string | null;
  readonly deadline: Deadline | null;
  /** Since when it waits for whom */
  readonly waiting: Waiting | null;
};
