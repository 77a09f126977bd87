import { Dec } from '@/lib/core/decimal';
import type { Basis, EffectiveYears, LevelWeight } from './rule-set';
import type { RuleSetBody } from './rule-set-schema';

/** One rule as a department head reads it. `basis` is null where the rule set has no such rule. */
export type RuleInWords = {
  readonly key: keyof RuleSetBody;
  readonly title: string;
  readonly lines: readonly string[];
  readonly basis: Basis | null;
};

const RULE_TITLES: Readonly<Record<keyof RuleSetBody, string>> = {
  levels: '一级指标分值',
  satisfactionMissing: '没有满意度指标',
  sharing: '成本指标与缺少的一级指标',
  split: '三级指标分值',
  execution: '预算执行率得分',
  explanation: '预算执行率偏低的说明',
  reached: '达到目标值',
  strictEquals: '“＞”“＜”恰好等于目标值',
  shortfall: '未达到目标值（≥、＞、＝）',
  reverse: '超过目标值（≤、＜）',
  equal: '高于目标值（＝）',
  satisfaction: '满意度指标',
  qualitative: '定性指标',
  presumed: '“达成”未填比例',
  readings: '按期限、次数、时长计分',
  overAchievement: '超额完成',
  costFarBelow: '成本偏低',
  unwritten: '文件没有写到的情形',
  rounding: '得分取位',
  totalCap: '总分封顶',
  grades: '等级',
};

/** The rules of a set, in the order in which they are read. */
export const RULES = Object.keys(RULE_TITLES) as readonly (keyof RuleSetBody)[];

const percent = (ratio: string) => `${new Dec(ratio).times(100).toFixed()}%`;
const plain = (value: string) => new Dec(value).toFixed();
const column = (weights: readonly LevelWeight[]) =>
  weights.map(({ level1, weight }) => `${level1} ${plain(weight)} 分`).join('，');

function levels(rule: RuleSetBody['levels']): string[] {
  if (rule.costPlacement === 'inside-output') return [`${column(rule.weights)}。`];
  return [
    `有成本指标的项目：${column(rule.withCost)}。`,
    `没有成本指标的项目：${column(rule.withoutCost)}。`,
  ];
}

function satisfactionMissing({ weight }: RuleSetBody['satisfactionMissing']): string[] {
  return [
    weight === 'to-benefit'
      ? '满意度指标的分值并入效益指标；也没有效益指标的，按比例分给已有的一级指标。'
      : '满意度指标的分值按比例分给已有的一级指标。',
  ];
}

function sharing({ levels: { costPlacement } }: RuleSetBody): string[] {
  return [
    costPlacement === 'inside-output'
      ? '成本指标并入产出指标，两者合计使用产出指标的分值。'
      : '成本指标单列分值，不并入产出指标。',
    '缺少其他一级指标的项目，其分值按比例分给已有的一级指标。',
    '全年预算数为 0 的项目不计预算执行率，其分值按比例分给各一级指标。',
  ];
}

function split({ mode, step }: RuleSetBody['split']): string[] {
  const how =
    mode === 'flat'
      ? '一级指标的分值平均分给其下的三级指标'
      : '一级指标的分值先平均分给二级指标，再平均分给三级指标';
  return [
    `${how}，最小单位 ${plain(step)} 分，合计不变。`,
    '这是初始分值，可以调整；预算文本自带分值的，沿用原分值。',
  ];
}

function execution(rule: RuleSetBody['execution']): string[] {
  const points = plain(rule.points);
  if (rule.method === 'linear') {
    return [`得分 ＝ ${points} × 全年执行数 ÷ 全年预算数，最高 ${points} 分。`];
  }
  const bands = rule.bands.map((band) => `执行率达到 ${percent(band.from)} 得 ${plain(band.points)} 分`);
  const below = `低于 ${percent(rule.bands.at(-1)?.from ?? '0')} 不得分`;
  return [`满分 ${points} 分。`, `${[...bands, below].join('，')}。`];
}

/** `rate` names what is held against the gate. */
function gate(rate: string, from: string): string {
  const rest = new Dec(1).minus(from).times(100).toFixed();
  return `${rate}低于 ${percent(from)} 不得分；达到后，得分 ＝ 分值 ×（${rate} − ${percent(from)}）÷ ${rest}%。`;
}

function shortfall(rule: RuleSetBody['shortfall']): string[] {
  return [
    rule.method === 'gate'
      ? `完成率 ＝ 实际完成值 ÷ 目标值。${gate('完成率', rule.from)}`
      : '得分 ＝ 分值 × 实际完成值 ÷ 目标值。',
  ];
}

function reverse(rule: RuleSetBody['reverse']): string[] {
  if (rule.method === 'gate') return [gate('目标值 ÷ 实际完成值', rule.from)];
  return rule.method === 'target-over-actual'
    ? ['得分 ＝ 分值 × 目标值 ÷ 实际完成值。']
    : ['得分 ＝ 分值 ×（2 × 目标值 − 实际完成值）÷ 目标值；达到目标值的 2 倍不得分。'];
}

function satisfaction(rule: RuleSetBody['satisfaction']): string[] {
  if (rule.method === 'quantitative') return ['与其他定量指标一样，按目标值计分。'];
  const bands = rule.bands.map(({ from, share }) => `达到 ${plain(from)}% 得分值的 ${percent(share)}`);
  const below = `低于 ${plain(rule.bands.at(-1)?.from ?? '0')}% 不得分`;
  return ['以 % 计的满意度（≥、＝）按实际完成值分档，不看目标值：', `${[...bands, below].join('，')}。`];
}

function qualitative({ bands }: RuleSetBody['qualitative']): string[] {
  const range = ({ grade, from, to, toIncluded }: (typeof bands)[number]) =>
    `${grade} ${plain(from)}%（含）至 ${plain(to)}%${toIncluded ? '' : '（不含）'}`;
  return ['得分 ＝ 分值 × 完成比例。', `完成比例：${bands.map(range).join('，')}。`];
}

function presumed({ percent: counted }: RuleSetBody['presumed']): string[] {
  return [counted === null ? '须填写完成比例。' : `按 ${plain(counted)}% 计。`];
}

function overAchievement({ at, deduction }: RuleSetBody['overAchievement']): string[] {
  const effect = deduction === null ? '得分不变。' : `得分取位后扣 ${plain(deduction)} 分，扣完为止。`;
  return [`实际完成值达到目标值的 ${percent(at)}（≥、＞、＝）须说明原因，${effect}`];
}

function totalCap(rule: RuleSetBody['totalCap']): string[] {
  if (!rule) return ['不因预算执行率封顶。'];
  const caps = [...rule.caps]
    .reverse()
    .map(({ executionBelow, total }) => `低于 ${percent(executionBelow)} 的，总分不超过 ${plain(total)} 分`);
  return [`预算执行率${caps.join('；')}。不计预算执行率的项目不封顶。`];
}

function grades({ bands }: RuleSetBody['grades']): string[] {
  const words = bands.map(({ grade, from }, i) => {
    const above = bands[i - 1];
    return new Dec(from).isZero() && above
      ? `低于 ${plain(above.from)} 分为${grade}`
      : `${plain(from)} 分及以上为${grade}`;
  });
  return [`${words.join('，')}。按总分的实际数值判断，不再取整。`];
}

const FIXED_READINGS = [
  '评价人员确认后才按含义计分：按期完成得满分，逾期按确认的比例计分；按次数的，得分 ＝ 分值 × 按时次数 ÷ 应完成次数；按时长的，得分 ＝ 分值 × 实际月数 ÷ 应覆盖月数，不超过分值。',
  '期限在年度之后的指标不评分，分值由同一个一级指标的其他指标分担。',
];

const UNWRITTEN = [
  '没有填报的暂计 0 分，不是评价结论。',
  '目标值不大于 0 而未达到（＝）或已超过（≤、＜）的，无从按比例计算，不得分。',
  '增长率一类的实际完成值为负的（≥、＞；目标值大于 0 的 ＝），不得分。',
  '评价人员可以因超额完成确认扣分，写明分数和原因；得分取位后扣，扣完为止。',
];

const lower = ({ executionBelow }: RuleSetBody['explanation']) => [
  `预算执行率低于 ${percent(executionBelow)}，须填写原因。`,
];

/** Every rule of a set in words, in the order in which a form is scored. */
export function rulesInWords(body: RuleSetBody): readonly RuleInWords[] {
  const lines: Readonly<Record<keyof RuleSetBody, readonly string[]>> = {
    levels: levels(body.levels),
    satisfactionMissing: satisfactionMissing(body.satisfactionMissing),
    sharing: sharing(body),
    split: split(body.split),
    execution: execution(body.execution),
    explanation: lower(body.explanation),
    reached: ['达到目标值（≥、＞、＝）、不超过目标值（≤、＜）的，得满分。'],
    strictEquals: [
      body.strictEquals.meets ? '视为达到目标值。' : '视为未达到目标值：得分不减，但须说明原因。',
    ],
    shortfall: shortfall(body.shortfall),
    reverse: reverse(body.reverse),
    equal: [
      body.equal.overshoot === 'meets'
        ? '视为达到目标值，得满分。'
        : '按偏离程度扣分：得分 ＝ 分值 ×（2 × 目标值 − 实际完成值）÷ 目标值，最低 0 分。',
    ],
    satisfaction: satisfaction(body.satisfaction),
    qualitative: qualitative(body.qualitative),
    presumed: presumed(body.presumed),
    readings: FIXED_READINGS,
    overAchievement: overAchievement(body.overAchievement),
    costFarBelow: [
      `成本指标（≤）实际完成值不高于目标值的 ${percent(body.costFarBelow.at)} 须说明原因，得分不变。`,
    ],
    unwritten: UNWRITTEN,
    rounding: [`每项得分四舍五入到 ${plain(body.rounding.step)} 分，总分为各项得分之和。`],
    totalCap: totalCap(body.totalCap),
    grades: grades(body.grades),
  };
  return RULES.map((key) => ({
    key,
    title: RULE_TITLES[key],
    lines: lines[key],
    basis: body[key]?.basis ?? null,
  }));
}

/** The years that a rule holds for: `2020 年起`, `2020 至 2023 年`; null where nothing is known. */
export function yearsInWords({ from, to }: EffectiveYears): string | null {
  if (from !== null && to !== null) return from === to ? `${from} 年` : `${from} 至 ${to} 年`;
  if (from !== null) return `${from} 年起`;
  return to === null ? null : `至 ${to} 年`;
}

/** A rule that reads differently in two sets. */
export type RuleDifference = { readonly title: string; readonly from: string; readonly to: string };

/** What differs between two rule sets, rule by rule, in words; a difference of the basis alone is said as such. */
export function ruleDifferences(from: RuleSetBody, to: RuleSetBody): readonly RuleDifference[] {
  const after = rulesInWords(to);
  return rulesInWords(from).flatMap((rule, i) => {
    const other = after[i]!;
    const texts = [rule.lines.join(''), other.lines.join('')] as const;
    if (texts[0] !== texts[1]) return [{ title: rule.title, from: texts[0], to: texts[1] }];
    const bases = [basisInWords(rule.basis), basisInWords(other.basis)] as const;
    return bases[0] === bases[1] ? [] : [{ title: `${rule.title}：依据`, from: bases[0], to: bases[1] }];
  });
}

function basisInWords(basis: Basis | null): string {
  if (!basis) return '无';
  const { source, article, effective, textVerified } = basis;
  const parts = [source, article, yearsInWords(effective), textVerified ? '已核对原文' : '待核对原文'];
  return parts.filter((part) => part !== null).join('，');
}
