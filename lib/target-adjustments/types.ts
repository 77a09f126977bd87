import type { TargetTexts } from '@/lib/sheet/sheet';

export type TargetAdjustmentState = 'WAITING' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN' | 'SUPERSEDED';

/** A request for another 年度指标值, and what became of it. Moments are ISO 8601. */
export type TargetAdjustment = {
  readonly id: string;
  readonly version: number;
  readonly indicatorId: string;
  /** 三级指标 */
  readonly indicator: string;
  readonly state: TargetAdjustmentState;
  /** In force when it was asked for */
  readonly from: TargetTexts;
  readonly to: TargetTexts;
  readonly reason: string;
  /** 文号 */
  readonly documentNumber: string;
  readonly requestedByName: string;
  readonly requestedAt: string;
  /** Who approved or refused it; null while it waits, and where it was taken back */
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
};

/** An indicator of a project as a request chooses it. */
export type AdjustableIndicator = TargetTexts & { readonly id: string; readonly name: string };

/** All that was asked of a project's targets, the oldest first, and what the viewer may do now. */
export type ProjectAdjustments = {
  readonly projectId: string;
  readonly adjustments: readonly TargetAdjustment[];
  readonly indicators: readonly AdjustableIndicator[];
  readonly may: {
    readonly request: boolean;
    readonly withdraw: boolean;
    readonly decide: boolean;
    /** Why no request can be made now, to an owner; null where one can */
    readonly whyNotRequest: string | null;
  };
};

/** A request that waits for an evaluator, with its project. */
export type WaitingAdjustment = TargetAdjustment & {
  readonly projectId: string;
  readonly projectName: string;
};

export type WaitingAdjustments = {
  readonly waiting: readonly WaitingAdjustment[];
  /** Whether this viewer approves or refuses them */
  readonly mayDecide: boolean;
};
