import type { Level1 } from '@/lib/indicators/levels';
import type { Statistics } from '@/lib/scoring/score-statistics';
import type { ScoreStatus } from '@/lib/scoring/scoring-project';
import type { SheetTraces } from '@/lib/sheet/explain-sheet';
import type { BudgetAdjustmentKind } from '@/lib/sheet/sheet';
import type { ChosenColumn, SummaryLayout } from '@/lib/summary/types';

/**
 * The 自评表 as data: serialisable, frozen at approval, the only thing that documents are drawn from.
 * Money is in 万元 as decimal strings without separators; scores and weights in 分 with 2 decimals.
 * `null` means not reported; `not-applicable` is said in words, never as null or zero.
 */
export type FormModel = {
  readonly modelVersion: 2;
  readonly fiscalYear: number;
  readonly project: {
    readonly code: string;
    readonly name: string;
    /** 主管部门 */
    readonly department: string;
    /** 实施单位 */
    readonly unit: string;
    /** 项目负责人 */
    readonly owner: string | null;
    readonly phone: string | null;
  };
  readonly money: {
    /** 年度资金总额: sums of the applicable lines. */
    readonly total: MoneyAmounts;
    readonly lines: readonly MoneyLine[];
    /** 分值 of execution, `10.00`; null where execution does not apply. */
    readonly weight: string | null;
    /** B/A with 6 decimals; null where it does not apply or is not reported. */
    readonly rate: string | null;
    readonly status: ScoreStatus;
    /** Null unless `status` is `scored`. */
    readonly score: string | null;
  };
  /** 预期目标 */
  readonly goal: string | null;
  /** 年度总体目标实际完成情况 */
  readonly goalActual: string | null;
  readonly indicators: readonly FormIndicator[];
  readonly totalWeight: string;
  readonly total: string;
  /** Something is not reported yet: the total is what the rest makes, and there is no grade to speak of. */
  readonly provisional: boolean;
  /** 优 良 中 差 */
  readonly grade: string;
  /** 其他需要说明的问题 */
  readonly notes: string | null;
  /** 佐证材料 as they were at approval; null in drafts, and in forms frozen before there were any. */
  readonly evidence: readonly FormEvidence[] | null;
  /** 评审记录 up to approval; absent in drafts that are drawn without it, and in forms frozen before it was kept. */
  readonly history?: readonly FormReview[];
  /** Null where the form is drawn without them, and in forms frozen before they were kept. */
  readonly traces: SheetTraces | null;
  readonly ruleSet: { readonly id: string; readonly version: number; readonly title: string };
  readonly signatures: { readonly filledBy: string | null; readonly reviewedBy: string | null };
  /** Date of approval `2024-06-01`; null while it is a draft. */
  readonly approvedOn: string | null;
};

export type MoneySource = 'FISCAL' | 'CARRYOVER' | 'OTHER';

export type MoneyAmounts = {
  readonly initial: string | null;
  readonly annual: string | null;
  readonly executed: string | null;
};

export type MoneyLine = MoneyAmounts & {
  readonly source: MoneySource;
  readonly applicable: boolean;
  /** What makes 全年预算数 of 年初预算数, in the order of dates; absent where nothing was adjusted. */
  readonly adjustments?: readonly MoneyAdjustment[];
};

export type MoneyAdjustment = {
  readonly kind: BudgetAdjustmentKind;
  /** `2024-06-01` */
  readonly date: string;
  /** 万元, positive: the kind has the sign. */
  readonly amount: string;
  readonly documentNumber: string;
};

export type FormIndicator = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** 年度指标值 as people read it: `≥ 90 %`, `定性：优`. */
  readonly target: string;
  /** Where it was adjusted in the course of the year: 原指标值 as people read it, and the document's number. */
  readonly originalTarget?: string;
  readonly adjustmentDocument?: string;
  /** 实际完成值 as people read it; null while not reported. */
  readonly actual: string | null;
  readonly weight: string;
  readonly status: ScoreStatus;
  /** Null unless `status` is `scored`. */
  readonly score: string | null;
  readonly deviationReason: string | null;
  readonly improvement: string | null;
};

/** A file behind the form: its bytes are those of the hash, for good. */
export type FormEvidence = {
  readonly id: string;
  /** Which of `indicators` it backs, from 0; null: the form as a whole. */
  readonly row: number | null;
  readonly name: string;
  /** Bytes */
  readonly size: number;
  readonly sha256: string;
};

/** What was done with the form on its way to approval. */
export type FormReview = {
  /** Of the clock in 北京: `2025-03-14 09:05` */
  readonly at: string;
  readonly by: string;
  /** 提交, 退回, 批注 … */
  readonly action: string;
  /** What was changed, written or given as a reason; empty where the action says it all. */
  readonly words: string;
};

/** A character that no font of the documents has: `〓` is drawn in its place. */
export type MissingGlyph = {
  readonly character: string;
  /** `U+20BB7` */
  readonly code: string;
  /** The text of the form in which it occurs first */
  readonly within: string;
};

/** What may stand behind a form, in this order, each on pages of its own. */
export const APPENDIX_PARTS = ['trace', 'evidence', 'history'] as const;

export type AppendixPart = (typeof APPENDIX_PARTS)[number];

export const APPENDIX_TITLES: Readonly<Record<AppendixPart, string>> = {
  trace: '得分依据',
  evidence: '佐证材料清单',
  history: '评审记录',
};

/** As what a form can be had. */
export const FORM_FORMATS = ['pdf', 'docx', 'xlsx'] as const;

export type FormFormat = (typeof FORM_FORMATS)[number];

export const FORM_FORMAT_NAMES: Readonly<Record<FormFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
};

/** What can stand below the table, each of which may be left out. */
export const BELOW_PARTS = [
  'grade',
  'notes',
  'filledBy',
  'reviewedBy',
  'owner',
  'leader',
  'seal',
  'date',
] as const;

export type BelowPart = (typeof BELOW_PARTS)[number];

export const BELOW_TITLES: Readonly<Record<BelowPart, string>> = {
  grade: '等级',
  notes: '其他需要说明的问题',
  filledBy: '填表人',
  reviewedBy: '审核人',
  owner: '项目负责人',
  leader: '主管领导',
  seal: '单位（公章）',
  date: '日期',
};

/** One row of the 汇总表. Money in 万元 as decimal strings, rate with 6 decimals, scores with 2. */
export type SummaryRow = {
  readonly code: string;
  readonly name: string;
  /** 科室 of the responsible person's account */
  readonly section: string | null;
  readonly owner: string | null;
  /** false: 不参评, and so in no sum */
  readonly participates: boolean;
  /** 已评价: only such scores count in the mean */
  readonly approved: boolean;
  readonly initial: string | null;
  readonly annual: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
  readonly executionScore: string | null;
  /** Score per 一级, `null` where the project has no such indicator. */
  readonly level1Scores: Readonly<Record<Level1, string | null>>;
  /** 分值 of what was scored, per 一级 and of execution; null where nothing was. */
  readonly level1Weights: Readonly<Record<Level1, string | null>>;
  readonly executionWeight: string | null;
  readonly total: string | null;
  readonly grade: string | null;
  /** 主要偏差: the reasons given for shortfalls, in document order. */
  readonly mainDeviation: string;
  readonly isPublic: boolean;
  readonly note: string;
};

export type SummaryModel = {
  readonly fiscalYear: number;
  readonly unit: string;
  readonly madeOn: string;
  readonly columns: readonly ChosenColumn[];
  readonly rows: readonly SummaryRow[];
};

export type SummaryPage = {
  readonly model: SummaryModel;
  readonly layout: SummaryLayout;
  readonly mayArrange: boolean;
};

/** What the approved projects reached in 预算执行 or a 一级指标. */
export type LevelStatistics = {
  readonly name: string;
  /** In which something of it was scored */
  readonly projects: number;
  /** 得分率: Σ得分 ÷ Σ分值, with 6 decimals */
  readonly rate: string | null;
  readonly scores: Statistics | null;
};

/** Projects of a 责任人 or of a grade. Money in 万元, rate with 6 decimals. */
export type GroupStatistics = {
  readonly name: string;
  readonly projects: number;
  readonly approved: number;
  readonly annual: string | null;
  readonly executed: string | null;
  /** Of those that report both amounts */
  readonly rate: string | null;
  /** Of the approved totals */
  readonly scores: Statistics | null;
};

export type SummaryStatistics = {
  readonly levels: readonly LevelStatistics[];
  readonly owners: readonly GroupStatistics[];
  readonly grades: readonly GroupStatistics[];
};

export type YearStatistics = SummaryStatistics & { readonly fiscalYear: number; readonly unit: string };
