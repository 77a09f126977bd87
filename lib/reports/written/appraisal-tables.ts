import type { AppraisalModel, ModelItem } from '@/lib/appraisal-scoring/appraisal-model';
import { barChart } from '@/lib/charts/bar-chart';
import { Dec } from '@/lib/core/decimal';
import type { Block, MergedCell, Row } from '@/lib/typesetting/block';
import { cell, numberCell, row } from '@/lib/typesetting/cells';
import {
  captionBlock,
  figureBlock,
  noteBlock,
  paragraphBlock,
  tableBlock,
} from '@/lib/typesetting/prose-blocks';
import type { FormModel } from '../types';
import { groundOf, rateWords } from './appraisal-analysis';
import { BLACK, WHITE } from './greys';

/** `long`: it may be divided between pages. */
type Column = { readonly text: string; readonly number?: boolean; readonly long?: boolean };

/** A row of texts, of which the first names the row, and numbers. */
function textRow(key: string, columns: readonly Column[], from = 0): Row {
  return row(
    columns.map(({ text, number, long = false }, at) => {
      const i = from + at;
      return number
        ? numberCell(`${key}.${i}`, i, i + 1, text, 'decimal-center')
        : cell(`${key}.${i}`, i, i + 1, text, {
            divisible: long,
            ...(at === 0 && { heads: 'row' as const }),
          });
    }),
  );
}

type Levels = { readonly level1: string; readonly level2: string };

/** Cells of one column merged downwards over neighbours with the same words. */
function mergedRuns(
  key: string,
  words: readonly string[],
  text: (i: number) => string,
  from: number,
): MergedCell[] {
  const runs: MergedCell[] = [];
  for (const [i, word] of words.entries()) {
    const last = runs.at(-1);
    if (last && words[i - 1] === word) runs[runs.length - 1] = { ...last, last: i };
    else {
      const merged = cell(`${key}.merged.${from}.${i}`, from, from + 1, text(i), {
        align: 'center',
        heads: 'row',
      });
      runs.push({ cell: merged, first: i, last: i });
    }
  }
  return runs;
}

/** 一级 and 二级 of the rows, merged downwards as on forms. */
function mergedLevels(key: string, rows: readonly Levels[]): MergedCell[] {
  const level2 = rows.map((one) => `${one.level1} ${one.level2}`);
  return [
    ...mergedRuns(
      key,
      rows.map(({ level1 }) => level1),
      (i) => rows[i]!.level1,
      0,
    ),
    ...mergedRuns(key, level2, (i) => rows[i]!.level2, 1),
  ];
}

/** What is said of several items alike is said once: of the first of them. */
function once(items: readonly ModelItem[], i: number, of: (item: ModelItem) => string): string {
  const [text, before] = [of(items[i]!), items[i - 1]];
  return before && of(before) === text ? '同上' : text;
}

/** 评价指标体系: every item with its weight, explanation and standard. */
export function systemTable({ items, system }: AppraisalModel): Block[] {
  const rows = items.map((item, i) =>
    textRow(
      `system.${i}`,
      [
        { text: item.name },
        { text: item.weight, number: true },
        { text: once(items, i, ({ explanation }) => explanation) },
        { text: once(items, i, ({ standard }) => standard) },
      ],
      2,
    ),
  );
  const columns = ['一级指标', '二级指标', '三级指标', '分值', '指标解释', '评价标准'];
  const verified = system.basis.textVerified ? '' : '（待核对原文）';
  return [
    captionBlock('system.caption', '绩效评价指标体系'),
    tableBlock('system', {
      widths: [34, 52, 76, 42, 100, 144],
      columns,
      rows,
      merged: mergedLevels('system', items),
    }),
    noteBlock(
      'system.note',
      `指标体系：${system.title}（第${system.version}版）。依据：${system.basis.source}${verified}。本项目没有的指标不列，其分值按比例分给其余指标。`,
    ),
  ];
}

/** 附：评分表: every item with its points and why. */
export function scoreSheet({ items, total, grade, provisional }: AppraisalModel): Block[] {
  const rows = items.map((item, i) =>
    textRow(
      `sheet.${i}`,
      [
        { text: item.name },
        { text: item.weight, number: true },
        { text: item.score ?? '未评分', number: true },
        { text: groundOf(item), long: true },
      ],
      2,
    ),
  );
  const sum = textRow('sheet.total', [
    { text: '总分' },
    { text: '' },
    { text: '' },
    { text: '100.00', number: true },
    { text: total, number: true },
    { text: provisional ? '得分为暂计，暂不评定等级' : `等级：${grade}` },
  ]);
  const columns = ['一级指标', '二级指标', '三级指标', '分值', '得分', '评分依据'];
  const bold = { ...sum, cells: sum.cells.map((one) => ({ ...one, face: 'heading' as const })) };
  return [
    captionBlock('sheet.caption', '附：绩效评价评分表'),
    tableBlock('sheet', {
      widths: [34, 52, 100, 46, 46, 170],
      columns,
      rows: [...rows, bold],
      merged: mergedLevels('sheet', items),
    }),
  ];
}

/** 分值, 得分 and 得分率 of each 一级. */
export function levelTable({ levels, items, total }: AppraisalModel): Block[] {
  const line = (key: string, name: string, count: number, weight: string, score: string): Row =>
    textRow(key, [
      { text: name },
      { text: String(count), number: true },
      { text: weight, number: true },
      { text: score, number: true },
      { text: rateWords(score, weight) || '—', number: true },
    ]);
  const rows = levels.map(({ level1, weight, score }, i) =>
    line(`level.${i}`, level1, items.filter((item) => item.level1 === level1).length, weight, score),
  );
  const sum = line('level.total', '总分', items.length, '100.00', total);
  const bold = { ...sum, cells: sum.cells.map((one) => ({ ...one, face: 'heading' as const })) };
  const columns = ['一级指标', '指标数', '分值', '得分', '得分率'];
  return [
    captionBlock('level.caption', '各一级指标得分情况'),
    tableBlock('level', { widths: [128, 68, 84, 84, 84], columns, rows: [...rows, bold], together: true }),
  ];
}

/** 得分 against 分值 of each 一级. */
export function levelChart({ levels }: AppraisalModel): Block[] {
  const bar = (value: string) => ({ value: new Dec(value), words: `${value} 分` });
  const groups = levels.map(({ level1, weight, score }) => ({
    name: level1,
    bars: [bar(weight), bar(score)],
  }));
  const series = [
    { name: '分值', fill: WHITE },
    { name: '得分', fill: BLACK },
  ];
  const words = levels.map(({ level1, weight, score }) => `${level1}分值${weight} 分，得分${score} 分`);
  return [
    captionBlock('level-chart.caption', '各一级指标得分与分值'),
    figureBlock('level-chart', barChart({ series, groups }), `条形图：${words.join('；')}。`),
  ];
}

/** The project's own indicators with target, actual and the score of the self-evaluation. */
export function indicatorTable({ indicators }: FormModel): Block[] {
  if (indicators.length === 0)
    return [paragraphBlock('indicators', [{ text: '本项目没有设置绩效指标。', face: 'body' }])];
  const rows = indicators.map((one, i) =>
    textRow(
      `indicators.${i}`,
      [
        { text: one.name },
        { text: one.target },
        { text: one.actual ?? '未填报' },
        { text: one.score ?? '—', number: true },
      ],
      2,
    ),
  );
  const bare = (level: string) => level.replace(/指标$/, '');
  const named = indicators.map(({ level1, level2 }) => ({ level1: bare(level1), level2: bare(level2) }));
  const columns = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '自评得分'];
  return [
    captionBlock('indicators.caption', '项目绩效指标及自评情况'),
    tableBlock('indicators', {
      widths: [52, 64, 112, 84, 84, 52],
      columns,
      rows,
      merged: mergedLevels('indicators', named),
    }),
  ];
}
