import { barChart } from '@/lib/charts/bar-chart';
import { Dec, formatPercent } from '@/lib/core/decimal';
import { hasNoScore } from '@/lib/department-scoring/score-department';
import { deviationList } from '@/lib/reports/written/deviations';
import { BLACK, WHITE } from '@/lib/reports/written/greys';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import type { Block, Row } from '@/lib/typesetting/block';
import { cell, numberCell, row } from '@/lib/typesetting/cells';
import { captionBlock, figureBlock, noteBlock, tableBlock } from '@/lib/typesetting/prose-blocks';
import type { DepartmentModel, ModelMoney } from '../types';
import { targetsAsForm } from './as-form';
import { amountInWords } from './form-spec';

const DASH = '—';

/** 部门名称, 评价年度 … */
export function factsTable({ department, fiscalYear, money, targets }: DepartmentModel): Block[] {
  const facts = [
    ['部门名称', department],
    ['评价年度', `${fiscalYear}年度`],
    ['参评项目', `${money.projects.count}个，其中${money.projects.approved}个已评价通过`],
    ['整体绩效目标', `${targets.length}项`],
  ] as const;
  const rows = facts.map(([name, text]) =>
    row([cell(`facts.${name}.name`, 0, 1, name, { heads: 'row' }), cell(`facts.${name}`, 1, 2, text)]),
  );
  return [
    captionBlock('facts.caption', '部门基本信息'),
    tableBlock('facts', { widths: [108, 340], columns: ['事项', '内容'], rows }),
  ];
}

function moneyRow({ name, initial, annual, executed }: ModelMoney, index: number): Row {
  const key = `money.${index}`;
  const rate =
    annual === null || executed === null || new Dec(annual).isZero()
      ? DASH
      : formatPercent(new Dec(executed).dividedBy(annual));
  const cells = [
    cell(`${key}.name`, 0, 1, name, { heads: 'row' }),
    numberCell(`${key}.initial`, 1, 2, amountInWords(initial), 'decimal'),
    numberCell(`${key}.annual`, 2, 3, amountInWords(annual), 'decimal'),
    numberCell(`${key}.executed`, 3, 4, amountInWords(executed), 'decimal'),
    numberCell(`${key}.rate`, 4, 5, rate, 'decimal-center'),
  ];
  return row(index === 0 ? cells.map((one) => ({ ...one, face: 'heading' as const })) : cells);
}

/** 部门整体支出, the whole and its lines, with their rates. */
export function moneyTable({ money }: DepartmentModel): Block[] {
  const lines = money.lines.filter(({ applicable }) => applicable);
  const rows = [money.total, ...lines].map(moneyRow);
  const columns = ['支出', '年初预算数', '全年预算数', '全年执行数', '执行率'];
  return [
    captionBlock('money.caption', '部门整体支出情况（万元）'),
    tableBlock('money', { widths: [120, 88, 88, 88, 64], columns, rows, together: true }),
  ];
}

/** 分值, 得分 and 得分率 of each part, with the total. */
export function partTable({ parts, total, grade, provisional, scheme, ruleSet }: DepartmentModel): Block[] {
  const line = (key: string, name: string, weight: string | null, score: string | null) => {
    const isRated = weight !== null && score !== null && !new Dec(weight).isZero();
    const rate = isRated ? formatPercent(new Dec(score).dividedBy(weight)) : DASH;
    return row([
      cell(`${key}.name`, 0, 1, name, { heads: 'row' }),
      numberCell(`${key}.weight`, 1, 2, weight ?? DASH, 'decimal-center'),
      numberCell(`${key}.score`, 2, 3, score ?? DASH, 'decimal-center'),
      numberCell(`${key}.rate`, 3, 4, rate, 'decimal-center'),
    ]);
  };
  const rows = [
    ...parts.map(({ name, weight, score }, i) => line(`part.${i}`, name, weight, score)),
    line('part.total', '总分', '100.00', hasNoScore(parts) ? null : total),
  ];
  const unverified = scheme.basis.textVerified ? '' : `（${UNVERIFIED}）`;
  const standing = provisional ? '得分为暂计，暂不评定等级。' : `等级：${grade}。`;
  return [
    captionBlock('part.caption', '部门整体支出绩效自评得分表'),
    tableBlock('part', {
      widths: [196, 84, 84, 84],
      columns: ['部分', '分值', '得分', '得分率'],
      rows,
      together: true,
    }),
    noteBlock(
      'part.note',
      `${standing}评分标准：${scheme.title}${unverified}；目标和等级按“${ruleSet.title}”计算。`,
    ),
  ];
}

/** 得分 against 分值 of each part. */
export function partChart({ parts }: DepartmentModel): Block[] {
  const bar = (value: string | null) => ({
    value: value === null ? null : new Dec(value),
    words: value === null ? '不评分' : `${value} 分`,
  });
  const groups = parts.map(({ name, weight, score }) => ({
    name,
    bars: [bar(weight), score === null && weight !== null ? { value: null, words: '未填报' } : bar(score)],
  }));
  const series = [
    { name: '分值', fill: WHITE },
    { name: '得分', fill: BLACK },
  ];
  const words = groups.map(({ name, bars }) => `${name}分值${bars[0]?.words}，得分${bars[1]?.words}`);
  return [
    captionBlock('part-chart.caption', '各部分得分与分值'),
    figureBlock('part-chart', barChart({ series, groups }), `条形图：${words.join('；')}。`),
  ];
}

/** 预算管理情况 item by item. */
export function itemTable({ items }: DepartmentModel): Block[] {
  if (items.length === 0) return [];
  const rows = items.map(({ name, weight, score, ground }, i) =>
    row([
      cell(`item.${i}.name`, 0, 1, name, { heads: 'row' }),
      numberCell(`item.${i}.weight`, 1, 2, weight, 'decimal-center'),
      numberCell(`item.${i}.score`, 2, 3, score ?? '未评分', 'decimal-center'),
      cell(`item.${i}.ground`, 3, 4, ground ?? '未填写', { divisible: true }),
    ]),
  );
  return [
    captionBlock('item.caption', '预算管理情况评分表'),
    tableBlock('item', { widths: [104, 56, 56, 232], columns: ['项目', '分值', '得分', '评分依据'], rows }),
  ];
}

/** Targets short of what was meant, with their reasons. */
export function deviations(model: DepartmentModel): Block[] {
  return deviationList(targetsAsForm(model));
}

/** What was changed of the targets that were filed. */
export function changeTable({ changes }: DepartmentModel): Block[] {
  if (changes.length === 0) return [];
  const rows = changes.map(({ name, what, reason }, i) =>
    row([
      cell(`change.${i}.what`, 0, 1, what, { align: 'center' }),
      cell(`change.${i}.name`, 1, 2, name, { divisible: true }),
      cell(`change.${i}.reason`, 2, 3, reason, { divisible: true }),
    ]),
  );
  return [
    captionBlock('change.caption', '对申报目标的更改'),
    tableBlock('change', { widths: [52, 236, 160], columns: ['更改', '目标', '原因'], rows }),
  ];
}
