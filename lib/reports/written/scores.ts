import { barChart } from '@/lib/charts/bar-chart';
import { Dec, formatPercent, formatScore, sum } from '@/lib/core/decimal';
import { isBlank } from '@/lib/scoring/explanation';
import type { Block, Row } from '@/lib/typesetting/block';
import { cell, numberCell, row } from '@/lib/typesetting/cells';
import {
  captionBlock,
  figureBlock,
  noteBlock,
  paragraphBlock,
  tableBlock,
} from '@/lib/typesetting/prose-blocks';
import type { FormModel } from '../types';
import { overallWords } from './analysis';
import { BLACK, WHITE } from './greys';
import { type LevelScore, levelScores, points, rateOf } from './standing';

/** The total in a sentence; while something is open there is no grade, and while everything is no total. */
function totalInWords({ total, totalWeight, provisional, grade, money, indicators }: FormModel): string {
  if (isBlank([money, ...indicators])) return '本项目尚未填报，没有得分。';
  if (provisional) return `本项目绩效自评得分暂计${total}分，尚有内容未填报或未确认，暂不评定等级。`;
  return `本项目绩效自评总分${totalWeight}分，得分${total}分，等级为“${grade}”。`;
}

/** 自评结论: total, grade, and how many indicators reached their targets. */
export function conclusion(model: FormModel): Block[] {
  const text = `${totalInWords(model)}${overallWords(model)}`;
  return [paragraphBlock('conclusion', [{ text, face: 'body' }])];
}

function scoreRow(key: string, level: LevelScore, face: 'body' | 'heading' = 'body'): Row {
  const rate = rateOf(level);
  const cells = [
    cell(`${key}.name`, 0, 1, level.name, { heads: 'row' }),
    cell(`${key}.count`, 1, 2, level.count === null ? '—' : String(level.count), { align: 'center' }),
    numberCell(`${key}.weight`, 2, 3, points(level.weight), 'decimal-center'),
    numberCell(`${key}.score`, 3, 4, points(level.score), 'decimal-center'),
    numberCell(`${key}.rate`, 4, 5, rate ? formatPercent(rate) : '—', 'decimal-center'),
  ];
  return row(cells.map((one) => ({ ...one, face })));
}

/** What a reader who adds the rows up has to know. */
function belowTable(model: FormModel, levels: readonly LevelScore[]): string {
  const added = sum(levels.flatMap(({ score }) => (score ? [score] : [])));
  const capped = added.equals(model.total)
    ? ''
    : `各项得分合计${formatScore(added)}分，按评分规则总分计${model.total}分。`;
  const grade = model.provisional ? '得分为暂计，暂不评定等级。' : `等级：${model.grade}。`;
  return `${grade}${capped}评分依据：${model.ruleSet.title}。`;
}

/** 评分表: 分值, 得分 and 得分率 of 预算执行 and of each 一级, with the total and the grade. */
export function scoreTable(model: FormModel): Block[] {
  const levels = levelScores(model);
  const blank = isBlank([model.money, ...model.indicators]);
  const total = {
    name: '总分',
    count: model.indicators.length,
    weight: new Dec(model.totalWeight),
    score: blank ? null : new Dec(model.total),
  };
  const rows = [
    ...levels.map((level, i) => scoreRow(`score.${i}`, level)),
    scoreRow('score.total', total, 'heading'),
  ];
  const columns = ['一级指标', '指标数', '分值', '得分', '得分率'];
  return [
    captionBlock('score.caption', '自评评分表'),
    tableBlock('score', { widths: [128, 68, 84, 84, 84], columns, rows, together: true }),
    noteBlock('score.note', belowTable(model, levels)),
  ];
}

/** 得分 against 分值 of each 一级. */
export function scoreChart(model: FormModel): Block[] {
  const bar = (value: Dec | null) => ({
    value,
    words: value === null ? '不评分' : `${formatScore(value)} 分`,
  });
  const groups = levelScores(model).map(({ name, weight, score }) => ({
    name,
    bars: [bar(weight), score === null && weight !== null ? { value: null, words: '未得分' } : bar(score)],
  }));
  const series = [
    { name: '分值', fill: WHITE },
    { name: '得分', fill: BLACK },
  ];
  const words = groups.map(({ name, bars }) => `${name}分值${bars[0]?.words}，得分${bars[1]?.words}`);
  return [
    captionBlock('score-chart.caption', '各一级指标得分与分值'),
    figureBlock('score-chart', barChart({ series, groups }), `条形图：${words.join('；')}。`),
  ];
}
