import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { statisticsOf } from '@/lib/scoring/score-statistics';
import type { GroupStatistics, LevelStatistics, SummaryRow, SummaryStatistics } from './types';

type Part = { readonly score: string; readonly weight: string | null };

const amounts = (values: readonly (string | null)[]) =>
  values.flatMap((value) => (value === null ? [] : [new Dec(value)]));

function ratio(part: Dec, whole: Dec): string | null {
  return whole.isZero() ? null : roundHalfUp(part.dividedBy(whole), 6).toFixed(6);
}

function levelOf(name: string, parts: readonly Part[]): LevelStatistics {
  const scores = parts.map(({ score }) => new Dec(score));
  const weights = sum(amounts(parts.map(({ weight }) => weight)));
  return { name, projects: parts.length, rate: ratio(sum(scores), weights), scores: statisticsOf(scores) };
}

/** Σ of an amount in 万元, exact; null where nobody reported it. */
function total(values: readonly (string | null)[]): string | null {
  const known = amounts(values);
  return known.length === 0 ? null : sum(known).toFixed();
}

function groupOf(name: string, rows: readonly SummaryRow[]): GroupStatistics {
  const approved = rows.filter((row) => row.approved && row.total !== null);
  const both = rows.filter(({ annual, executed }) => annual !== null && executed !== null);
  return {
    name,
    projects: rows.length,
    approved: approved.length,
    annual: total(rows.map(({ annual }) => annual)),
    executed: total(rows.map(({ executed }) => executed)),
    rate: ratio(sum(amounts(both.map((row) => row.executed))), sum(amounts(both.map((row) => row.annual)))),
    scores: statisticsOf(amounts(approved.map((row) => row.total))),
  };
}

function levels(approved: readonly SummaryRow[]): LevelStatistics[] {
  const part = (score: string | null, weight: string | null) => (score === null ? [] : [{ score, weight }]);
  return [
    levelOf(
      '预算执行',
      approved.flatMap((row) => part(row.executionScore, row.executionWeight)),
    ),
    ...LEVEL1_NAMES.map((level1) =>
      levelOf(
        level1,
        approved.flatMap((row) => part(row.level1Scores[level1], row.level1Weights[level1])),
      ),
    ),
  ].filter(({ projects }) => projects > 0);
}

const NOBODY = '（没有责任人）';

/** In the order in which their first project stands. */
function owners(rows: readonly SummaryRow[]): GroupStatistics[] {
  const names = [...new Set(rows.map(({ owner }) => owner ?? NOBODY))];
  return names.map((name) =>
    groupOf(
      name,
      rows.filter(({ owner }) => (owner ?? NOBODY) === name),
    ),
  );
}

function grades(approved: readonly SummaryRow[]): GroupStatistics[] {
  return ['优', '良', '中', '差'].map((grade) =>
    groupOf(
      grade,
      approved.filter((row) => row.grade === grade),
    ),
  );
}

/**
 * The 汇总表 in figures, of the projects that take part: by 一级 and by grade of the approved ones, by 责任人 of all, with
 * scores of the approved. Money is summed exactly; rates are quotients of sums with 6 decimals, half-up.
 */
export function summaryStatistics(rows: readonly SummaryRow[]): SummaryStatistics {
  const participating = rows.filter(({ participates }) => participates);
  const approved = participating.filter((row) => row.approved);
  return { levels: levels(approved), owners: owners(participating), grades: grades(approved) };
}
