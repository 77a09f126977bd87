import type { CommentThread, MayComment, ThreadCounts } from '@/lib/comments/types';
import type { ReadingOffer } from '@/lib/readings/types';
import type { OpenDemand } from '@/lib/rechecks/demands';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { SheetTraces } from '@/lib/sheet/explain-sheet';
import type { Missing } from '@/lib/sheet/missing';
import type { PreviousValues } from '@/lib/sheet/previous-year';
import type { WeightsOrigin } from '@/lib/sheet/proposed-weights';
import type { Sheet } from '@/lib/sheet/sheet';
import type { SubmissionDifference } from '@/lib/sheet/submission-difference';
import type { StageLine } from '@/lib/stages/types';
import type { ExemptionKind } from '@/lib/workflow/exemption';
import type { Deadline } from '@/lib/workflow/stages';
import type { State } from '@/lib/workflow/states';
import type { Waiting } from '@/lib/workflow/waiting';
import type { ReportStanding } from '@/lib/written-reports/types';

/** The first that an evaluator did with a submitted form. */
export type ReviewStart = { readonly byName: string /** ISO 8601 */; readonly at: string };

/** A project's 自评表 as the form and the review show it. */
export type EvaluationSheet = {
  readonly project: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly unitName: string;
    readonly ownerName: string | null;
    readonly participates: boolean;
    readonly exemptionReason: string | null;
    readonly exemptionKind: ExemptionKind | null;
  };
  readonly version: number;
  readonly state: State;
  readonly stateSince: string;
  readonly returnReason: string | null;
  readonly submittedByName: string | null;
  readonly approvedByName: string | null;
  /** Who began to review since the last submission; null while nobody has */
  readonly reviewStarted: ReviewStart | null;
  /** A request to adjust a target waits: until it is decided the form can't be submitted */
  readonly adjustmentWaits: boolean;
  /** Of what approval froze; null before */
  readonly frozenSha256: string | null;
  /** What has to be kept to now; null where there is nothing */
  readonly deadline: Deadline | null;
  /** Since when it waits for whom */
  readonly waiting: Waiting | null;
  readonly stages: readonly StageLine[];
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
  readonly weightsOrigin: WeightsOrigin;
  /** 得分依据 as approval froze them; null before, and in forms frozen without them */
  readonly frozenTraces: SheetTraces | null;
  /** How often it was submitted so far */
  readonly submissionNo: number;
  /** 批注 of every round */
  readonly threads: readonly CommentThread[];
  /** Earlier decisions on like text, by indicator; only for rows that are undecided */
  readonly offers: Readonly<Record<string, ReadingOffer>>;
  readonly may: MayComment & {
    readonly save: boolean;
    readonly submit: boolean;
    /** Which date keeps the viewer, whose turn it is, from filling in */
    readonly whyNotSave: string | null;
    /** Which date keeps the viewer, whose turn it is, from reviewing */
    readonly whyNotReview: string | null;
    /** Give the project a date of its own */
    readonly extend: boolean;
    readonly withdraw: boolean;
    /** Why not, to an owner whose form waits for an evaluator */
    readonly whyNoWithdrawal: string | null;
    readonly adjustWeights: boolean;
    /** Weights set by an evaluator need a reason */
    readonly weightsNeedReason: boolean;
    readonly review: boolean;
    readonly signOff: boolean;
    readonly publish: boolean;
    /** Why not, to who may publish and has a frozen form before them */
    readonly whyNotPublish: string | null;
    readonly reopen: boolean;
    /** Open the pages of rule sets */
    readonly readRules: boolean;
    readonly decideReadings: boolean;
  };
};

/** What a save acknowledges: the form's next version and the moment it was committed. */
export type Saved = { readonly version: number; readonly savedAt: string };

export type SubmitOutcome =
  | { readonly submitted: true; readonly version: number; readonly state: State }
  | { readonly submitted: false; readonly missing: readonly Missing[] };

export type MyProject = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The absent person for whom the viewer has it; null where it is the viewer's own */
  readonly actsFor: string | null;
  readonly state: State;
  readonly stateSince: string;
  /** Of its evaluation */
  readonly version: number;
  readonly reviewStarted: ReviewStart | null;
  readonly participates: boolean;
  readonly exemptionKind: ExemptionKind | null;
  /** 复核 whose 整改要求 has no 整改结果 yet */
  readonly toMend: readonly OpenDemand[];
  /** Its 自评报告 */
  readonly report: ReportStanding;
  readonly indicatorCount: number;
  readonly reportedCount: number;
  readonly total: string | null;
  readonly returnReason: string | null;
  /** 批注 that are not resolved */
  readonly threads: ThreadCounts;
  readonly deadline: Deadline | null;
  readonly stages: readonly StageLine[];
};

/** Execution figures of one project in 万元, for pasting. */
export type ExecutionRow = {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly state: State;
  /** false once submitted: the figures are then the reviewers' matter */
  readonly open: boolean;
  readonly fiscal: string | null;
  readonly carryover: string | null;
  readonly other: string | null;
};

/** Which submission, by whom, when: ISO 8601. */
export type SubmissionHead = { readonly no: number; readonly byName: string; readonly at: string };

/** What the last submission changes against the one before it that evaluators had before them. */
export type SubmissionChanges =
  /** Nothing was submitted before, or nothing is submitted */
  | { readonly kind: 'first' }
  /** It was submitted before, but that was not kept, or is no longer what was kept */
  | { readonly kind: 'unknown'; readonly why: string }
  | ({
      readonly kind: 'compared';
      readonly before: SubmissionHead;
      readonly after: SubmissionHead;
    } & SubmissionDifference);

/** The same project in the year before. */
export type PreviousYear =
  /** The unit had no such project in that year */
  | { readonly kind: 'none' }
  /** It had, but its form is not approved: nothing of it counts yet */
  | { readonly kind: 'unapproved'; readonly fiscalYear: number }
  | {
      readonly kind: 'approved';
      readonly fiscalYear: number;
      /** How the project was recognised */
      readonly by: 'code' | 'name';
      readonly total: string;
      readonly grade: string;
      /** By this year's indicator */
      readonly rows: Readonly<Record<string, PreviousValues>>;
    };

/** A change of a form: by whom, and when (ISO 8601). */
export type FormChange = { readonly byName: string; readonly at: string };
