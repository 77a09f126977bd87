import type { DepartmentSheet, ReportText } from '@/lib/department-scoring/department-sheet';
import type { DepartmentTraces } from '@/lib/department-scoring/explain-department';
import type { DepartmentScheme } from '@/lib/department-scoring/scheme';
import type { TargetTexts } from '@/lib/department-scoring/target';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ScoreStatus } from '@/lib/scoring/scoring-project';

/** A line of money in 万元 as decimal strings; null is not reported. */
export type ModelMoney = {
  readonly name: string;
  readonly applicable: boolean;
  readonly initial: string | null;
  readonly annual: string | null;
  readonly executed: string | null;
};

export type ModelTarget = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** 年度指标值 as people read it */
  readonly target: string;
  /** 实际完成值 as people read it; null while not reported */
  readonly actual: string | null;
  readonly weight: string;
  readonly status: ScoreStatus;
  /** Null unless `status` is `scored` */
  readonly score: string | null;
  /** null unless it is scored */
  readonly reached: boolean | null;
  readonly deviationReason: string | null;
  readonly improvement: string | null;
};

export type ModelItem = {
  readonly name: string;
  readonly guidance: string;
  readonly weight: string;
  /** null while not scored */
  readonly score: string | null;
  readonly ground: string | null;
};

export type ModelPart = {
  readonly name: string;
  /** null where the part does not apply */
  readonly weight: string | null;
  /** null there, and while nothing of it is reported */
  readonly score: string | null;
};

/** A target that was corrected, added or removed, and why. */
export type ModelChange = { readonly name: string; readonly what: string; readonly reason: string };

/**
 * 部门整体支出绩效自评 as data: serialisable, frozen at approval, the only thing that documents are drawn from. Money is in
 * 万元, scores and weights in 分 with 2 decimals.
 */
export type DepartmentModel = {
  readonly modelVersion: 1;
  readonly fiscalYear: number;
  /** 部门（单位）名称 */
  readonly department: string;
  readonly unit: string;
  readonly money: {
    readonly total: ModelMoney;
    /** Those of the projects by source, then 基本支出 */
    readonly lines: readonly ModelMoney[];
    readonly projects: { readonly count: number; readonly approved: number; readonly open: number };
    /** B/A with 6 decimals; null where there is none */
    readonly rate: string | null;
    readonly status: ScoreStatus;
    readonly weight: string | null;
    readonly score: string | null;
  };
  readonly executionReason: string | null;
  readonly goal: string | null;
  readonly goalActual: string | null;
  readonly targets: readonly ModelTarget[];
  readonly items: readonly ModelItem[];
  /** 当年预算执行情况, 整体绩效目标实现情况, 预算管理情况 */
  readonly parts: readonly ModelPart[];
  readonly total: string;
  readonly grade: string;
  /** Something is not reported yet: there is no grade to speak of */
  readonly provisional: boolean;
  readonly notes: string | null;
  readonly texts: Readonly<Record<ReportText, string | null>>;
  readonly changes: readonly ModelChange[];
  readonly traces: DepartmentTraces;
  readonly scheme: Pick<DepartmentScheme, 'id' | 'version' | 'title' | 'basis'>;
  readonly ruleSet: Pick<RuleSet, 'id' | 'version' | 'title'>;
  readonly signatures: { readonly filledBy: string | null; readonly approvedBy: string | null };
  /** `2024-06-01`; null while it is a draft */
  readonly approvedOn: string | null;
};

/** A target as it stands in the list, removed ones too. */
export type TargetLine = TargetTexts & {
  readonly id: string;
  /** Its row in table 14; null where it was added by hand */
  readonly row: number | null;
  readonly activity: string | null;
  readonly duplicateOf: number | null;
  /** As table 14 has it, where it was corrected */
  readonly printed: TargetTexts | null;
  readonly reason: string;
  readonly removed: boolean;
};

export type SchemeChoice = {
  /** null for the one that ships */
  readonly ownId: string | null;
  readonly id: string;
  readonly version: number;
  readonly title: string;
};

/** An earlier approval. Moments are ISO 8601. */
export type EarlierVersion = {
  readonly no: number;
  readonly total: string;
  readonly grade: string;
  readonly approvedAt: string;
  readonly approvedByName: string;
  readonly reopenedAt: string;
  readonly reopenedByName: string;
  readonly reason: string;
};

export type DepartmentEvaluation = {
  readonly version: number;
  readonly approved: boolean;
  readonly savedAt: string | null;
  readonly savedByName: string | null;
  readonly sha256: string | null;
  readonly department: DepartmentSheet;
  readonly scheme: DepartmentScheme;
  readonly ruleSet: RuleSet;
  readonly lines: readonly TargetLine[];
  readonly schemes: readonly SchemeChoice[];
  /** Frozen once it is approved */
  readonly model: DepartmentModel;
  readonly versions: readonly EarlierVersion[];
};

/** What table 14 of the budget brings; null where the budget has none. */
export type Brought = {
  readonly department: string | null;
  readonly targets: number;
  readonly duplicates: number;
  readonly unsettled: number;
};

export type DepartmentPage = {
  readonly year: { readonly id: string; readonly fiscalYear: number; readonly unitName: string };
  readonly mayWrite: boolean;
  /** null until somebody begins */
  readonly evaluation: DepartmentEvaluation | null;
  /** Of a year that is not begun */
  readonly brought: Brought | null;
};

/** What a page needs to go on after a save elsewhere. */
export type StandingEvaluation = Pick<
  DepartmentEvaluation,
  'version' | 'department' | 'savedAt' | 'savedByName'
>;

/** What a document of the evaluation is drawn from. */
export type DepartmentDocument = {
  readonly model: DepartmentModel;
  readonly draft: boolean;
  /** Of the model as approval froze it; null for a draft */
  readonly sha256: string | null;
  /** Which earlier approval it is; null for the one in force */
  readonly superseded: number | null;
};
