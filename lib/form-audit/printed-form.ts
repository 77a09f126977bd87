/**
 * One row of a 自评表 as somebody printed it. Texts verbatim, an empty cell `''`; figures as decimal strings
 * exactly as written, null where nothing is written: blank is not 0.
 */
export type PrintedRow = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** 年度指标值; 全年预算数 in the row of execution. */
  readonly target: string;
  /** 实际完成值; 全年执行数 in the row of execution. */
  readonly actual: string;
  /** 分值 in 分. */
  readonly weight: string | null;
  /** The 分值 is not printed: whoever copied the form took it from the score. */
  readonly weightInferred: boolean;
  /** 得分 in 分. */
  readonly score: string | null;
  readonly note: string;
  /** What stands in place of 分值 or 得分 and is no figure, in words; null where both can be read. */
  readonly unreadable: string | null;
  /** How actual and target compare, as whoever copied the form saw it: `ge`, `le`, `eq`, 正向指标, … */
  readonly direction: string | null;
  /** Target and actual as numbers of one unit, where whoever copied the form gave them. */
  readonly targetNumber: string | null;
  readonly actualNumber: string | null;
  /** 执行率 as printed (`86%`), in the row of execution only. */
  readonly rate: string | null;
};

/** A 自评表 that somebody else filled. */
export type PrintedForm = {
  readonly id: string;
  readonly year: string | null;
  readonly project: string;
  /** What else the head of the form says: label and text. */
  readonly head: readonly { readonly label: string; readonly text: string }[];
  readonly rows: readonly PrintedRow[];
  /** 总分 as printed. */
  readonly total: string | null;
  readonly grade: string | null;
  /** Are all rows here? Where they are not, no sum can be checked. */
  readonly complete: boolean;
};

const EXECUTION = /^(预算|资金)?执行率?(情况)?(指标)?([（(].*)?$/;

/** Whether a row is that of 预算执行率; a 三级指标 of that name under another 一级 is an ordinary one. */
export function isExecutionRow({ level1 }: Pick<PrintedRow, 'level1'>): boolean {
  return EXECUTION.test(level1.replace(/\s/g, ''));
}

/** The 分值 that a row may be judged by, in 分; null where it is not printed. */
export function judgedWeight({ weight, weightInferred }: PrintedRow): string | null {
  return weightInferred ? null : weight;
}
