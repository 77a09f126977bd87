import { describe, expect, it } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import { type BarChart, barChart } from './bar-chart';
import type { Shape } from './figure';

const SERIES = [
  { name: '分值', fill: 1 },
  { name: '得分', fill: 0.4 },
];
const value = (number: string | null, words: string) => ({
  value: number === null ? null : new Dec(number),
  words,
});

const CHART: BarChart = {
  series: SERIES,
  groups: [
    { name: '产出指标', bars: [value('60', '60.00 分'), value('30', '30.00 分')] },
    { name: '成本指标', bars: [value('10', '10.00 分'), value(null, '未得分')] },
    { name: '效益指标', bars: [value('10', '10.00 分'), value('0', '0.00 分')] },
  ],
};

const barsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'bar' && shape.height === 11 ? [[shape.width, shape.fill]] : []));
const textsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('a bar chart', () => {
  it('draws bars as long as their values, none for zero and for what is not there', () => {
    expect(barsOf(barChart(CHART).shapes)).toEqual([
      [210, 1],
      [105, 0.4],
      [35, 1],
      [35, 1],
    ]);
  });

  it('says every figure, every name and what the greys are', () => {
    expect(textsOf(barChart(CHART).shapes)).toEqual([
      ...['分值', '得分', '产出指标', '60.00 分', '30.00 分'],
      ...['成本指标', '10.00 分', '未得分', '效益指标', '10.00 分', '0.00 分'],
    ]);
  });

  it('keeps long names in two lines, and everything within its width and height', () => {
    const name = '云溪街道便民服务驿站建成并投入使用且通过验收的数量及其占比';
    const { shapes, width, height } = barChart({
      series: [SERIES[1]!],
      groups: [{ name, bars: [value('150', '150次（150.00%）')] }],
      mark: { value: new Dec(100), words: '年度指标值' },
    });
    const texts = textsOf(shapes);
    expect(texts[0]).toBe('云溪街道便民服务驿站建成并');
    expect(texts[1]?.endsWith('…')).toBe(true);
    const mark = shapes.find((shape) => shape.kind === 'line' && shape.x1 > 126);
    expect(mark).toMatchObject({ x1: 266, x2: 266 });
    for (const shape of shapes) {
      const right = shape.kind === 'bar' ? shape.x + shape.width : shape.kind === 'line' ? shape.x2 : shape.x;
      const bottom =
        shape.kind === 'bar' ? shape.y + shape.height : shape.kind === 'line' ? shape.y2 : shape.y;
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  it('is there where nothing has a value', () => {
    const { shapes } = barChart({
      series: SERIES,
      groups: [{ name: '产出指标', bars: [value(null, '未填报')] }],
    });
    expect(barsOf(shapes)).toEqual([]);
    expect(textsOf(shapes)).toContain('未填报');
  });
});
