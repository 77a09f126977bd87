import { type BarGroup, barChart } from '@/lib/charts/bar-chart';
import { Dec, formatPercent } from '@/lib/core/decimal';
import type { Block } from '@/lib/typesetting/block';
import { captionBlock, figureBlock, noteBlock } from '@/lib/typesetting/prose-blocks';
import type { FormModel } from '../types';
import { BLACK } from './greys';
import { type Quantified, quantified } from './quantity';

/** As many bars as one picture holds on a page. */
const MOST = 16;

/** A bar is no longer than twice its target; its words say how much it was. */
const LONGEST = new Dec(2);

/** @param written 实际完成值 as it stands in the table */
function groupOf(name: string, written: string, { sign, target, actual }: Quantified): BarGroup {
  const rate = actual.dividedBy(target);
  const shown = Dec.min(rate, LONGEST).times(100);
  const words = `${written.replace(/\s/g, '')}（${formatPercent(rate)}）`;
  return {
    name: sign === '≤' || sign === '＜' ? `${name}（${sign}）` : name,
    bars: [{ value: shown, words }],
  };
}

/** 实际完成值 in percent of 年度指标值, for rows in which both are numbers of one unit; nothing where none is. */
export function targetChart({ indicators }: FormModel): Block[] {
  const groups = indicators.flatMap((row) => {
    const figures = quantified(row);
    return figures?.target.greaterThan(0) ? [groupOf(row.name, row.actual ?? '', figures)] : [];
  });
  if (groups.length === 0) return [];
  const pieces = Array.from({ length: Math.ceil(groups.length / MOST) }, (_, i) =>
    groups.slice(i * MOST, (i + 1) * MOST),
  );
  const mark = { value: new Dec(100), words: '年度指标值' };
  const series = [{ name: '实际完成值', fill: BLACK }];
  const figures = pieces.map((piece, i) => {
    const words = piece.map(({ name, bars }) => `${name}${bars[0]?.words}`).join('；');
    return figureBlock(`target-chart.${i}`, barChart({ series, groups: piece, mark }), `条形图：${words}。`);
  });
  const left = indicators.length - groups.length;
  const rest = left === 0 ? '' : `其余${left}项为定性、日期等，不能按比例比较，未列入图中。`;
  return [
    captionBlock('target-chart.caption', '实际完成值与年度指标值的比较'),
    ...figures,
    noteBlock(
      'target-chart.note',
      `括号内为实际完成值与年度指标值之比；注“≤”“＜”的指标以不超过年度指标值为完成。${rest}`,
    ),
  ];
}
