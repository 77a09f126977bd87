import { describe, expect, test } from 'vitest';
import { ruleSetProblems } from './rule-set-problems';
import { type RuleSetBody, ruleSetBodySchema } from './rule-set-schema';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof2021101 } from './rule-sets/mof-2021-101';
import { regionalCapped } from './rule-sets/regional-capped';
import { RULE_SETS } from './rule-sets/registry';

test.each(RULE_SETS.map((set) => [set.id, set] as const))(
  '%s has no problem and survives storage',
  (_, set) => {
    expect(ruleSetProblems(set)).toEqual([]);
    const { id, version, title, ...body } = set;
    expect(ruleSetBodySchema.parse(JSON.parse(JSON.stringify(set)))).toEqual(body);
  },
);

/** The set with the value at a path replaced. */
function changed(set: RuleSetBody, path: string, value: unknown): RuleSetBody {
  const copy = structuredClone(set) as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop()!;
  const parent = steps.reduce((at, step) => at[step] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy as unknown as RuleSetBody;
}

const SUM = '各一级指标合计须为 90 分（100 减去预算执行率 10 分）';

describe('what makes no sense is named at its place', () => {
  test.each<[string, RuleSetBody, string, unknown, string, string]>([
    ['weights off', mof202010, 'levels.weights.0.weight', '55', 'levels.weights', `${SUM}，现为 95 分`],
    ['a weight of 0', mof202010, 'levels.weights.2.weight', '0', 'levels.weights.2.weight', '须大于 0 分'],
    [
      'three decimals',
      mof202010,
      'levels.weights.2.weight',
      '10.005',
      'levels.weights.2.weight',
      '分值最多两位小数',
    ],
    ['with 成本', mof2021101, 'levels.withCost.0.weight', '10', 'levels.withCost', `${SUM}，现为 80 分`],
    [
      'without 成本',
      mof2021101,
      'levels.withoutCost.1.weight',
      '40',
      'levels.withoutCost',
      `${SUM}，现为 100 分`,
    ],
    [
      'points of execution alone',
      mof202010,
      'execution.points',
      '20',
      'levels.weights',
      '各一级指标合计须为 80 分（100 减去预算执行率 20 分），现为 90 分',
    ],
    [
      'all points for execution',
      mof202010,
      'execution.points',
      '100',
      'execution.points',
      '须小于 100 分，其余归各一级指标',
    ],
    [
      'a 一级 missing',
      mof202010,
      'levels.weights',
      [{ level1: '产出指标', weight: '90' }],
      'levels.weights',
      '须恰好有产出指标、效益指标、满意度指标',
    ],
    ['a step of its own', mof202010, 'split.step', '0.3', 'split.step', '请在 0.01、0.1、0.5、1 中选择'],
    ['a step of rounding', mof202010, 'rounding.step', '2', 'rounding.step', '请在 0.01、0.1、0.5、1 中选择'],
    ['no band', mof2021101, 'execution.bands', [], 'execution.bands', '至少须有一档'],
    ['bands that rise', mof2021101, 'execution.bands.1.from', '1', 'execution.bands.1.from', '须低于上一档'],
    [
      'points that rise',
      mof2021101,
      'execution.bands.2.points',
      '8',
      'execution.bands.2.points',
      '须低于上一档',
    ],
    [
      'a highest band below all',
      mof2021101,
      'execution.bands.0.points',
      '9',
      'execution.bands.0.points',
      '最高一档须为满分 10 分',
    ],
    [
      'a band above 100 %',
      mof2021101,
      'execution.bands.0.from',
      '1.2',
      'execution.bands.0.from',
      '须大于 0%，不超过 100%',
    ],
    ['a gate of 100 %', mof2021101, 'shortfall.from', '1', 'shortfall.from', '须大于 0%，小于 100%'],
    ['a gate of 0', mof2021101, 'reverse.from', '0', 'reverse.from', '须大于 0%，小于 100%'],
    [
      'more than the weight',
      mof2021101,
      'satisfaction.bands.0.share',
      '1.1',
      'satisfaction.bands.0.share',
      '不能超过分值的 100%',
    ],
    [
      'satisfaction bands that rise',
      mof2021101,
      'satisfaction.bands.1.from',
      '95',
      'satisfaction.bands.1.from',
      '须低于上一档',
    ],
    [
      'a gap between grades',
      mof202010,
      'qualitative.bands.0.from',
      '85',
      'qualitative.bands',
      '三档须首尾相接，从 0% 到 100%，分界归上一档',
    ],
    [
      'a presumed percentage outside',
      mof202010,
      'presumed.percent',
      '70',
      'presumed.percent',
      '须在 80% 到 100% 之间',
    ],
    ['over-achievement at 100 %', mof202010, 'overAchievement.at', '1', 'overAchievement.at', '须大于 100%'],
    [
      'no deduction as 0',
      mof202010,
      'overAchievement.deduction',
      '0',
      'overAchievement.deduction',
      '须大于 0 分；不扣分请留空',
    ],
    [
      'caps that fall',
      regionalCapped,
      'totalCap.caps.1.total',
      '50',
      'totalCap.caps.1.total',
      '须高于上一档',
    ],
    ['grades that rise', mof202010, 'grades.bands.1.from', '95', 'grades.bands.1.from', '须低于上一档'],
    [
      'a lowest grade above 0',
      mof202010,
      'grades.bands.3.from',
      '10',
      'grades.bands.3.from',
      '最低一级须从 0 分起',
    ],
    [
      'explained at 0',
      mof202010,
      'explanation.executionBelow',
      '0',
      'explanation.executionBelow',
      '须大于 0%，不超过 100%',
    ],
    ['no source', mof202010, 'equal.basis.source', ' ', 'equal.basis.source', '请填写依据'],
    [
      'years that end before they begin',
      mof202010,
      'levels.basis.effective.to',
      2019,
      'levels.basis.effective.to',
      '不能早于开始适用的年度',
    ],
  ])('%s', (_, set, path, value, where, message) => {
    expect(ruleSetProblems(changed(set, path, value))).toContainEqual({ path: where, message });
  });
});

describe('what has not the form of a rule set is refused', () => {
  test.each<[string, string, unknown]>([
    ['a number with a sign', 'execution.points', '-10'],
    ['a number in words', 'execution.points', '十'],
    ['a number as a number', 'execution.points', 10],
    ['an unknown method', 'shortfall.method', 'generous'],
    ['an unknown 一级', 'levels.weights.0.level1', '过程指标'],
    ['a rule that is missing', 'grades', undefined],
  ])('%s', (_, path, value) => {
    expect(ruleSetBodySchema.safeParse(changed(mof202010, path, value)).success).toBe(false);
  });
});
