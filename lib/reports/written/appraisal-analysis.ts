import type { AppraisalModel, ModelItem } from '@/lib/appraisal-scoring/appraisal-model';
import type { AppraisalLevel } from '@/lib/appraisal-scoring/indicator-system';
import { Dec, formatPercent, formatScore } from '@/lib/core/decimal';
import type { FormModel } from '../types';
import { type Analysis, clause, passedInWords, reachedInWords, reasonsInWords } from './analysis';
import { type StandingRow, standings } from './standing';

/** Points that an item did not get; zero of one that is not scored. */
function lostPoints({ score, weight }: ModelItem): Dec {
  return score === null ? new Dec(0) : new Dec(weight).minus(score);
}

/** Items that did not get all their points, those that lost most first. */
function losses(items: readonly ModelItem[]): ModelItem[] {
  return items
    .filter((item) => lostPoints(item).greaterThan(0))
    .sort((a, b) => lostPoints(b).comparedTo(lostPoints(a)));
}

/** Why an item has its points: what the evaluator wrote, else how the figures give them. */
export function groundOf({ ground, origin, proposal }: ModelItem): string {
  if (origin === 'open') return '未评分';
  const proposed = origin === 'proposed' && proposal !== null ? [proposal.formula] : [];
  const said = [...(ground === null ? [] : [clause(ground)]), ...proposed];
  return said.length === 0 ? '未填写' : said.join('；');
}

/** 得分率 in words; empty where there is nothing to divide. */
export function rateWords(score: string, weight: string): string {
  return new Dec(weight).isZero() ? '' : formatPercent(new Dec(score).dividedBy(weight));
}

/** Target and actual of an indicator of the project; empty of other items. */
function reachedWords({ target, actual }: ModelItem): string {
  return target === null ? '' : `，年度指标值${target}，实际完成值${actual ?? '未填报'}`;
}

/** The row of the form that an item stands for; its number ends the item's key. Nothing of other items. */
function rowOf(rows: readonly StandingRow[], { key, target }: ModelItem): StandingRow | undefined {
  return target === null ? undefined : rows[Number(key.slice(key.lastIndexOf('-') + 1)) - 1];
}

/** What its owner wrote of a row that deviates; nothing where there was nothing to write. */
function deviationOf(row: StandingRow | undefined): string[] {
  const isExplained = row && (row.standing === 'short' || row.deviationReason || row.improvement);
  return isExplained ? [reasonsInWords(row)] : [];
}

function lossInWords(item: ModelItem, row: StandingRow | undefined): string {
  const { name, weight, score } = item;
  const points = `分值${weight}分，得分${score}分，扣${formatScore(lostPoints(item))}分${reachedWords(item)}`;
  return `“${name}”：${[points, ...deviationOf(row), `评分依据：${groundOf(item)}`].join('；')}。`;
}

/** What its owner explained, and what the evaluator wrote; how figures give the points only where neither says anything. */
function problemInWords(item: ModelItem, row: StandingRow | undefined): string {
  const { level1, level2, name, ground } = item;
  const explained = deviationOf(row);
  const said = ground === null && row?.deviationReason ? [] : [`评分依据：${groundOf(item)}`];
  return `${level1}—${level2}—${name}，扣${formatScore(lostPoints(item))}分${reachedWords(item)}；${[...explained, ...said].join('；')}。`;
}

/** Of the project's own indicators among the items: how many reached their targets, and which went beyond. */
function targetsInWords(rows: readonly StandingRow[]): string[] {
  if (rows.length === 0) return [];
  return [`项目绩效指标共${rows.length}项，${reachedInWords(rows)}`, ...passedInWords(rows)];
}

function countWords(items: readonly ModelItem[]): string {
  const lost = losses(items).length;
  const open = items.filter(({ origin }) => origin === 'open').length;
  const full = items.length - lost - open;
  const parts = [
    ...(full === items.length
      ? [`${full}项${full > 1 ? '均' : ''}得满分`]
      : full > 0
        ? [`${full}项得满分`]
        : []),
    ...(lost > 0 ? [`${lost}项扣分`] : []),
    ...(open > 0 ? [`${open}项未评分，得分为暂计`] : []),
  ];
  return `${parts.join('，')}。`;
}

/** 决策, 过程, 产出 or 效益 in sentences, every figure and ground from the score sheet and the form that it was made upon. */
export function appraisalAnalysis(
  { items, levels }: AppraisalModel,
  form: FormModel,
  level1: AppraisalLevel,
): Analysis {
  const level = levels.find((one) => one.level1 === level1);
  const own = items.filter((item) => item.level1 === level1);
  if (!level) return { paragraphs: [`本项目的评价指标体系没有设置${level1}指标。`], named: [] };
  const { weight, score } = level;
  const rate = rateWords(score, weight);
  const head = `${level1}指标共${own.length}项，分值${weight}分，得分${score}分${rate === '' ? '' : `，得分率${rate}`}。${countWords(own)}`;
  const rows = standings(form);
  const ofProject = own.flatMap((item) => rowOf(rows, item) ?? []);
  const lost = losses(own);
  return {
    paragraphs: [head, ...targetsInWords(ofProject), ...(lost.length > 0 ? ['扣分情况如下：'] : [])],
    named: lost.map((item) => lossInWords(item, rowOf(rows, item))),
  };
}

/** Every item that lost points as a problem, the most points first, with what its owner and the evaluator wrote of it. */
export function problemsAnalysis({ items }: AppraisalModel, form: FormModel): Analysis {
  const lost = losses(items);
  if (lost.length === 0) return { paragraphs: ['已评分的各项指标均得满分，没有扣分事项。'], named: [] };
  const rows = standings(form);
  return {
    paragraphs: [`按扣分多少，评分中反映出的问题有${lost.length}项：`],
    named: lost.map((item) => problemInWords(item, rowOf(rows, item))),
  };
}

/** The total in a sentence; while something is open there is no grade. */
export function appraisalTotal({ total, grade, provisional, items }: AppraisalModel): string {
  if (provisional) return `本项目绩效评价得分暂计${total}分，尚有指标未评分，暂不评定等级。`;
  return `本项目绩效评价指标共${items.length}项，总分100.00分，综合得分${total}分，评价等级为“${grade}”。`;
}
