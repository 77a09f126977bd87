/** The columns that a 汇总表 can have, in their usual order. */
export const SUMMARY_COLUMN_IDS = [
  'code',
  'name',
  'section',
  'owner',
  'initial',
  'annual',
  'executed',
  'rate',
  'executionScore',
  'output',
  'benefit',
  'satisfaction',
  'cost',
  'total',
  'grade',
  'mainDeviation',
  'isPublic',
  'note',
] as const;

export type SummaryColumnId = (typeof SUMMARY_COLUMN_IDS)[number];

/** Their usual headings; those of money name its unit. */
export const SUMMARY_HEADINGS: Readonly<Record<SummaryColumnId, string>> = {
  code: '项目编码',
  name: '项目名称',
  section: '科室',
  owner: '负责人',
  initial: '年初预算数（万元）',
  annual: '全年预算数（万元）',
  executed: '全年执行数（万元）',
  rate: '执行率',
  executionScore: '预算执行得分',
  output: '产出指标得分',
  benefit: '效益指标得分',
  satisfaction: '满意度指标得分',
  cost: '成本指标得分',
  total: '总分',
  grade: '等级',
  mainDeviation: '主要偏差',
  isPublic: '是否公开',
  note: '备注',
};

/** All columns, under their usual headings. */
export const USUAL_COLUMNS = SUMMARY_COLUMN_IDS.map((id) => ({ id, heading: SUMMARY_HEADINGS[id] }));

/** A column of a unit's 汇总表, under the heading that the unit gave it. */
export type ChosenColumn = { readonly id: SummaryColumnId; readonly heading: string };

/** The columns of a unit's 汇总表 as they are, to be changed upon that version. */
export type SummaryLayout = {
  /** 0: the usual ones, which nobody has changed */
  readonly version: number;
  readonly columns: readonly ChosenColumn[];
  readonly savedByName: string | null;
};
