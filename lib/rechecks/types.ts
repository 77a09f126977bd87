import type { RECHECK_LISTS } from './schema';

export type RecheckList = (typeof RECHECK_LISTS)[number];

/** 未复核, 已复核 with nothing to mend, 待整改, 已整改. */
export type RecheckState = Exclude<RecheckList, 'all'>;

export const RECHECK_STATE_LABELS: Readonly<Record<RecheckState, string>> = {
  open: '未复核',
  concluded: '已复核',
  owed: '待整改',
  mended: '已整改',
};

/** One row of the frozen form as it can be scored anew; `no` 0 is the execution of the budget. */
export type RecheckRow = {
  readonly no: number;
  readonly name: string;
  readonly target: string | null;
  readonly actual: string | null;
  /** 分值, which no score may exceed */
  readonly weight: string;
  /** 自评得分 */
  readonly self: string;
  /** 复核得分; null: as the self-evaluation has it */
  readonly score: string | null;
};

/** What was demanded and reported as mended before something else was demanded. */
export type RecheckRound = {
  /** 第几轮 */
  readonly no: number;
  readonly demand: string;
  readonly demandedAt: string | null;
  readonly demandedByName: string | null;
  readonly outcome: string;
  readonly outcomeAt: string | null;
  readonly outcomeByName: string | null;
};

/** One 复核 beside the self-evaluation. Scores in 分 with two decimals, moments ISO 8601. */
export type RecheckItem = {
  readonly id: string;
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly state: RecheckState;
  /** 第几次 random draw; null: added by hand */
  readonly drawNo: number | null;
  readonly reason: string | null;
  readonly selectedAt: string;
  readonly selectedByName: string;
  /** 自评得分 */
  readonly selfScore: string;
  /** 复核得分; null until it is concluded */
  readonly score: string | null;
  /** 复核得分 − 自评得分 */
  readonly difference: string | null;
  readonly opinion: string;
  readonly demand: string;
  readonly demandedAt: string | null;
  readonly demandedByName: string | null;
  readonly concludedAt: string | null;
  readonly concludedByName: string | null;
  readonly outcome: string;
  readonly outcomeAt: string | null;
  readonly outcomeByName: string | null;
  /** Earlier rounds of 整改, the first one first */
  readonly rounds: readonly RecheckRound[];
  readonly version: number;
  /** The form was opened again since: this is about an earlier version of it */
  readonly superseded: boolean;
};

/** One random draw, with all that is needed to draw it again. */
export type RecheckDraw = {
  readonly no: number;
  readonly percent: string;
  readonly seed: string;
  readonly population: number;
  readonly drawn: number;
  readonly at: string;
  readonly byName: string;
  /** Whether the seed and the population give the same projects again */
  readonly reproduced: boolean;
};

export type YearRechecks = {
  readonly year: { readonly id: string; readonly fiscalYear: number; readonly unitName: string } | null;
  /** Approved projects that are not rechecked yet: what the next draw draws from */
  readonly candidates: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly draws: readonly RecheckDraw[];
  readonly counts: Readonly<Record<RecheckList, number>>;
  readonly items: readonly RecheckItem[];
  readonly mayManage: boolean;
};

/** A 复核 with the rows of the form that it is about. */
export type RecheckDetails = {
  readonly item: RecheckItem;
  readonly fiscalYear: number;
  readonly rows: readonly RecheckRow[];
  readonly mayConclude: boolean;
};

/** The 复核 of one project, the latest first. */
export type ProjectRechecks = {
  readonly items: readonly RecheckItem[];
  /** Say what came of what was demanded */
  readonly mayReport: boolean;
  /** Have it rechecked by hand */
  readonly mayAdd: boolean;
};
