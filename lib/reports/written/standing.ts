import { Dec, formatScore, sum } from '@/lib/core/decimal';
import type { FormIndicator, FormModel } from '../types';
import { quantified } from './quantity';

/**
 * Where a row stands against its 年度指标值: reached, passed (超过), short of it, or neither because nothing was reported or
 * it is not assessed.
 */
export type Standing = 'reached' | 'passed' | 'short' | 'not-reported' | 'not-applicable';

/** What 得分依据 say of rows that the score alone does not tell apart (lib/scoring/flag-words). */
const SAYS = {
  deducted: '因大幅超过目标值，得分已扣减。',
  notReached: '不视为达到目标',
} as const;

function standingOf(row: FormIndicator, notes: readonly string[]): Standing {
  if (row.status !== 'scored' || row.score === null) {
    return row.status === 'not-applicable' ? 'not-applicable' : 'not-reported';
  }
  if (notes.some((note) => note.includes(SAYS.notReached))) return 'short';
  const isFull = new Dec(row.score).equals(row.weight);
  if (!isFull && !notes.includes(SAYS.deducted)) return 'short';
  const figures = quantified(row);
  const isFloor = figures?.sign === '≥' || figures?.sign === '＞';
  return isFloor && figures.actual.greaterThan(figures.target) ? 'passed' : 'reached';
}

export type StandingRow = FormIndicator & { readonly standing: Standing };

/** The rows of a form with where each stands. */
export function standings({ indicators, traces }: FormModel): StandingRow[] {
  return indicators.map((row, i) => ({
    ...row,
    standing: standingOf(row, traces?.indicators[i]?.notes ?? []),
  }));
}

/** 预算执行, 产出, 成本, 效益, 满意度: the order of the analysis; what an older form has besides comes last. */
const ORDER = ['产出指标', '成本指标', '效益指标', '满意度指标'];

export type LevelScore = {
  readonly name: string;
  /** Number of rows; null for 预算执行 */
  readonly count: number | null;
  /** 分值 of what is assessed; null where nothing is */
  readonly weight: Dec | null;
  /** null where nothing is scored */
  readonly score: Dec | null;
};

function levelScore(name: string, rows: readonly FormIndicator[]): LevelScore {
  const assessed = rows.filter(({ status }) => status !== 'not-applicable');
  const scored = assessed.flatMap(({ score }) => (score === null ? [] : [new Dec(score)]));
  return {
    name,
    count: rows.length,
    weight: assessed.length === 0 ? null : sum(assessed.map(({ weight }) => new Dec(weight))),
    score: scored.length === 0 ? null : sum(scored),
  };
}

/** 分值 and 得分 of 预算执行 and of each 一级 that the form has. */
export function levelScores({ money, indicators }: FormModel): LevelScore[] {
  const names = [...new Set([...ORDER, ...indicators.map(({ level1 }) => level1)])];
  const levels = names.map((name) => [name, indicators.filter(({ level1 }) => level1 === name)] as const);
  const execution = {
    name: '预算执行',
    count: null,
    weight: money.weight === null ? null : new Dec(money.weight),
    score: money.score === null ? null : new Dec(money.score),
  };
  return [
    execution,
    ...levels.filter(([, rows]) => rows.length > 0).map(([name, rows]) => levelScore(name, rows)),
  ];
}

/** 得分率; null where there is nothing to divide. */
export function rateOf({ weight, score }: Pick<LevelScore, 'weight' | 'score'>): Dec | null {
  return weight === null || score === null || weight.isZero() ? null : score.dividedBy(weight);
}

/** A score as it prints in a table. */
export const points = (value: Dec | null): string => (value === null ? '—' : formatScore(value));
