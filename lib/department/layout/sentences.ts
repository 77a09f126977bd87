import { Dec, formatMoney, formatPercent, formatScore, sum } from '@/lib/core/decimal';
import { PART_LABELS } from '@/lib/department-scoring/scheme';
import { hasNoScore } from '@/lib/department-scoring/score-department';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { type Analysis, clause, levelAnalysis } from '@/lib/reports/written/analysis';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import type { DepartmentModel, ModelMoney, ModelPart } from '../types';
import { targetsAsForm } from './as-form';

/** How the evaluation was made, as far as the figures tell. */
export function workSentences({ money, targets, scheme, signatures }: DepartmentModel): string[] {
  const { count, approved } = money.projects;
  const rest = count - approved;
  const projects =
    rest === 0
      ? `本年度参评的${count}个项目的绩效自评均已评价通过`
      : `本年度参评项目${count}个，其中${approved}个的绩效自评已评价通过，其余${rest}个按目前填报的数计算`;
  const unverified = scheme.basis.textVerified ? '' : `（${UNVERIFIED}）`;
  const who = signatures.filledBy === null ? '' : `，由${signatures.filledBy}填报`;
  return [
    `${projects}。部门整体自评以预算文本申报的整体绩效目标为依据，共评价目标${targets.length}项${who}，评分标准为“${scheme.title}”第${scheme.version}版${unverified}。`,
  ];
}

const partWords = ({ name, weight, score }: ModelPart) =>
  weight === null
    ? `${name}不适用`
    : `${name}${score === null ? '未填报' : `得${score}分`}（分值${weight}分）`;

/** Total, grade and parts in a sentence; while something is open there is no grade, and while everything is no total. */
export function resultSentence({ parts, total, grade, provisional }: DepartmentModel): string {
  if (hasNoScore(parts)) return '部门整体支出绩效自评尚未填报，没有得分。';
  const each = parts.map(partWords).join('，');
  if (provisional)
    return `部门整体支出绩效自评得分暂计${total}分，尚有内容未填报或未评分，暂不评定等级。其中：${each}。`;
  return `部门整体支出绩效自评总分100分，得分${total}分，等级为“${grade}”。其中：${each}。`;
}

const amount = (name: string, value: string | null) =>
  value === null ? `${name}未填报` : `${name}${formatMoney(new Dec(value))}万元`;

function lineWords({ name, annual, executed }: ModelMoney): string {
  const rate =
    annual === null || executed === null || new Dec(annual).isZero()
      ? ''
      : `，执行率${formatPercent(new Dec(executed).dividedBy(annual))}`;
  return `${name.replace('：', '（')}${name.includes('：') ? '）' : ''}${amount('全年预算数', annual)}，${amount('全年执行数', executed)}${rate}`;
}

/** 当年预算执行情况 in sentences: the whole, each line, and the reason that was given. */
export function executionSentences({ money, executionReason }: DepartmentModel): string[] {
  const { total, rate, weight, score } = money;
  const lines = money.lines.filter(({ applicable }) => applicable);
  const scored =
    weight === null
      ? '；不适用，不评分'
      : `；分值${weight}分，${score === null ? '尚未得分' : `得分${score}分`}`;
  const whole = [
    `部门整体支出${amount('年初预算数', total.initial)}`,
    amount('全年预算数', total.annual),
    amount('全年执行数', total.executed),
    ...(rate === null ? [] : [`预算执行率${formatPercent(new Dec(rate))}`]),
  ].join('，');
  return [
    `${whole}${scored}。`,
    ...(lines.length > 1 ? [`其中：${lines.map(lineWords).join('；')}。`] : []),
    ...(money.projects.open > 0 ? [`${money.projects.open}个项目的预算数或执行数尚未填报。`] : []),
    ...(executionReason === null ? [] : [`预算执行情况说明：${clause(executionReason)}。`]),
  ];
}

/** The targets in sentences, 一级 by 一级. */
export function targetAnalyses(model: DepartmentModel): Analysis[] {
  const form = targetsAsForm(model);
  const levels = LEVEL1_NAMES.filter((name) => model.targets.some(({ level1 }) => level1 === name));
  if (levels.length === 0) return [{ paragraphs: ['没有设置整体绩效目标。'], named: [] }];
  return levels.map((name) => levelAnalysis(form, name));
}

/** 预算管理情况 in sentences: the whole, and what did not get all of its points. */
export function itemSentences({ items }: DepartmentModel): string[] {
  if (items.length === 0) return [`评分标准没有设置${PART_LABELS.management}的项目。`];
  const scored = items.filter(({ score }) => score !== null);
  const open = items.length - scored.length;
  const weight = formatScore(sum(items.map((item) => new Dec(item.weight))));
  const score = formatScore(sum(scored.map((item) => new Dec(item.score ?? 0))));
  const full = scored.filter((item) => new Dec(item.score ?? 0).equals(item.weight)).length;
  const lost = scored.filter((item) => new Dec(item.score ?? 0).lessThan(item.weight));
  const words = lost.map(
    (item) =>
      `${item.name}得${item.score}分（分值${item.weight}分），依据：${clause(item.ground ?? '未填写')}`,
  );
  const counted = [
    ...(full === 0 ? [] : [`其中${full}项得满分`]),
    ...(open === 0 ? [] : [`${open}项${open === items.length && open > 1 ? '均' : ''}未评分`]),
  ];
  const whole = [
    `${PART_LABELS.management}共${items.length}项`,
    `分值${weight}分`,
    ...(scored.length === 0 ? [] : [`得分${score}分`]),
    ...counted,
  ];
  return [
    `${whole.join('，')}。`,
    ...(words.length === 0 ? [] : [`未得满分的${words.length}项：${words.join('；')}。`]),
  ];
}
