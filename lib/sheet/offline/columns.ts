import { formatDateInWords } from '@/lib/indicators/readings/dates-in-words';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import { entryOf, fieldOfActual } from '../actual-entry';
import { LINE_LIMIT, TEXT_LIMIT } from '../entries';
import {
  MONEY_COLUMN_LABELS,
  MONEY_LABELS,
  type MoneyColumn,
  type MoneySource,
  type SheetRow,
} from '../sheet';
import { SURVEY_COUNTS, SURVEY_LABELS, surveyRole } from '../survey';
import type { TypedRow, TypedSheet } from '../typed';

/** A column that a person fills in: the most characters of a text, and what it may be where that is a choice. */
export type FilledColumn<K extends string> = {
  readonly key: K;
  readonly heading: string;
  readonly limit?: number;
  readonly choices?: readonly string[];
};

const SURVEY = [
  { key: 'surveyMethod', heading: '调查方式', limit: LINE_LIMIT },
  ...SURVEY_COUNTS.map((key) => ({ key, heading: SURVEY_LABELS[key] })),
  { key: 'surveyedOn', heading: '调查日期' },
] as const;

export type RowColumn =
  | 'actual'
  | 'eligible'
  | 'grade'
  | 'percent'
  | 'completion'
  | 'deviationReason'
  | 'improvement'
  | (typeof SURVEY)[number]['key'];

/** What is filled in for an indicator, in the order of the workbook. */
export const ROW_COLUMNS: readonly FilledColumn<RowColumn>[] = [
  { key: 'actual', heading: '实际完成值' },
  { key: 'eligible', heading: '符合条件数' },
  { key: 'grade', heading: '完成档次', choices: GRADES_OF_COMPLETION },
  { key: 'percent', heading: '完成比例（%）' },
  { key: 'completion', heading: '完成情况', limit: TEXT_LIMIT },
  { key: 'deviationReason', heading: '偏差原因', limit: TEXT_LIMIT },
  { key: 'improvement', heading: '改进措施', limit: TEXT_LIMIT },
  ...SURVEY,
];

const MONEY = [
  'FISCAL.annual',
  'FISCAL.executed',
  'CARRYOVER.initial',
  'CARRYOVER.annual',
  'CARRYOVER.executed',
  'OTHER.initial',
  'OTHER.annual',
  'OTHER.executed',
] as const;
type MoneyKey = (typeof MONEY)[number];
export type ProjectColumn = MoneyKey | 'executionReason' | 'goalActual' | 'notes';

/** The source and the column of an amount. */
export function moneyAt(key: MoneyKey): readonly [MoneySource, MoneyColumn] {
  return key.split('.') as [MoneySource, MoneyColumn];
}

export function isMoney(key: ProjectColumn): key is MoneyKey {
  return (MONEY as readonly string[]).includes(key);
}

function moneyHeading(key: MoneyKey): string {
  const [source, column] = moneyAt(key);
  return `${MONEY_LABELS[source]}：${MONEY_COLUMN_LABELS[column]}（万元）`;
}

/** What is filled in for a project, in the order of the workbook; 年初预算数 of 财政拨款 is the budget's. */
export const PROJECT_COLUMNS: readonly FilledColumn<ProjectColumn>[] = [
  ...MONEY.map((key) => ({ key, heading: moneyHeading(key) })),
  { key: 'executionReason', heading: '预算执行情况说明', limit: TEXT_LIMIT },
  { key: 'goalActual', heading: '年度总体目标实际完成情况', limit: TEXT_LIMIT },
  { key: 'notes', heading: '其他需要说明的问题', limit: TEXT_LIMIT },
];

/** The input of the form that a column stands for in this row; null where the row has none. */
export function fieldOf(column: RowColumn, row: SheetRow): keyof TypedRow | null {
  const entry = entryOf(row);
  const { kind } = entry;
  if (kind === 'none') return null;
  if (column === 'actual') return kind === 'grade' ? null : fieldOfActual(entry);
  if (column === 'eligible') return kind === 'entitled' ? column : null;
  if (column === 'grade' || column === 'percent' || column === 'completion')
    return kind === 'grade' ? column : null;
  if (column === 'deviationReason' || column === 'improvement') return column;
  return surveyRole(row) === null ? null : column;
}

/** What stands in a row's input for a column; null where it has none. */
export function rowText(typed: TypedSheet, row: SheetRow, column: RowColumn): string | null {
  const field = fieldOf(column, row);
  return field === null ? null : (typed.rows[row.indicatorId]?.[field] ?? '');
}

/** What stands in the project's input for a column. */
export function projectText(typed: TypedSheet, column: ProjectColumn): string {
  if (!isMoney(column)) return typed[column];
  const [source, amount] = moneyAt(column);
  return typed.money[source][amount];
}

/** What a row asks for, in a few words. */
export function askedInWords(row: SheetRow): string {
  const entry = entryOf(row);
  switch (entry.kind) {
    case 'number':
      return `填数字${entry.unit ? `，单位 ${entry.unit}` : ''}${surveyRole(row) === 'gives' ? '；有问卷的填右侧份数，自动计算' : ''}`;
    case 'date':
      return `填完成日期或月份${entry.due ? `，期限 ${formatDateInWords(entry.due)}` : ''}`;
    case 'times':
      return `填按时完成的次数，应完成 ${entry.timesDue} 次`;
    case 'entitled':
      return `填实际保障数和符合条件数${entry.unit ? `，单位 ${entry.unit}` : ''}`;
    case 'grade':
      return `选完成档次（${GRADES_OF_COMPLETION.join('、')}），写完成情况${surveyRole(row) === 'supports' ? '；有问卷的填右侧份数佐证' : ''}`;
    case 'none':
      return '本年度未到期，不用填写';
  }
}
