import type { AppraisalItem } from '@/lib/appraisal-scoring/appraisal-items';
import type { AppraisalModel } from '@/lib/appraisal-scoring/appraisal-model';
import type { IndicatorSystem } from '@/lib/appraisal-scoring/indicator-system';
import type { ItemEntry } from '@/lib/department-scoring/department-sheet';
import type { RuleSet } from '@/lib/scoring/rule-set';

export type SystemChoice = {
  /** null for the one that ships */
  readonly ownId: string | null;
  readonly version: number;
  readonly title: string;
};

/** An earlier approval. Moments are ISO 8601. */
export type EarlierAppraisal = {
  readonly no: number;
  readonly model: AppraisalModel;
  readonly approvedAt: string;
  readonly approvedByName: string;
  readonly reopenedAt: string;
  readonly reopenedByName: string;
  readonly reason: string;
};

/** What a page needs to go on after a save elsewhere. */
export type StandingAppraisal = {
  readonly version: number;
  readonly entries: readonly ItemEntry[];
  readonly savedAt: string | null;
  readonly savedByName: string | null;
};

export type AppraisalView = StandingAppraisal & {
  readonly approved: boolean;
  readonly sha256: string | null;
  readonly items: readonly AppraisalItem[];
  readonly system: IndicatorSystem;
  readonly ruleSet: RuleSet;
  /** Frozen once it is approved */
  readonly model: AppraisalModel;
  /** Why the figures are not those of the 自评表 in force; null where they are */
  readonly outdated: string | null;
  /** A newer approved form is there to take the figures from */
  readonly mayRefresh: boolean;
  readonly versions: readonly EarlierAppraisal[];
};

export type AppraisalPage = {
  readonly project: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly fiscalYear: number;
    readonly unitName: string;
    readonly ownerName: string | null;
  };
  readonly mayWrite: boolean;
  /** null until somebody begins, and until approval for the project's owner */
  readonly appraisal: AppraisalView | null;
  /** There is a 绩效评价报告 to open: once the appraisal has begun; for the owner once it is finished */
  readonly hasReport: boolean;
  /** Why it can't begin now; null where it can, and where it has begun */
  readonly whyNotBegin: string | null;
  /** To begin with; empty for who may not, and where it has begun */
  readonly systems: readonly SystemChoice[];
};

/** A begun 部门评价, for the list. */
export type AppraisalListed = {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly approved: boolean;
  /** Null unless it is approved */
  readonly total: string | null;
  readonly grade: string | null;
  /** ISO 8601 of the last save, else of the beginning */
  readonly changedAt: string;
  readonly changedByName: string;
};

export type YearAppraisals = {
  readonly year: { readonly id: string; readonly fiscalYear: number; readonly unitName: string } | null;
  readonly items: readonly AppraisalListed[];
  readonly mayReadSystems: boolean;
};
