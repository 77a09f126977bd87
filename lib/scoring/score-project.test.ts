import { expect, test } from 'vitest';
import { Dec, formatScore } from '@/lib/core/decimal';
import type { CompletionGrade } from './rule-set';
import { mof202010 } from './rule-sets/mof-2020-10';
import { findRuleSet, RULE_SETS } from './rule-sets/registry';
import { type ProjectScore, scoreProject } from './score-project';
import type { ScoringIndicator, ScoringProject } from './scoring-project';

type Row = Pick<ScoringIndicator, 'level1' | 'level2' | 'name' | 'nature' | 'target' | 'unit'>;

const dec = (text: string | null) => (text === null ? null : new Dec(text));

function row(
  what: Row,
  reported: { actual?: string; grade?: CompletionGrade; percent?: string; weight?: string },
) {
  return {
    id: what.name,
    ...what,
    weight: dec(reported.weight ?? null),
    actual: dec(reported.actual ?? null),
    grade: reported.grade ?? null,
    percent: dec(reported.percent ?? null),
  } satisfies ScoringIndicator;
}

function output(level2: string, name: string, target: string): Row {
  const [nature, value = '', unit = ''] = target.split(' ');
  return { level1: '产出指标', level2, name, nature: nature as Row['nature'], target: value, unit };
}
const cost = (name: string, target: string): Row => ({
  ...output('经济成本指标', name, target),
  level1: '成本指标',
});
const benefit = (name: string, target: string): Row => ({
  ...output('社会效益指标', name, target),
  level1: '效益指标',
});
const satisfaction = (name: string, target: string): Row => ({
  ...output('服务对象满意度指标', name, target),
  level1: '满意度指标',
});

function project(
  id: string,
  annual: string,
  executed: string,
  indicators: ScoringIndicator[],
): ScoringProject {
  return { id, budget: { annual: dec(annual), executed: dec(executed) }, indicators };
}

const PROJECTS: readonly ScoringProject[] = [
  project('社区文化活动', '56.000000', '55.123456', [
    row(output('数量指标', '举办活动场次', '≥ 24 场'), { actual: '18', weight: '15' }),
    row(output('质量指标', '活动按方案完成率', '＝ 100 %'), { actual: '97.5', weight: '15' }),
    row(output('时效指标', '活动完成时间', '≤ 11 月'), { actual: '12', weight: '10' }),
    row(cost('项目预算控制数', '≤ 56 万元'), { actual: '55.123456', weight: '10' }),
    row(benefit('丰富居民文化生活', '定性 优'), { grade: '部分达成', percent: '70', weight: '30' }),
    row(satisfaction('居民满意度', '≥ 90 %'), { actual: '86.4', weight: '10' }),
  ]),
  project('道路保洁', '1920', '1535.99808', [
    row(output('数量指标', '保洁面积', '≥ 12.5 万平方米'), { actual: '16.25' }),
    row(output('质量指标', '投诉件数', '＜ 3 件'), { actual: '5' }),
    row(output('时效指标', '每日作业次数', '＞ 2 次'), { actual: '2' }),
    row(cost('单位面积成本', '≤ 100 元'), { actual: '70' }),
    row(benefit('改善街面环境', '定性 良'), { grade: '达成' }),
    row(benefit('建立长效机制', '定性 良'), { grade: '达成', percent: '80' }),
  ]),
  project('便民服务中心开办', '0', '0', [
    row(output('数量指标', '服务事项数', '≥ 120 项'), { actual: '119.994' }),
    row(output('质量指标', '办件差错率', '≤ 0 %'), { actual: '0' }),
    row(output('质量指标', '被投诉次数', '＝ 0 次'), { actual: '1' }),
    row(benefit('方便居民办事', '定性 好'), {}),
    row(satisfaction('办事群众满意度', '＝ 95 %'), { actual: '80' }),
  ]),
  project('物业管理', '80', '39.99', [
    row(output('数量指标', '管理面积', '＝ 8600 平方米'), { actual: '12900' }),
    row(output('质量指标', '设备完好率', '≥ 98 %'), { actual: '58.8' }),
    row(cost('能耗支出增长率', '≤ 5 %'), { actual: '-3.2' }),
    row(cost('维修支出', '≤ 20 万元'), { actual: '40' }),
  ]),
  project('未开始填报', '10', '0', [
    row(output('数量指标', '培训人次', '≥ 300 人次'), { weight: '40' }),
    row(benefit('提升业务能力', '定性 优'), { weight: '30' }),
  ]),
  project('没有指标', '3', '3.000001', []),
];

/** Execution | indicators | total, grade and flags; worked out by hand and by a second program in fractions. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'mof-2020-10': [
    '9.84 | 11.25 14.63 9.17 10.00 21.00 9.60 | 85.49 良',
    '8.00 | 12.50 7.50 12.50 12.50 20.00 16.00 | 89.00 良',
    '不适用 | 18.52 18.52 0.00 0.00 9.36 | 46.40 差',
    '5.00 | 22.50 13.50 22.50 11.25 | 74.75 中',
    '0.00 | 0.00 0.00 | 0.00 差 weights-not-100 level1-weight-off',
    '10.00 |  | 10.00 差 weights-not-100',
  ],
  'mof-2020-10-linear': [
    '9.84 | 11.25 14.63 9.09 10.00 21.00 9.60 | 85.41 良',
    '8.00 | 12.50 4.17 12.50 12.50 20.00 16.00 | 85.67 良',
    '不适用 | 18.52 18.52 0.00 0.00 9.36 | 46.40 差',
    '5.00 | 22.50 13.50 22.50 0.00 | 63.50 中',
    '0.00 | 0.00 0.00 | 0.00 差 weights-not-100 level1-weight-off',
    '10.00 |  | 10.00 差 weights-not-100',
  ],
  'mof-2021-101': [
    '7.00 | 5.63 14.06 7.92 10.00 21.00 5.00 | 70.61 中 level1-weight-off',
    '5.00 | 13.34 0.00 13.33 20.00 15.00 12.00 | 78.67 中',
    '不适用 | 18.52 18.52 0.00 0.00 5.56 | 42.60 差',
    '0.00 | 30.00 0.00 15.00 0.00 | 45.00 差',
    '0.00 | 0.00 0.00 | 0.00 差 weights-not-100 level1-weight-off',
    '10.00 |  | 10.00 差 weights-not-100',
  ],
  'cost-own': [
    '9.84 | 11.25 14.63 9.17 10.00 21.00 9.60 | 85.49 良',
    '8.00 | 13.34 8.00 13.33 10.00 20.00 16.00 | 88.67 良',
    '不适用 | 18.52 18.52 0.00 0.00 9.36 | 46.40 差',
    '5.00 | 36.00 21.60 9.00 4.50 | 76.10 中',
    '0.00 | 0.00 0.00 | 0.00 差 weights-not-100 level1-weight-off',
    '10.00 |  | 10.00 差 weights-not-100',
  ],
  'regional-capped': [
    '9.84 | 11.25 14.63 9.17 10.00 21.00 9.60 | 85.49 良',
    '8.00 | 10.50 7.50 12.50 12.50 20.00 16.00 | 87.00 良',
    '不适用 | 18.52 18.52 0.00 0.00 9.36 | 46.40 差',
    '5.00 | 20.50 13.50 22.50 11.25 | 59.00 差 total-capped',
    '0.00 | 0.00 0.00 | 0.00 差 weights-not-100 level1-weight-off',
    '10.00 |  | 10.00 差 weights-not-100',
  ],
};

function summary({ execution, indicators, total, grade, flags }: ProjectScore): string {
  const points = (score: Dec | null) => (score ? formatScore(score) : '不适用');
  const rows = indicators.map(({ score }) => points(score)).join(' ');
  return `${points(execution.score)} | ${rows} | ${[formatScore(total), grade, ...flags].join(' ')}`;
}

test.each(RULE_SETS.map(({ id }) => id))('six projects score as worked out by hand under %s', (id) => {
  const ruleSet = findRuleSet(id)!;
  expect(PROJECTS.map((each) => summary(scoreProject(each, ruleSet)))).toEqual(EXPECTED[id]);
});

test('blank money leaves the total of the indicators as it is and never caps it', () => {
  const blank = { ...PROJECTS[3]!, budget: { annual: dec('80'), executed: null } };
  const score = scoreProject(blank, findRuleSet('regional-capped')!);
  expect(score.execution.status).toBe('not-reported');
  expect(formatScore(score.total)).toBe('67.75');
  expect(score.flags).toEqual([]);
});

test('a row whose weight was cleared counts nothing and says so, and the other weights stay', () => {
  const [first, ...rest] = PROJECTS[0]!.indicators;
  const score = scoreProject(
    { ...PROJECTS[0]!, indicators: [{ ...first!, weight: null }, ...rest] },
    mof202010,
  );
  expect(score.indicators[0]).toMatchObject({ status: 'scored', flags: ['weight-missing'] });
  expect(formatScore(score.total)).toBe('74.24');
  expect(score.flags).toEqual(['weights-not-100', 'level1-weight-off']);
});

test('scoring under another rule set leaves the project untouched', () => {
  const before = JSON.stringify(PROJECTS);
  for (const id of Object.keys(EXPECTED)) {
    for (const each of PROJECTS) scoreProject(each, findRuleSet(id)!);
  }
  expect(JSON.stringify(PROJECTS)).toBe(before);
});
