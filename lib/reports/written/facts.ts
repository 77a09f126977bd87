import { barChart } from '@/lib/charts/bar-chart';
import { Dec, formatMoney, formatPercent } from '@/lib/core/decimal';
import type { Block, Row } from '@/lib/typesetting/block';
import { cell, numberCell, row } from '@/lib/typesetting/cells';
import { captionBlock, figureBlock, paragraphBlock, tableBlock } from '@/lib/typesetting/prose-blocks';
import type { FormModel, MoneyAmounts } from '../types';
import { executionRate } from './analysis';
import { BLACK, WHITE } from './greys';
import { SOURCE_NAMES } from './source-names';

const plain = (key: string, text: string) => paragraphBlock(key, [{ text, face: 'body' }]);

/** 项目名称, 主管部门, 实施单位 … */
export function projectFacts({ project, fiscalYear }: FormModel): Block[] {
  const facts = [
    ['项目名称', project.name],
    ['项目编码', project.code],
    ['评价年度', `${fiscalYear}年度`],
    ['主管部门', project.department],
    ['实施单位', project.unit],
    ['项目负责人', project.owner],
    ['联系电话', project.phone],
  ] as const;
  const rows = facts.map(([name, text]) =>
    row([
      cell(`facts.${name}.name`, 0, 1, name, { heads: 'row' }),
      cell(`facts.${name}`, 1, 2, text ?? '未填写'),
    ]),
  );
  return [
    captionBlock('facts.caption', '项目基本信息'),
    tableBlock('facts', { widths: [108, 340], columns: ['事项', '内容'], rows }),
  ];
}

/** 年度总体目标: what was meant, and what was reached. */
export function goalParts({ goal, goalActual }: FormModel): Block[] {
  return [
    plain('goal.expected', `预期目标：${goal?.trim() || '未填写'}`),
    plain('goal.reached', `实际完成情况：${goalActual ?? '未填写'}`),
  ];
}

const NAMES = ['initial', 'annual', 'executed'] as const;

function moneyRow(key: string, name: string, amounts: MoneyAmounts | null): Row {
  const rate = amounts && executionRate(amounts);
  const texts = NAMES.map((of) => {
    const value = amounts?.[of];
    if (value === undefined) return '不适用';
    return value === null ? '未填报' : formatMoney(new Dec(value));
  });
  return row([
    cell(`${key}.name`, 0, 1, name, { heads: 'row' }),
    ...texts.map((text, i) => numberCell(`${key}.${NAMES[i]}`, i + 1, i + 2, text, 'decimal')),
    numberCell(`${key}.rate`, 4, 5, rate ? formatPercent(rate) : '—', 'decimal-center'),
  ]);
}

/** 项目资金 by source with its execution. */
export function moneyTable({ money }: FormModel): Block[] {
  const rows = [
    moneyRow('money.total', '年度资金总额', money.total),
    ...money.lines.map((line) =>
      moneyRow(`money.${line.source}`, SOURCE_NAMES[line.source], line.applicable ? line : null),
    ),
  ];
  const columns = ['资金来源', '年初预算数', '全年预算数（A）', '全年执行数（B）', '执行率（B/A）'];
  return [
    captionBlock('money.caption', '项目资金及执行情况（单位：万元）'),
    tableBlock('money', { widths: [100, 88, 92, 92, 76], columns, rows, together: true }),
  ];
}

/** 全年执行数 against 全年预算数, source by source; nothing where there is nothing to show. */
export function executionChart({ money }: FormModel): Block[] {
  const lines = money.lines.filter(({ applicable }) => applicable);
  if (lines.every(({ annual, executed }) => annual === null && executed === null)) return [];
  const bar = (value: string | null) => ({
    value: value === null ? null : new Dec(value),
    words: value === null ? '未填报' : `${formatMoney(new Dec(value))} 万元`,
  });
  const groups = lines.map(({ source, annual, executed }) => ({
    name: SOURCE_NAMES[source],
    bars: [bar(annual), bar(executed)],
  }));
  const series = [
    { name: '全年预算数', fill: WHITE },
    { name: '全年执行数', fill: BLACK },
  ];
  const words = groups.map(
    ({ name, bars }) => `${name}全年预算数${bars[0]?.words}，全年执行数${bars[1]?.words}`,
  );
  return [
    captionBlock('execution-chart.caption', '按资金来源的预算执行情况'),
    figureBlock('execution-chart', barChart({ series, groups }), `条形图：${words.join('；')}。`),
  ];
}
