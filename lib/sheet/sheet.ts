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

/** Money of one source in 万元 as decimal strings; null is not reported, 不适用 is `applicable: false`. */
export type SheetMoney = { readonly source: MoneySource; readonly applicable: boolean } & Readonly<
  Record<MoneyColumn, string | null>
>;

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
  readonly deviationReason: string;
  readonly improvement: string;
};

export type SheetRow = Reported & {
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly nature: string;
  /** 年度指标值, verbatim */
  readonly target: string;
  readonly unitOfMeasure: string | null;
  readonly direction: string | null;
  /** 分值; null while none is set */
  readonly weight: string | null;
  /** Why an evaluator set another percentage than the owner's */
  readonly percentReason: string | null;
  readonly reading: Reading;
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
