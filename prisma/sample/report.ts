import type { CompletionGrade } from '@/lib/scoring/rule-set';

/** Why a target was missed or passed by far, and what is to be done. */
type Explained = { readonly reason?: string; readonly improvement?: string };

/** What a responsible person reports for one indicator; the executed amount is taken over by the product. */
export type RowReport =
  | ({ readonly kind: 'number'; readonly value: string } & Explained)
  | ({ readonly kind: 'date'; readonly doneOn: string } & Explained)
  | ({
      readonly kind: 'grade';
      readonly grade: CompletionGrade;
      readonly percent: string;
      readonly completion: string;
    } & Explained)
  | ({ readonly kind: 'executed' } & Explained)
  | { readonly kind: 'blank' };

/** Money of one source in 万元; a line that is left out is 不适用, but 财政拨款 with its 年初预算数 is always there. */
export type MoneyReport = {
  /** 财政拨款: 全年预算数 where it was adjusted, and 全年执行数 */
  readonly annual?: string;
  readonly executed?: string;
  readonly carryover?: { readonly initial: string; readonly annual: string; readonly executed: string };
  readonly other?: { readonly annual: string; readonly executed: string };
};

/** What an evaluator remarks; `row` counts the indicators from 1, without one it is about the whole form. */
export type Remark = { readonly row?: number; readonly text: string };

/** How far the form has come, and what the evaluator had to say on the way. */
type Course =
  | { readonly state: 'DRAFTING' }
  | { readonly state: 'SUBMITTED' }
  | { readonly state: 'RETURNED'; readonly returned: Returned }
  | { readonly state: 'RESUBMITTED'; readonly returned: Returned; readonly corrections: Corrections }
  | {
      readonly state: 'APPROVED';
      readonly remarks?: readonly Remark[];
      readonly percents?: readonly PercentChange[];
    };

type Returned = { readonly reason: string; readonly remarks: readonly Remark[] };

/** What the responsible person changed after the return. */
export type Corrections = {
  readonly goalActual?: string;
  readonly rows: readonly { readonly row: number; readonly report: RowReport }[];
};

/** An evaluator's own percentage for a 定性 row. */
export type PercentChange = {
  readonly row: number;
  readonly grade: CompletionGrade;
  readonly percent: string;
  readonly reason: string;
};

/** The 自评表 of one project as it is filled in. `rows` follow the indicators of the budget one by one. */
export type SampleReport = {
  readonly project: string;
  readonly goalActual: string;
  readonly executionReason?: string;
  readonly notes?: string;
  readonly money: MoneyReport;
  /** 分值 that the responsible person set before the first actual */
  readonly weights?: readonly string[];
  readonly rows: readonly RowReport[];
  readonly course: Course;
};

export const executed: RowReport = { kind: 'executed' };
export const blank: RowReport = { kind: 'blank' };

/** A number in the indicator's own unit. */
export function actual(value: string, reason?: string, improvement?: string): RowReport {
  return { kind: 'number', value, ...explained(reason, improvement) };
}

/** The day or month in which a deadline was met. */
export function done(doneOn: string, reason?: string, improvement?: string): RowReport {
  return { kind: 'date', doneOn, ...explained(reason, improvement) };
}

/** 达成 in full. */
export function fulfilled(completion: string): RowReport {
  return { kind: 'grade', grade: '达成', percent: '100', completion };
}

/** A 定性 row that is not wholly fulfilled. */
export function graded(
  grade: CompletionGrade,
  percent: string,
  completion: string,
  reason: string,
  improvement?: string,
): RowReport {
  return { kind: 'grade', grade, percent, completion, ...explained(reason, improvement) };
}

function explained(reason?: string, improvement?: string): Explained {
  return { ...(reason && { reason }), ...(improvement && { improvement }) };
}
