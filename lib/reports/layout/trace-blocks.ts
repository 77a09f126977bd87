import { Dec, formatMoney } from '@/lib/core/decimal';
import { type Explanation, equation, UNVERIFIED, UNVERIFIED_MEANING } from '@/lib/scoring/explanation';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import type { SheetTraces } from '@/lib/sheet/explain-sheet';
import type { Block, MergedCell, Row } from '@/lib/typesetting/block';
import { cell, row } from '@/lib/typesetting/cells';
import { linesBlock, listBlock } from '@/lib/typesetting/list-blocks';
import type { FormIndicator, FormModel } from '../types';
import { FORM_SHEET } from './form-grid';
import { ofProject } from './of-project';

/** The appendix has a grid of its own on the paper of the form. */
export const TRACE_SHEET = {
  ...FORM_SHEET,
  edges: [0, 30, 178, 350, 508, 556, 706, 761.89],
  fontSize: 8.5,
  lineHeight: 12,
} as const;

const COLUMNS = ['序号', '指标', '规则', '算式', '得分', '出处', UNVERIFIED] as const;
const END = COLUMNS.length;
const DASH = '—';

/** A score with what it was worked out from. */
type Subject = { readonly number: string; readonly name: string; readonly facts: string };
type Traced = Subject & { readonly explanation: Explanation };

const said = (value: string | null): string => value ?? STATUS_LABELS['not-reported'];
const amount = (value: string | null): string =>
  value === null ? STATUS_LABELS['not-reported'] : `${formatMoney(new Dec(value))}万元`;

function ofExecution({ money }: FormModel): Subject {
  const facts = `全年预算数：${amount(money.total.annual)}；全年执行数：${amount(money.total.executed)}；分值：${money.weight ?? STATUS_LABELS['not-applicable']}`;
  return { number: DASH, name: '预算执行率', facts };
}

function ofIndicator(indicator: FormIndicator, index: number): Subject {
  const { name, target, originalTarget, actual, weight, status } = indicator;
  const points = status === 'not-applicable' ? STATUS_LABELS[status] : weight;
  return {
    number: String(index + 1),
    name,
    facts: `目标：${target}${originalTarget === undefined ? '' : `（调整后；原为 ${originalTarget}）`}；实际：${said(actual)}；分值：${points}`,
  };
}

function tracedRows(model: FormModel, traces: SheetTraces): Traced[] {
  return [
    { ...ofExecution(model), explanation: traces.execution },
    ...model.indicators.map((indicator, i) => ({
      ...ofIndicator(indicator, i),
      explanation: traces.indicators[i]!,
    })),
    { number: DASH, name: '总分和等级', facts: '', explanation: traces.total },
    { number: DASH, name: '分值', facts: '', explanation: traces.weights },
  ];
}

/** The rows of one score, one for each step; what a reader should know besides stands under the first rule. */
function stepRows({ explanation: { steps, notes } }: Traced, key: string): Row[] {
  return steps.map((step, i) => {
    const remarks = i === 0 ? notes.map((note) => `提示：${note}`) : [];
    const at = (name: string) => `${key}.${i}.${name}`;
    const centred = { align: 'center' } as const;
    return row([
      cell(at('rule'), 2, 3, [step.rule, ...remarks].join('\n')),
      cell(at('formula'), 3, 4, equation(step)),
      cell(at('result'), 4, 5, step.result, centred),
      cell(at('source'), 5, 6, step.source),
      cell(at('unverified'), 6, END, step.textVerified ? DASH : UNVERIFIED, centred),
    ]);
  });
}

function tableBlock(model: FormModel, traces: SheetTraces): Block {
  const rows: Row[] = [];
  const merged: MergedCell[] = [];
  tracedRows(model, traces).forEach((traced, i) => {
    const key = `trace.${i}`;
    const first = rows.length;
    rows.push(...stepRows(traced, key));
    const place = { first, last: rows.length - 1 };
    const name = traced.facts === '' ? traced.name : `${traced.name}\n${traced.facts}`;
    merged.push(
      { cell: cell(`${key}.number`, 0, 1, traced.number, { align: 'center' }), ...place },
      { cell: cell(`${key}.name`, 1, 2, name, { heads: 'row' }), ...place },
    );
  });
  return { ...listBlock('trace', COLUMNS, rows), merged };
}

/**
 * 得分依据 of a form as blocks: by which rules, the table of steps, what the marks in it mean.
 * @param note what a reader has to know of traces that were not frozen with the form
 */
export function traceBlocks(model: FormModel, traces: SheetTraces, note: string | null): Block[] {
  const { ruleSet } = model;
  const head = [
    ofProject(model),
    `评分规则：${ruleSet.title}，${ruleSet.id} 第${ruleSet.version}版`,
    ...(note === null ? [] : [`说明：${note}`]),
  ];
  const meanings = [
    '每项得分按算式算出后四舍五入一次（规则另有说明的除外），总分是各项得分之和。',
    UNVERIFIED_MEANING,
  ];
  return [
    linesBlock('trace.head', head, TRACE_SHEET),
    tableBlock(model, traces),
    linesBlock('trace.meaning', meanings, TRACE_SHEET),
  ];
}
