import { Dec, formatMoney, formatPercent } from '@/lib/core/decimal';
import { isBlank } from '@/lib/scoring/explanation';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import type { Block, Cell, MergedCell, Row } from '@/lib/typesetting/block';
import { cell, heading, numberCell, ROW_HEIGHT, row } from '@/lib/typesetting/cells';
import type { FormIndicator, FormModel, MoneyAmounts, MoneySource } from '../types';
import { EDGE } from './form-grid';

const NOT_APPLICABLE = STATUS_LABELS['not-applicable'];
const NOT_REPORTED = STATUS_LABELS['not-reported'];

/** In cells that have nothing to say: below the first line of the money block, for a score that is not there. */
const DASH = '—';

const SOURCE_LABELS: Readonly<Record<MoneySource, string>> = {
  FISCAL: '其中：当年财政拨款',
  CARRYOVER: '上年结转资金',
  OTHER: '其他资金',
};

const table = { ruled: true, together: false } as const;

/** 项目名称 · 主管部门 · 实施单位 · 项目负责人 · 联系电话 */
export function headBlock({ project }: FormModel): Block {
  const pair = (
    key: string,
    label: string,
    text: string | null,
    from: number,
    middle: number,
    to: number,
  ) => [
    heading(`head.${key}.label`, from, middle, label, 'row'),
    cell(`head.${key}`, middle, to, text ?? ''),
  ];
  const left = (key: string, label: string, text: string | null) =>
    pair(key, label, text, EDGE.level1, EDGE.level2, EDGE.actual);
  const right = (key: string, label: string, text: string | null) =>
    pair(key, label, text, EDGE.actual, EDGE.weight, EDGE.end);
  const rows = [
    row(pair('name', '项目名称', project.name, EDGE.level1, EDGE.level2, EDGE.end)),
    row([...left('department', '主管部门', project.department), ...right('unit', '实施单位', project.unit)]),
    row([...left('owner', '项目负责人', project.owner), ...right('phone', '联系电话', project.phone)]),
  ];
  return { ...table, name: 'head', header: [], rows, merged: [] };
}

function amount(value: string | null): string {
  return value === null ? NOT_REPORTED : formatMoney(new Dec(value));
}

function moneyRow(key: string, label: Cell, amounts: readonly string[], execution: readonly string[]): Row {
  const edges = [EDGE.initialBudget, EDGE.target, EDGE.actual, EDGE.weight];
  const wide = [EDGE.weight, EDGE.deviation, EDGE.moneyScore, EDGE.end];
  const names = ['initial', 'annual', 'executed'];
  return row([
    label,
    ...amounts.map((text, i) =>
      numberCell(`${key}.${names[i]}`, edges[i] ?? 0, edges[i + 1] ?? 0, text, 'decimal'),
    ),
    ...execution.map((text, i) =>
      numberCell(`${key}.execution.${i}`, wide[i] ?? 0, wide[i + 1] ?? 0, text, 'decimal-center'),
    ),
  ]);
}

function amountsOf(amounts: MoneyAmounts): string[] {
  return [amount(amounts.initial), amount(amounts.annual), amount(amounts.executed)];
}

function executionOf({ money }: FormModel): string[] {
  if (money.weight === null) return [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE];
  const rate = money.rate === null ? NOT_REPORTED : formatPercent(new Dec(money.rate));
  return [money.weight, rate, money.score ?? DASH];
}

/** 执行率 of one source; a dash where nothing was to be spent, or not everything is reported. */
function lineRate({ applicable, annual, executed }: FormModel['money']['lines'][number]): string {
  if (!applicable || annual === null || executed === null) return DASH;
  const whole = new Dec(annual);
  return whole.isZero() ? DASH : formatPercent(new Dec(executed).dividedBy(whole));
}

const MONEY_COLUMNS = [
  ['年初预算数', EDGE.initialBudget, EDGE.target],
  ['全年预算数（A）', EDGE.target, EDGE.actual],
  ['全年执行数（B）', EDGE.actual, EDGE.weight],
  ['分值', EDGE.weight, EDGE.deviation],
  ['执行率（B/A）', EDGE.deviation, EDGE.moneyScore],
  ['得分', EDGE.moneyScore, EDGE.end],
] as const;

/** 项目资金（万元）: the total with weight, rate and score of execution, and its lines, which have a rate alone there. */
export function moneyBlock(model: FormModel): Block {
  const label = (key: string, text: string, indent: number): Cell => ({
    ...heading(`${key}.label`, EDGE.level2, EDGE.initialBudget, text, 'row'),
    face: 'body',
    align: 'left',
    indent,
  });
  const lines = model.money.lines.map((line) => {
    const key = `money.${line.source}`;
    const amounts = line.applicable ? amountsOf(line) : [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE];
    const indent = line.source === 'FISCAL' ? 0 : 27;
    return moneyRow(key, label(key, SOURCE_LABELS[line.source], indent), amounts, [
      DASH,
      lineRate(line),
      DASH,
    ]);
  });
  const total = label('money.total', '年度资金总额', 0);
  const rows = [moneyRow('money.total', total, amountsOf(model.money.total), executionOf(model)), ...lines];
  const columns = MONEY_COLUMNS.map(([text, from, to]) =>
    heading(`money.column.${text}`, from, to, text, 'column'),
  );
  const corner = cell('money.corner', EDGE.level2, EDGE.initialBudget, '');
  const merged = heading('money.label', EDGE.level1, EDGE.level2, '项目资金\n（万元）', 'row');
  return {
    name: 'money',
    header: [row([corner, ...columns])],
    rows,
    merged: [{ cell: merged, first: -1, last: rows.length - 1 }],
    ruled: true,
    together: true,
  };
}

/** 年度总体目标: what was meant beside what was reached. */
export function goalBlock(model: FormModel): Block {
  const header = row([
    heading('goal.column.expected', EDGE.level2, EDGE.actual, '预期目标', 'column'),
    heading('goal.column.reached', EDGE.actual, EDGE.end, '实际完成情况', 'column'),
  ]);
  const texts = row(
    [
      cell('goal.expected', EDGE.level2, EDGE.actual, model.goal ?? '', { divisible: true }),
      cell('goal.reached', EDGE.actual, EDGE.end, model.goalActual ?? '', { divisible: true }),
    ],
    3 * ROW_HEIGHT,
  );
  const label = heading('goal.label', EDGE.level1, EDGE.level2, '年度\n总体\n目标', 'row');
  return {
    ...table,
    name: 'goal',
    header: [header],
    rows: [texts],
    merged: [{ cell: label, first: -1, last: 0 }],
  };
}

const INDICATOR_COLUMNS = [
  ['一级指标', EDGE.level1, EDGE.level2],
  ['二级指标', EDGE.level2, EDGE.name],
  ['三级指标', EDGE.name, EDGE.target],
  ['年度指标值', EDGE.target, EDGE.actual],
  ['实际完成值', EDGE.actual, EDGE.weight],
  ['分值', EDGE.weight, EDGE.score],
  ['得分', EDGE.score, EDGE.deviation],
  ['偏差原因分析及改进措施', EDGE.deviation, EDGE.end],
] as const;

function deviationText({ deviationReason, improvement }: FormIndicator): string {
  return [deviationReason && `偏差原因：${deviationReason}`, improvement && `改进措施：${improvement}`]
    .filter((text) => text !== null && text !== '')
    .join('\n');
}

/** 实际完成值, 分值 and 得分: blank is not zero, and what is not assessed says so. */
function assessed({ status, actual, weight, score }: FormIndicator) {
  if (status === 'not-applicable')
    return { actual: actual ?? NOT_APPLICABLE, weight: DASH, score: NOT_APPLICABLE };
  return { actual: actual ?? NOT_REPORTED, weight, score: score ?? DASH };
}

/** 年度指标值: adjusted ones beneath what they were, since the score counts against the lower one. */
function targetText({ target, originalTarget }: FormIndicator): string {
  return originalTarget === undefined ? target : `原指标值：${originalTarget}\n调整后指标值：${target}`;
}

function indicatorRow(indicator: FormIndicator, index: number): Row {
  const key = `indicator.${index}`;
  const shown = assessed(indicator);
  const centred = { align: 'center' } as const;
  return row([
    cell(`${key}.name`, EDGE.name, EDGE.target, indicator.name, { heads: 'row' }),
    cell(`${key}.target`, EDGE.target, EDGE.actual, targetText(indicator), centred),
    cell(`${key}.actual`, EDGE.actual, EDGE.weight, shown.actual, centred),
    numberCell(`${key}.weight`, EDGE.weight, EDGE.score, shown.weight, 'decimal-center'),
    numberCell(`${key}.score`, EDGE.score, EDGE.deviation, shown.score, 'decimal-center'),
    cell(`${key}.deviation`, EDGE.deviation, EDGE.end, deviationText(indicator), { divisible: true }),
  ]);
}

/** Runs of neighbouring indicators that `nameOf` gives the same name, as cells merged downwards. */
function mergedRuns(
  indicators: readonly FormIndicator[],
  nameOf: (indicator: FormIndicator) => readonly [group: string, text: string],
  from: number,
): MergedCell[] {
  const runs: MergedCell[] = [];
  let group: string | null = null;
  indicators.forEach((indicator, index) => {
    const [own, text] = nameOf(indicator);
    const open = runs.at(-1);
    if (open && own === group) {
      runs[runs.length - 1] = { ...open, last: index };
      return;
    }
    group = own;
    const merged = cell(`level.${from}.${index}`, from, from + 1, text, { align: 'center', heads: 'row' });
    runs.push({ cell: merged, first: index, last: index });
  });
  return runs;
}

/** The indicators in document order; equal 一级 and, within one 一级, equal 二级 are merged downwards. */
export function indicatorBlock({ indicators }: FormModel): Block {
  const columns = INDICATOR_COLUMNS.map(([text, from, to]) =>
    heading(`indicator.column.${text}`, from, to, text, 'column'),
  );
  return {
    ...table,
    name: 'indicators',
    header: [row(columns)],
    rows: indicators.map(indicatorRow),
    merged: [
      ...mergedRuns(indicators, ({ level1 }) => [level1, level1], EDGE.level1),
      ...mergedRuns(
        indicators,
        ({ level1, level2 }) => [JSON.stringify([level1, level2]), level2],
        EDGE.level2,
      ),
    ],
  };
}

/** The total, marked while something is not reported; a dash while nothing is. */
function totalInWords({ total, provisional }: FormModel, isUnscored: boolean): string {
  if (!provisional) return total;
  return isUnscored ? DASH : `${total}\n（暂计）`;
}

function totalFigure(key: string, from: number, to: number, text: string): Cell {
  return { ...numberCell(key, from, to, text, 'decimal-center'), face: 'heading' };
}

/** 总分 under the indicators. @param isUnscored nothing is reported, so that there is no total yet */
export function totalBlock(
  model: FormModel,
  isUnscored: boolean = isBlank([model.money, ...model.indicators]),
): Block {
  const cells = [
    heading('total.label', EDGE.level1, EDGE.weight, '总分', 'row'),
    totalFigure('total.weight', EDGE.weight, EDGE.score, model.totalWeight),
    totalFigure('total.score', EDGE.score, EDGE.deviation, totalInWords(model, isUnscored)),
    cell('total.deviation', EDGE.deviation, EDGE.end, ''),
  ];
  return { ...table, name: 'total', header: [], rows: [row(cells)], merged: [] };
}
