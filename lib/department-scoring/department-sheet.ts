import type { RuleSet } from '@/lib/scoring/rule-set';
import type { Sheet } from '@/lib/sheet/sheet';
import type { BasicMoney, ProjectsMoney } from './department-money';
import type { DepartmentScheme } from './scheme';

/** What the evaluator gives for one item of 预算管理情况; null is not scored yet. */
export type ItemEntry = { readonly itemId: string; readonly score: string | null; readonly ground: string };

/** Texts of the report that a person writes. */
export const REPORT_TEXTS = ['overview', 'work', 'problems', 'improvements'] as const;
export type ReportText = (typeof REPORT_TEXTS)[number];

export const REPORT_TEXT_LABELS: Readonly<Record<ReportText, string>> = {
  overview: '部门基本情况',
  work: '自评工作开展情况',
  problems: '存在的问题',
  improvements: '改进措施',
};

/** A target that cannot be scored as it stands: its levels, nature or value are not known. */
export type UnsettledTarget = { readonly id: string; readonly text: string; readonly why: string };

/** 部门整体支出绩效自评 as data: what was planned, and what has been reported so far. */
export type DepartmentSheet = {
  /** The targets as rows, and the texts of the form; its own money is empty */
  readonly sheet: Sheet;
  readonly unsettled: readonly UnsettledTarget[];
  readonly projects: ProjectsMoney;
  readonly basic: BasicMoney;
  /** In the order of the scheme's items */
  readonly items: readonly ItemEntry[];
  readonly texts: Readonly<Record<ReportText, string>>;
};

/** By what it is scored: the parts by the scheme, targets and grade by the year's rules for projects. */
export type DepartmentRules = { readonly scheme: DepartmentScheme; readonly ruleSet: RuleSet };
