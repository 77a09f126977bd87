import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import { statisticsOf } from '@/lib/scoring/score-statistics';
import type { ChosenColumn, SummaryColumnId } from '@/lib/summary/types';
import type { SummaryRow } from './types';

/** What a column holds, which decides on format and alignment. `wide` texts begin at the left, `text` ones are centred. */
export type Kind = 'text' | 'wide' | 'money' | 'rate' | 'score';

export type Column = {
  readonly id: SummaryColumnId;
  readonly heading: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly kind: Kind;
  readonly value: (row: SummaryRow) => string | null;
  /** The figure of the 合计 row, null where a column has none. */
  readonly total: (rows: readonly SummaryRow[]) => string | null;
  /** What the figure of the 合计 row is, where it is no sum. */
  readonly totalNote?: string;
};

type Value = Column['value'];

const none = () => null;

function reported(rows: readonly SummaryRow[], value: Value): Dec[] {
  return rows.flatMap((row) => {
    const text = value(row);
    return text === null ? [] : [new Dec(text)];
  });
}

/** Sum over the projects that take part. */
function summed(value: Value): Column['total'] {
  return (rows) => {
    const values = reported(
      rows.filter(({ participates }) => participates),
      value,
    );
    return values.length === 0 ? null : sum(values).toFixed();
  };
}

/** Mean of the approved projects as on the overview, rounded half-up to 2 decimals. */
function mean(value: Value): Column['total'] {
  return (rows) => {
    const values = reported(
      rows.filter(({ approved }) => approved),
      value,
    );
    return statisticsOf(values)?.mean ?? null;
  };
}

/** Executed by budgeted over the projects that take part and report both; blank where nothing was budgeted. */
function overallRate(rows: readonly SummaryRow[]): string | null {
  const complete = rows.filter(
    ({ participates, annual, executed }) => participates && annual !== null && executed !== null,
  );
  const annual = sum(reported(complete, (row) => row.annual));
  if (annual.isZero()) return null;
  return roundHalfUp(sum(reported(complete, (row) => row.executed)).dividedBy(annual), 6).toFixed(6);
}

type Definition = Omit<Column, 'id' | 'heading'>;

function text(width: number, value: Value, kind: 'text' | 'wide' = 'text'): Definition {
  return { width, kind, value, total: none };
}

function money(value: Value): Definition {
  return { width: 14, kind: 'money', value, total: summed(value) };
}

function score(value: Value, total: Column['total'] = none): Definition {
  return { width: 9.5, kind: 'score', value, total };
}

const total: Value = (row) => row.total;

/** What each column of the 汇总表 holds; 序号 stands before them. */
const DEFINITIONS: Readonly<Record<SummaryColumnId, Definition>> = {
  code: text(23, (row) => row.code),
  name: text(34, (row) => row.name, 'wide'),
  section: text(12, (row) => row.section),
  owner: text(10, (row) => row.owner),
  initial: money((row) => row.initial),
  annual: money((row) => row.annual),
  executed: money((row) => row.executed),
  rate: {
    width: 9.5,
    kind: 'rate',
    value: (row) => row.rate,
    total: overallRate,
    totalNote: '两项金额都已填报的项目：全年执行数合计÷全年预算数合计。',
  },
  executionScore: score((row) => row.executionScore),
  output: score((row) => row.level1Scores.产出指标),
  benefit: score((row) => row.level1Scores.效益指标),
  satisfaction: score((row) => row.level1Scores.满意度指标),
  cost: score((row) => row.level1Scores.成本指标),
  total: { ...score(total, mean(total)), totalNote: '已评价项目的平均分（金额各列为合计）。' },
  grade: text(7, (row) => row.grade),
  mainDeviation: text(42, (row) => row.mainDeviation, 'wide'),
  isPublic: text(9.5, (row) => (row.isPublic ? '公开' : '不公开')),
  note: text(22, (row) => row.note, 'wide'),
};

/** A heading as it is printed: what it closes with in brackets stands below it, not broken between two lines. */
export function headingLines(heading: string): string {
  return heading.replace(/(?<=[^\s])（[^（）]*）$/u, '\n$&');
}

/** The columns that a unit has chosen, under its headings. */
export function columnsOf(chosen: readonly ChosenColumn[]): Column[] {
  return chosen.map(({ id, heading }) => ({ id, heading, ...DEFINITIONS[id] }));
}
