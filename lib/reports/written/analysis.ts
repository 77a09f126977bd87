import { Dec, formatMoney, formatPercent, formatScore } from '@/lib/core/decimal';
import type { FormModel, MoneyAmounts } from '../types';
import { SOURCE_NAMES } from './source-names';
import { levelScores, rateOf, type StandingRow, standings } from './standing';

/** What the figures say: paragraphs, and under them one line for each row that is named. */
export type Analysis = { readonly paragraphs: readonly string[]; readonly named: readonly string[] };

/** How many of those that are furthest from their targets are named. */
const MOST_NAMED = 3;

const quoted = ({ name }: StandingRow) => `“${name}”`;

/** A text of somebody's without the stop at its end: a sentence goes on behind it. */
export const clause = (text: string) => text.trim().replace(/[。；;．.，,、\s]+$/u, '');

/** Why a row deviates and what is done about it: only what its owner wrote. */
export function reasonsInWords(row: Pick<StandingRow, 'deviationReason' | 'improvement'>): string {
  const reason = row.deviationReason ? clause(row.deviationReason) : '未填写';
  const improvement = row.improvement ? clause(row.improvement) : '未填写';
  return `偏差原因：${reason}；改进措施：${improvement}`;
}

/** What has to be said of a row that is short of its target. */
function shortInWords(row: StandingRow): string {
  return `${quoted(row)}：年度指标值${row.target}，实际完成值${row.actual ?? '未填报'}，得分${row.score}分（分值${row.weight}分）；${reasonsInWords(row)}。`;
}

const scoreRate = ({ score, weight }: StandingRow): Dec =>
  new Dec(weight).isZero() ? new Dec(1) : new Dec(score ?? 0).dividedBy(weight);

/** Those furthest from their targets first; of equals the one that stands first in the form. */
function furthest(rows: readonly StandingRow[]): StandingRow[] {
  return [...rows].sort((a, b) => scoreRate(a).comparedTo(scoreRate(b)));
}

/** How many rows reached their targets, out of how many. */
export function reachedInWords(rows: readonly StandingRow[]): string {
  const count = (...wanted: StandingRow['standing'][]) =>
    rows.filter(({ standing }) => wanted.includes(standing)).length;
  const [reached, short] = [count('reached', 'passed'), count('short')];
  const [open, exempt] = [count('not-reported'), count('not-applicable')];
  const judged = reached + short;
  const among = judged === rows.length ? '其中' : `已评分的${judged}项中，`;
  const outcome =
    short === 0
      ? `${judged}项${judged > 1 ? '全部' : ''}达到年度指标值`
      : `${among}达到年度指标值${reached}项，未达到${short}项`;
  const parts = [
    ...(judged === 0 ? [] : [outcome]),
    ...(exempt === 0 ? [] : [`${exempt}项本年度不适用、不评分`]),
    ...(open === 0 ? [] : [`${open}项未填报，得分为暂计`]),
  ];
  return `${parts.join('；')}。`;
}

/** The rows that went beyond their targets, in a sentence; nothing where none did. */
export function passedInWords(rows: readonly StandingRow[]): string[] {
  const passed = rows.filter(({ standing }) => standing === 'passed');
  if (passed.length === 0) return [];
  const each = passed.map((row) => `${quoted(row)}（年度指标值${row.target}，实际完成值${row.actual}）`);
  return [`超过年度指标值的${passed.length}项：${each.join('；')}。`];
}

/** What is said before the rows that are named. */
function namingWords(short: number): string[] {
  if (short === 0) return [];
  if (short <= MOST_NAMED) return [`未达到年度指标值的${short}项：`];
  return [`未达到年度指标值的${short}项中，得分率最低的${MOST_NAMED}项：`];
}

/** 产出, 成本, 效益 or 满意度 in sentences, every figure from the form. */
export function levelAnalysis(model: FormModel, level1: string): Analysis {
  const rows = standings(model).filter((row) => row.level1 === level1);
  const level = levelScores(model).find(({ name }) => name === level1);
  if (!level) return { paragraphs: [`本项目没有设置${level1}。`], named: [] };
  const rate = rateOf(level);
  const scored =
    level.score === null || rate === null
      ? ''
      : `，得分${formatScore(level.score)}分，得分率${formatPercent(rate)}`;
  const weight = level.weight === null ? '' : `，分值${formatScore(level.weight)}分`;
  const short = rows.filter(({ standing }) => standing === 'short');
  const head = `${level1}共${rows.length}项${weight}${scored}。${reachedInWords(rows)}`;
  return {
    paragraphs: [head, ...passedInWords(rows), ...namingWords(short.length)],
    named: furthest(short).slice(0, MOST_NAMED).map(shortInWords),
  };
}

/** All indicators together, for the conclusion. */
export function overallWords(model: FormModel): string {
  const rows = standings(model);
  return rows.length === 0
    ? '本项目没有设置绩效指标。'
    : `绩效指标共${rows.length}项，${reachedInWords(rows)}`;
}

const AMOUNTS = { initial: '年初预算数', annual: '全年预算数', executed: '全年执行数' } as const;

function amountsInWords(amounts: MoneyAmounts, names: readonly (keyof MoneyAmounts)[]): string {
  const said = names.map((name) => {
    const value = amounts[name];
    return value === null ? `${AMOUNTS[name]}未填报` : `${AMOUNTS[name]}${formatMoney(new Dec(value))}万元`;
  });
  return said.join('，');
}

/** 执行率 of a source; null where nothing was to be spent, or not everything is reported. */
export function executionRate({ annual, executed }: MoneyAmounts): Dec | null {
  if (annual === null || executed === null || new Dec(annual).isZero()) return null;
  return new Dec(executed).dividedBy(annual);
}

/** 预算执行 in sentences: the whole, and each source where there are several. */
export function executionAnalysis({ money }: FormModel): Analysis {
  const lines = money.lines.filter(({ applicable }) => applicable);
  const rate = money.rate === null ? '' : `，预算执行率${formatPercent(new Dec(money.rate))}`;
  const scored =
    money.weight === null
      ? '；预算执行率不适用，不评分'
      : `；预算执行分值${money.weight}分，${money.score === null ? '尚未得分' : `得分${money.score}分`}`;
  const sources = lines.map((line) => {
    const own = executionRate(line);
    return `${SOURCE_NAMES[line.source]}${amountsInWords(line, ['annual', 'executed'])}${own ? `，执行率${formatPercent(own)}` : ''}`;
  });
  const whole = `${amountsInWords(money.total, ['initial', 'annual', 'executed'])}${rate}${scored}。`;
  return { paragraphs: [whole, ...(lines.length > 1 ? [`其中：${sources.join('；')}。`] : [])], named: [] };
}
