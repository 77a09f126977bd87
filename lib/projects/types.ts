import type { Change, EventAction } from '@/lib/audit/events';
import type { SheetMoney } from '@/lib/sheet/sheet';
import type { StageLine } from '@/lib/stages/types';
import type { ExemptionKind } from '@/lib/workflow/exemption';
import type { Deadline } from '@/lib/workflow/stages';
import type { State } from '@/lib/workflow/states';
import type { Waiting } from '@/lib/workflow/waiting';
import type { YearChoice } from '@/lib/years/types';

/** Money in 万元 as decimal strings; null is "no value". */
export type ProjectListRow = {
  readonly id: string;
  /** 序号 in the document */
  readonly position: number;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly total: string | null;
  readonly participates: boolean;
  readonly exemptionKind: ExemptionKind | null;
  readonly isPublic: boolean;
  readonly state: State;
  readonly indicatorCount: number;
  readonly reportedCount: number;
  /** null where the viewer may not see scores, or nothing has been reported */
  readonly score: string | null;
  readonly grade: string | null;
  readonly executionRate: string | null;
  readonly deadline: Deadline | null;
  /** Since when it waits for whom */
  readonly waiting: Waiting | null;
};

export type ProjectList = {
  readonly year: { readonly fiscalYear: number; readonly unitCode: string; readonly unitName: string } | null;
  readonly rows: readonly ProjectListRow[];
  /** Rows that fit the filters */
  readonly total: number;
  /** Rows of the year in the viewer's reach, without filters */
  readonly totalUnfiltered: number;
  readonly page: number;
  readonly pageSize: number;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** 科室 of these owners, each once */
  readonly sections: readonly string[];
  readonly showsScores: boolean;
  /** Whether this viewer may add a project by hand */
  readonly mayAdd: boolean;
};

export type ProjectIndicator = {
  readonly id: string;
  readonly position: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly nature: string;
  readonly target: string;
  readonly unitOfMeasure: string | null;
  /** 原指标值 as people read it, where the target was adjusted */
  readonly originalTarget: string | null;
  readonly direction: string | null;
  readonly weight: string | null;
  /** 实际完成值 in words; null where nothing is reported, or the viewer may not see it */
  readonly actual: string | null;
  readonly score: string | null;
};

/** Another project by its name; an owner may not open one of somebody else. */
export type LinkedProject = { readonly id: string; readonly name: string; readonly mayOpen: boolean };

export type ProjectDetails = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly category: string | null;
  readonly owner: {
    readonly name: string;
    /** 科室 */
    readonly section: string | null;
    readonly account: 'NONE' | 'INVITED' | 'ACTIVE' | 'DISABLED';
  } | null;
  readonly ownerPhone: string | null;
  readonly total: string | null;
  readonly fiscal: string | null;
  readonly other: string | null;
  readonly goal: string | null;
  readonly origin: 'IMPORTED' | 'ADDED';
  readonly participates: boolean;
  readonly exemptionReason: string | null;
  readonly exemptionKind: ExemptionKind | null;
  /** 文号 of a merger or a recall */
  readonly exemptionDocument: string | null;
  readonly mergedInto: LinkedProject | null;
  /** Projects that were merged into this one */
  readonly merged: readonly LinkedProject[];
  readonly isPublic: boolean;
  readonly privateReason: string | null;
  readonly state: State;
  /** Of its evaluation */
  readonly evaluationVersion: number;
  /** Approved forms of its year wait for a leader */
  readonly signOffNeeded: boolean;
  /** When the present state began, ISO 8601 */
  readonly stateSince: string;
  /** Why it was returned, while it is */
  readonly returnReason: string | null;
  readonly indicators: readonly ProjectIndicator[];
  /** 年初, 全年 and, for those who see scores, 执行数 by source */
  readonly money: readonly SheetMoney[];
  readonly scores: {
    readonly total: string | null;
    readonly grade: string | null;
    readonly executionRate: string | null;
    readonly executionScore: string | null;
    readonly reportedCount: number;
  } | null;
  /** What has to be kept to now; null where there is nothing */
  readonly deadline: Deadline | null;
  /** Since when it waits for whom */
  readonly waiting: Waiting | null;
  readonly stages: readonly StageLine[];
  /** Evaluators who are asked to review it; none: all of the unit */
  readonly reviewers: readonly { readonly id: string; readonly name: string }[];
  /** Whom the viewer may ask; null where he may not */
  readonly reviewerChoices: readonly { readonly id: string; readonly name: string }[] | null;
  /** What this viewer may do with the project now */
  readonly may: {
    /** Give it a date of its own */
    readonly extend: boolean;
    readonly report: boolean;
    readonly review: boolean;
    readonly manage: boolean;
    readonly reopen: boolean;
    readonly adjustBudget: boolean;
    readonly download: boolean;
  };
};

/** What the history tells: one audit event, or consecutive saves of one person as one. */
export type HistoryEntry = {
  readonly id: string;
  /** ISO 8601; of several saves, the last */
  readonly at: string;
  /** Of several saves, the first; else the same as `at` */
  readonly since: string;
  /** Number of events told as one */
  readonly count: number;
  readonly actorName: string;
  readonly action: EventAction;
  /** What all the events come to */
  readonly changes: readonly Change[];
  /** The single events, the latest first; empty where the entry is one event */
  readonly steps: readonly { readonly at: string; readonly changes: readonly Change[] }[];
  readonly reason: string | null;
};

/** What the form of a new project offers to choose from: years in reach and the owners of their units. */
export type NewProjectChoices = {
  readonly years: readonly YearChoice[];
  readonly owners: readonly {
    readonly id: string;
    readonly name: string;
    readonly login: string;
    readonly unitCode: string;
  }[];
};
