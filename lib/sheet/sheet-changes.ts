import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import { targetInWords } from './adjusted-target';
import {
  MONEY_COLUMN_LABELS,
  MONEY_COLUMNS,
  MONEY_LABELS,
  type Reported,
  type Sheet,
  type SheetMoney,
} from './sheet';
import { SURVEY_LABELS } from './survey';

/** One changed field in the words of the form; null is "no value". */
export type SheetChange = {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** Fields of a row that an owner fills in, as the form calls them. */
export const ROW_LABELS: Readonly<Record<keyof Reported, string>> = {
  value: '实际完成值',
  doneOn: '完成时间',
  grade: '完成档次',
  percent: '完成比例（%）',
  completion: '完成情况',
  measured: '实际完成值（按已确认的含义）',
  timesOnTime: '按时次数',
  eligible: '符合条件数',
  surveyMethod: '调查方式',
  ...SURVEY_LABELS,
  surveyedOn: '调查日期',
  deviationReason: '偏差原因',
  improvement: '改进措施',
  readingWish: '对指标含义的意见',
};

export const TEXT_LABELS = {
  goalActual: '年度总体目标实际完成情况',
  executionReason: '预算执行情况说明',
  notes: '其他需要说明的问题',
} as const;

const blankAsNull = (text: string | null): string | null => (text === '' ? null : text);

function change(field: string, from: string | null, to: string | null): SheetChange[] {
  const [before, after] = [blankAsNull(from), blankAsNull(to)];
  return before === after ? [] : [{ field, from: before, to: after }];
}

/** What differs in the money of one source. */
export function changesOfMoney(before: SheetMoney, after: SheetMoney): SheetChange[] {
  const label = MONEY_LABELS[after.source];
  const applies = (line: SheetMoney) => (line.applicable ? '适用' : '不适用');
  return [
    ...change(`${label}：是否适用`, applies(before), applies(after)),
    ...MONEY_COLUMNS.flatMap((column) =>
      change(`${label}：${MONEY_COLUMN_LABELS[column]}（万元）`, before[column], after[column]),
    ),
    ...change(
      `${label}：填写的全年预算数，与调整记录不一致（万元）`,
      before.typedAnnual ?? null,
      after.typedAnnual ?? null,
    ),
  ];
}

/** Targets and decided meanings of rows that differ: evaluators decide on both while an owner has the form open. */
export function decisionChanges(before: Sheet, after: Sheet): SheetChange[] {
  const words = ({ decision }: Sheet['rows'][number]) => decision && decidedInWords(decision.meaning);
  return after.rows.flatMap((row, i) => [
    ...change(`${row.name}：年度指标值`, targetInWords(before.rows[i]!), targetInWords(row)),
    ...change(`${row.name}：指标含义`, words(before.rows[i]!), words(row)),
  ]);
}

/** What differs between two states of the same sheet, in the order of the form. Weights are not compared. */
export function sheetChanges(before: Sheet, after: Sheet): SheetChange[] {
  const texts = (Object.keys(TEXT_LABELS) as (keyof typeof TEXT_LABELS)[]).flatMap((key) =>
    change(TEXT_LABELS[key], before[key], after[key]),
  );
  const money = after.money.flatMap((line, i) => changesOfMoney(before.money[i]!, line));
  const rows = after.rows.flatMap((row, i) =>
    (Object.keys(ROW_LABELS) as (keyof Reported)[]).flatMap((key) =>
      change(`${row.name}：${ROW_LABELS[key]}`, before.rows[i]![key], row[key]),
    ),
  );
  return [...money, ...texts, ...rows];
}
