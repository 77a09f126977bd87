import type { Basis } from '@/lib/scoring/rule-set';

/** 一级指标 of 部门评价, in the order of the score sheet. */
export const APPRAISAL_LEVELS = ['决策', '过程', '产出', '效益'] as const;
export type AppraisalLevel = (typeof APPRAISAL_LEVELS)[number];

/**
 * What an entry is scored by: `judged` by the evaluator alone; `arrival` and `execution` with points proposed from the
 * project's money; the others stand for the project's own indicators of that kind, each an item of its own.
 */
export const SOURCES = [
  'judged',
  'arrival',
  'execution',
  'quantity',
  'quality',
  'time',
  'cost',
  'benefit',
  'satisfaction',
] as const;
export type Source = (typeof SOURCES)[number];

export const SOURCE_LABELS: Readonly<Record<Source, string>> = {
  judged: '评价人员评分',
  arrival: '按资金到位率建议',
  execution: '按预算执行率建议',
  quantity: '项目的数量指标',
  quality: '项目的质量指标',
  time: '项目的时效指标',
  cost: '项目的成本指标',
  benefit: '项目的效益指标',
  satisfaction: '项目的满意度指标',
};

/** One line of the system. Weights are 分 with at most 2 decimals. */
export type SystemEntry = {
  readonly id: string;
  readonly level1: AppraisalLevel;
  readonly level2: string;
  /** 三级指标; of an entry that stands for the project's indicators, what they are scored for */
  readonly name: string;
  readonly weight: string;
  /** 指标解释 */
  readonly explanation: string;
  /** 评价标准: how points are given */
  readonly standard: string;
  readonly source: Source;
};

/** 绩效评价指标体系 as data: plain strings, so that it can be stored, copied and sent to the browser. */
export type IndicatorSystem = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly basis: Basis;
  /** 一级 and 二级 stand together, in the order of the sheet; all weights make 100. */
  readonly entries: readonly SystemEntry[];
};

/** A system without its name: what a unit's own copy keeps. */
export type SystemBody = Omit<IndicatorSystem, 'id' | 'version' | 'title'>;
