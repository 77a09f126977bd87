import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import { statisticsOf } from '@/lib/scoring/score-statistics';
import type { SummaryRow } from '../types';

/** What a column holds, which decides on format and alignment. `wide` texts begin at the left, `text` ones are centred. */
export type Kind = 'text' | 'wide' | 'money' | 'rate' | 'score';

export type Column = {
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

function text(heading: string, width: number, value: Value, kind: 'text' | 'wide' = 'text'): Column {
  return { heading, width, kind, value, total: none };
}

function money(heading: string, value: Value): Column {
  return { heading: `${heading}\n（万元）`, width: 14, kind: 'money', value, total: summed(value) };
}

function score(heading: string, value: Value, total: Column['total'] = none): Column {
  return { heading, width: 9.5, kind: 'score', value, total };
}

/** The columns of the 汇总表; 序号 stands before them. */
export const SUMMARY_COLUMNS: readonly Column[] = [
  text('项目编码', 23, (row) => row.code),
  text('项目名称', 34, (row) => row.name, 'wide'),
  text('科室', 12, (row) => row.section),
  text('负责人', 10, (row) => row.owner),
  money('年初预算数', (row) => row.initial),
  money('全年预算数', (row) => row.annual),
  money('全年执行数', (row) => row.executed),
  {
    heading: '执行率',
    width: 9.5,
    kind: 'rate',
    value: (row) => row.rate,
    total: overallRate,
    totalNote: '两项金额都已填报的项目：全年执行数合计÷全年预算数合计。',
  },
  score('预算执行得分', (row) => row.executionScore),
  score('产出指标得分', (row) => row.level1Scores.产出指标),
  score('效益指标得分', (row) => row.level1Scores.效益指标),
  score('满意度指标得分', (row) => row.level1Scores.满意度指标),
  score('成本指标得分', (row) => row.level1Scores.成本指标),
  {
    ...score(
      '总分',
      (row) => row.total,
      mean((row) => row.total),
    ),
    totalNote: '已评价项目的平均分（金额各列为合计）。',
  },
  text('等级', 7, (row) => row.grade),
  text('主要偏差', 42, (row) => row.mainDeviation, 'wide'),
  text('是否公开', 9.5, (row) => (row.isPublic ? '公开' : '不公开')),
  text('备注', 22, (row) => row.note, 'wide'),
];
