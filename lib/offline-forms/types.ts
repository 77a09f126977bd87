import type { RuleSet } from '@/lib/scoring/rule-set';
import type { LineOutcome } from '@/lib/sheet/offline/take-over';
import type { Sheet } from '@/lib/sheet/sheet';

/** A project whose form can still be filled in. */
export type OfflineProject = {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly sheet: Sheet;
};

/** What a workbook is made of. */
export type OfflineForms = {
  readonly fiscalYear: number;
  readonly unitName: string;
  readonly personName: string;
  /** What scores the year */
  readonly ruleSet: RuleSet;
  readonly projects: readonly OfflineProject[];
};

/** What the page offers: how many projects a workbook would hold, and which are closed already. */
export type OfflineChoices = {
  readonly maxBytes: number;
  readonly fiscalYear: number | null;
  /** Projects whose form can be filled in now, and how many indicators they have */
  readonly open: number;
  readonly indicators: number;
  /** Submitted or approved projects, and 不参评 ones: not in the workbook */
  readonly closed: number;
};

/** What became of one line of an uploaded workbook; `place` names the sheet and the row. */
export type OfflineLine = Pick<LineOutcome, 'outcome' | 'reasons'> & {
  readonly place: string;
  /** null: the line cannot be told, and nothing but its texts says what it is about */
  readonly projectId: string | null;
  readonly projectName: string;
  /** null: the line of the project itself, its money and texts */
  readonly indicatorName: string | null;
};

export type OfflineOutcome = {
  readonly fileName: string;
  /** Projects that were changed */
  readonly projects: number;
  readonly lines: readonly OfflineLine[];
};
