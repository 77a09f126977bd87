import type { Basis } from '@/lib/scoring/rule-set';

/** One thing of 预算管理情况 that an evaluator scores from 0 to its weight, with a ground. */
export type ManagementItem = {
  readonly id: string;
  readonly name: string;
  /** 分, at most 2 decimals */
  readonly weight: string;
  /** What to look at */
  readonly guidance: string;
};

/**
 * How 部门整体支出 is scored, as data: plain strings, so that it can be stored, copied and sent to the browser. Weights
 * are 分 with at most 2 decimals and make 100 together. The targets are scored by the year's rules for projects, and so
 * is the grade.
 */
export type DepartmentScheme = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly basis: Basis;
  /** 当年预算执行情况 */
  readonly execution: { readonly weight: string };
  /** 整体绩效目标实现情况; `by-level1`: equally over the 一级 there are, then over the targets of each */
  readonly targets: { readonly weight: string; readonly split: 'flat' | 'by-level1' };
  /** 预算管理情况 */
  readonly management: { readonly items: readonly ManagementItem[] };
};

/** A scheme without its name: what a unit's own copy keeps. */
export type SchemeBody = Omit<DepartmentScheme, 'id' | 'version' | 'title'>;

export const PARTS = ['execution', 'targets', 'management'] as const;
export type Part = (typeof PARTS)[number];

export const PART_LABELS: Readonly<Record<Part, string>> = {
  execution: '当年预算执行情况',
  targets: '整体绩效目标实现情况',
  management: '预算管理情况',
};

export const SPLIT_LABELS: Readonly<Record<DepartmentScheme['targets']['split'], string>> = {
  flat: '平均分给各项目标',
  'by-level1': '先平均分给各一级指标，再平均分给其下各项目标',
};
