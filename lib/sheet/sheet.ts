import type { Decided } from '@/lib/indicators/decisions/decided';
import type { Reading } from '@/lib/indicators/reading';
import type { CompletionGrade } from '@/lib/scoring/rule-set';

export const MONEY_SOURCES = ['FISCAL', 'CARRYOVER', 'OTHER'] as const;
export type MoneySource = (typeof MONEY_SOURCES)[number];

export const MONEY_LABELS: Readonly<Record<MoneySource, string>> = {
  FISCAL: '当年财政拨款',
  CARRYOVER: '上年结转资金',
  OTHER: '其他资金',
};

export const MONEY_COLUMNS = ['initial', 'annual', 'executed'] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

export const MONEY_COLUMN_LABELS: Readonly<Record<MoneyColumn, string>> = {
  initial: '年初预算数',
  annual: '全年预算数',
  executed: '全年执行数',
};

export const BUDGET_ADJUSTMENT_KINDS = [
  'ADDED',
  'TRANSFERRED_IN',
  'TRANSFERRED_OUT',
  'REDUCED',
  'RECALLED',
] as const;
export type BudgetAdjustmentKind = (typeof BUDGET_ADJUSTMENT_KINDS)[number];

/** One change of a source's money in the course of the year; `amount` in 万元 is positive, the kind has the sign. */
export type SheetBudgetAdjustment = {
  readonly id: string;
  readonly kind: BudgetAdjustmentKind;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly amount: string;
  /** 文号 */
  readonly documentNumber: string;
  readonly note: string;
};

/** Money of one source in 万元 as decimal strings; null is not reported, 不适用 is `applicable: false`. */
export type SheetMoney = { readonly source: MoneySource; readonly applicable: boolean } & Readonly<
  Record<MoneyColumn, string | null>
> & {
    /** In the order of their dates; with any, `annual` is derived from them. Absent: none */
    readonly adjustments?: readonly SheetBudgetAdjustment[];
    /** What was typed as 全年预算数 and differs from the derived one; null or absent: nothing to settle */
    readonly typedAnnual?: string | null;
  };

/** What is reported for one indicator; numbers as decimal strings, null is not reported. */
export type Reported = {
  /** 实际完成值 of a quantitative target */
  readonly value: string | null;
  /** Day or month in which a deadline was met, `YYYY-MM-DD` or `YYYY-MM` */
  readonly doneOn: string | null;
  readonly grade: CompletionGrade | null;
  /** 完成比例 of a 定性 target in % */
  readonly percent: string | null;
  /** 完成情况 of a 定性 target */
  readonly completion: string;
  /** The actual where the decided meaning counts in another unit than the row's own, see actual-entry */
  readonly measured: string | null;
  /** Times on time of a repeated date */
  readonly timesOnTime: string | null;
  /** 符合条件数, of whom `value` were served */
  readonly eligible: string | null;
  /** How, how many and when people were asked: the rate of satisfaction follows from the counts */
  readonly surveyMethod: string;
  readonly surveySent: string | null;
  readonly surveyReturned: string | null;
  readonly surveyValid: string | null;
  readonly surveySatisfied: string | null;
  readonly surveyedOn: string | null;
  /** What the owner would have the target mean */
  readonly readingWish: string;
  readonly deviationReason: string;
  readonly improvement: string;
};

/** What an evaluator decided the target to mean. */
export type RowDecision = {
  readonly meaning: Decided;
  readonly note: string;
  readonly byName: string;
  /** ISO 8601 */
  readonly at: string;
  /** Of the decision itself; a change of it names the one that was seen */
  readonly version: number;
};

/** What a target is scored by, verbatim. */
export type TargetTexts = Pick<SheetRow, 'nature' | 'target' | 'unitOfMeasure'>;

/** That a 年度指标值 was adjusted in the course of the year: what it was at first, and the last adjustment. */
export type TargetAdjusted = {
  readonly original: TargetTexts;
  /** 文号 */
  readonly documentNumber: string;
  readonly reason: string;
  /** Who approved it, and when: ISO 8601 */
  readonly byName: string;
  readonly at: string;
};

/**
 * What evaluators set beside an actual; it lapses when the owner reports another one. `judgedReason` says that
 * a late completion or a difference from a standard was judged; without `judgedPercent` ＝ decides all the same.
 */
export type Judgement = {
  readonly judgedPercent: string | null;
  readonly judgedReason: string | null;
  /** 分 taken off for over-achievement */
  readonly deduction: string | null;
  readonly deductionReason: string | null;
};

export type SheetRow = Reported &
  Judgement & {
    readonly indicatorId: string;
    readonly level1: string;
    readonly level2: string;
    readonly name: string;
    readonly nature: string;
    /** 年度指标值 as it is in force, verbatim */
    readonly target: string;
    readonly unitOfMeasure: string | null;
    readonly direction: string | null;
    /** 分值; null while none is set */
    readonly weight: string | null;
    /** Why an evaluator set another percentage than the owner's */
    readonly percentReason: string | null;
    readonly reading: Reading;
    /** null: undecided, scored by the nature */
    readonly decision: RowDecision | null;
    /** null: as it was declared */
    readonly adjusted: TargetAdjusted | null;
  };

/** One project's 自评表 as data: what was planned, and what has been reported so far. */
export type Sheet = {
  readonly fiscalYear: number;
  /** 预期目标 */
  readonly goal: string | null;
  readonly goalActual: string;
  readonly executionReason: string;
  readonly notes: string;
  readonly money: readonly SheetMoney[];
  readonly rows: readonly SheetRow[];
};
