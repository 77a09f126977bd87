import type { Change, EventAction } from '@/lib/audit/events';
import type { Explanation } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { RuleSetBody } from '@/lib/scoring/rule-set-schema';
import type { RuleDifference } from '@/lib/scoring/rule-words';
import type { State } from '@/lib/workflow/states';
import type { RuleSetRef } from './schema';

/** A rule set by name. */
export type RuleSetName = RuleSetRef & { readonly title: string };

/** One version of a rule set in a list. Moments are ISO 8601 texts. */
export type RuleSetRow = RuleSetName & {
  /** Comes with the product, or belongs to the unit */
  readonly shipped: boolean;
  readonly draft: boolean;
  /** What it was copied from; null for shipped ones */
  readonly basedOn: RuleSetName | null;
  readonly publishedAt: string | null;
  readonly publishedByName: string | null;
  /** 评价年度 that pin it */
  readonly years: readonly number[];
  /** Projects approved under it, and open ones of the years that pin it */
  readonly projects: number;
};

/** A 评价年度 with the set that it pins. */
export type YearRules = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly ruleSet: RuleSetName;
  /** Of the year, for changing it */
  readonly version: number;
  /** Approved forms wait for a leader's sign-off */
  readonly signOffNeeded: boolean;
  /** 佐证材料 are collected in this system */
  readonly evidenceHere: boolean;
  readonly open: number;
  readonly approved: number;
};

/** Something that was done to rule sets, or to a year's choice of one. */
export type RulesEvent = {
  readonly id: string;
  readonly at: string;
  readonly actorName: string;
  readonly action: EventAction;
  readonly subjectName: string;
  readonly changes: readonly Change[];
  readonly reason: string | null;
};

export type RuleSetList = {
  readonly years: readonly YearRules[];
  /** Shipped sets, then the unit's own, each in its newest version first */
  readonly rows: readonly RuleSetRow[];
  /** Changes of years' sets, the latest first */
  readonly pinned: readonly RulesEvent[];
  readonly mayManage: boolean;
};

export type RuleSetDetails = RuleSetRow & {
  readonly ruleSet: RuleSet;
  /** Of a draft: rises with every save; null for what cannot be changed */
  readonly revision: number | null;
  /** What differs from the set that it was copied from; null for shipped ones */
  readonly differences: readonly RuleDifference[] | null;
  /** Rules whose wording nobody has read yet */
  readonly unverified: number;
  readonly otherVersions: readonly { readonly version: number; readonly draft: boolean }[];
  readonly history: readonly RulesEvent[];
  readonly mayManage: boolean;
};

export type RuleSetDraft = RuleSetName & {
  readonly body: RuleSetBody;
  readonly revision: number;
  readonly basedOn: RuleSetName;
  /** The rules that were copied; null where they are gone */
  readonly base: RuleSetBody | null;
  /** The year that a preview is shown for; null where nothing has been imported */
  readonly year: YearRules | null;
};

/** 总分 in 分, null while nothing is reported; 等级, null while anything is not. */
type Figures = { readonly total: string | null; readonly grade: string | null };

/** A row whose score or 分值 differs between two sets; null is not assessed. */
export type MovedRow = {
  /** null: 预算执行率 */
  readonly indicatorId: string | null;
  readonly name: string;
  readonly level1: string | null;
  readonly weights: readonly [string | null, string | null];
  readonly scores: readonly [string | null, string | null];
};

/** One project under two sets, the first and the second. */
export type ComparedProject = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly state: State;
  readonly figures: readonly [Figures, Figures];
  /** Not reported in full: the totals are 暂计, and do not count in sums */
  readonly provisional: boolean;
  /** Second less first, in 分; null where nothing is reported */
  readonly difference: string | null;
  readonly gradeChanges: boolean;
  /** Rows whose score moved */
  readonly moved: readonly MovedRow[];
  /** Whether the total was capped */
  readonly capped: readonly [boolean, boolean];
  /** 分值 that a person or the document set and that do not fit the second set */
  readonly weightsOff: boolean;
};

export type ComparedSums = {
  readonly mean: string | null;
  readonly sum: string;
  readonly grades: Readonly<Record<'优' | '良' | '中' | '差', number>>;
};

/** A year under two sets. Changes nothing. */
export type Comparison = {
  readonly year: YearRules;
  readonly sets: readonly [RuleSetName, RuleSetName];
  readonly differences: readonly RuleDifference[];
  /** 参评 projects in the order of the document */
  readonly projects: readonly ComparedProject[];
  /** Over the projects that are reported in full */
  readonly sums: readonly [ComparedSums, ComparedSums];
  readonly complete: number;
};

export type ComparisonPage = {
  /** null where nothing has been imported */
  readonly year: YearRules | null;
  /** Sets to choose from */
  readonly choices: readonly RuleSetName[];
  /** null: nothing imported, or no second set chosen yet */
  readonly comparison: Comparison | null;
};

/** A moved row with its 得分依据 under both sets. */
export type ExplainedRow = MovedRow & {
  readonly explanations: readonly [Explanation, Explanation];
};

export type ExplainedProject = {
  readonly year: { readonly fiscalYear: number; readonly unitCode: string };
  readonly sets: readonly [RuleSetName, RuleSetName];
  readonly project: ComparedProject;
  readonly rows: readonly ExplainedRow[];
  readonly totals: readonly [Explanation, Explanation];
};
