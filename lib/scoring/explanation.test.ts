import { describe, expect, it, test } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import { equation, explainIndicator, explainProject, isProvisional } from './explanation';
import { flagInWords } from './flag-words';
import { scoreIndicator } from './indicator-score';
import type { RuleSet } from './rule-set';
import { mof202010 } from './rule-sets/mof-2020-10';
import { regionalCapped } from './rule-sets/regional-capped';
import { scoreProject } from './score-project';
import type { ScoringIndicator, ScoringProject } from './scoring-project';

function indicator(given: Partial<ScoringIndicator>): ScoringIndicator {
  return {
    id: 'I1',
    level1: '产出指标',
    level2: '数量指标',
    name: '服务人次',
    nature: '≥',
    target: '5',
    unit: '次',
    weight: new Dec(10),
    actual: null,
    grade: null,
    percent: null,
    ...given,
  };
}

const noted = (given: Partial<ScoringIndicator>, ruleSet: RuleSet = mof202010) => {
  const row = indicator(given);
  return explainIndicator(row, scoreIndicator(row, row.weight, ruleSet), ruleSet).notes;
};

const strict: RuleSet = { ...mof202010, strictEquals: { ...mof202010.strictEquals, meets: false } };
const late = { kind: 'deadline', due: '2024-08-31', done: '2024-09-02', latePercent: null } as const;

test.each<[string, readonly string[], string[]]>([
  [
    'strict-equal',
    noted({ nature: '＞', actual: new Dec(5) }, strict),
    ['实际完成值恰好等于目标值，而目标不含等于：得满分，但不视为达到目标，须说明原因。'],
  ],
  [
    'over-achieved',
    noted({ actual: new Dec(7) }),
    ['实际完成值达到目标值的130%及以上：须说明原因，并核实目标值是否偏低。'],
  ],
  [
    'over-achieved-deducted, by the rule set',
    noted({ actual: new Dec(7) }, regionalCapped),
    [
      '实际完成值达到目标值的130%及以上：须说明原因，并核实目标值是否偏低。',
      '因大幅超过目标值，得分已扣减。',
    ],
  ],
  [
    'over-achieved-deducted, by an evaluator',
    noted({ actual: new Dec(7), deduction: { amount: new Dec(1), reason: '目标偏低' } }),
    [
      '实际完成值达到目标值的130%及以上：须说明原因，并核实目标值是否偏低。',
      '因大幅超过目标值，得分已扣减。',
      '扣分由评价人员确认，原因：目标偏低',
    ],
  ],
  [
    'far-below',
    noted({ level1: '成本指标', nature: '≤', actual: new Dec(3) }),
    ['成本不高于目标值的70%：须说明原因，没有花出去的钱不等于节约。'],
  ],
  [
    'late and late-unconfirmed',
    noted({ reading: late }),
    ['完成时间晚于规定的期限。', '逾期后的得分比例尚未由评价人员确认，确认前计0分。'],
  ],
  [
    'difference-unconfirmed',
    noted({ nature: '＝', reading: { kind: 'exact' }, actual: new Dec(4) }),
    ['实际与标准不一致，差异如何计分尚未由评价人员确认，暂按指标性质计分。'],
  ],
  [
    'target-unreadable',
    noted({ target: '若干', actual: new Dec(1) }),
    ['年度指标值无法读成可以比较的数，暂不计分，须先确认指标的含义。'],
  ],
  [
    'negative-refused',
    noted({ actual: new Dec(-1) }),
    ['实际完成值为负数：只有增长率、变化率、增幅、降幅可以为负，这一项未予计分。'],
  ],
  [
    'percent-missing',
    noted({ nature: '定性', grade: '部分达成' }),
    ['已选完成档次，尚未填写完成比例，暂不计分。'],
  ],
  [
    'percent-outside-band',
    noted({ nature: '定性', grade: '达成', percent: new Dec(60) }),
    ['完成比例不在所选档次的范围内，未予计分。'],
  ],
  ['weight-missing', noted({ weight: null, actual: new Dec(5) }), ['尚未设置分值，按0分计。']],
  ['none', noted({ actual: new Dec(4) }), []],
])('%s is said in words', (_, notes, expected) => {
  expect(notes).toEqual(expected);
});

const project = (executed: string | null, rows: readonly ScoringIndicator[]): ScoringProject => ({
  id: 'P1',
  budget: { annual: new Dec(100), executed: executed === null ? null : new Dec(executed) },
  indicators: rows,
});

function explained(given: ScoringProject, ruleSet: RuleSet = mof202010) {
  const score = scoreProject(given, ruleSet);
  return { ...explainProject(given, score, ruleSet), provisional: isProvisional(score) };
}

describe('a project', () => {
  const whole = indicator({ weight: new Dec(90), actual: new Dec(5) });

  it('says that more was spent than budgeted, and that a low execution rate capped the total', () => {
    expect(explained(project('101', [whole])).execution.notes).toEqual([
      '全年执行数大于全年预算数：得分不超过满分，须核对金额，或说明调整、其他资金等情况。',
    ]);
    expect(explained(project('75', [whole]), regionalCapped).total.notes).toEqual([
      '预算执行率偏低，总分按规则封顶。',
    ]);
  });

  it('says that none of its indicators is due, which the output of the engine has no flag for', () => {
    const given = project('100', [{ ...whole, reading: { kind: 'not-due' } }]);
    expect(explained(given).total.notes).toContain(
      '全部指标本年度未到期、不计分，总分只有预算执行率得分，总分和等级不反映绩效目标的完成情况。',
    );
    expect(scoreProject(given, mof202010).flags).not.toContain('nothing-due');
    expect(explained(project('100', [whole])).total.notes).toEqual([]);
  });

  it('says that weights do not sum', () => {
    expect(explained(project('100', [indicator({ actual: new Dec(5) })])).total.notes).toEqual([
      '各项分值加预算执行率的分值不等于100分，请核对分值。',
      '有一级指标的分值合计与评分规则不一致，请核对分值。',
    ]);
  });

  it('is provisional while anything is not reported, and says what', () => {
    expect(explained(project(null, [whole, indicator({ weight: new Dec(0) })])).total.notes.at(-1)).toBe(
      '预算执行情况和1条指标尚未填报，总分为暂计，暂不评定等级。',
    );
    const open = explained(project('100', [{ ...whole, actual: null }]));
    expect([open.provisional, open.total.steps.map(({ result }) => result)]).toEqual([true, ['10.00']]);
    const notDue = indicator({ weight: new Dec(0), reading: { kind: 'not-due' } });
    expect(explained(project('100', [whole, notDue])).provisional).toBe(false);
  });

  it('has the same steps in every row as the row alone', () => {
    const { indicators } = explained(project('100', [whole]));
    const alone = explainIndicator(whole, scoreIndicator(whole, whole.weight, mof202010), mof202010);
    expect(indicators).toEqual([alone]);
  });
});

test.each([
  ['10 × 4 ÷ 5', '8.00', '10 × 4 ÷ 5 = 8.00'],
  ['6 ≥ 5 → 10', '10.00', '6 ≥ 5 → 10.00'],
  ['85 ≥ 80 → 10 × 0.5', '5.00', '85 ≥ 80 → 10 × 0.5 = 5.00'],
  ['97.50 ≥ 90 → 优', '优', '97.50 ≥ 90 → 优'],
  ['未填报 → 0', '0.00', '未填报 → 0.00'],
  ['不适用', '不适用', '不适用'],
])('%s giving %s reads %s', (formula, result, expected) => {
  expect(equation({ formula, result })).toBe(expected);
});

test('a threshold is the rule set’s own', () => {
  const strictly = { ...mof202010, overAchievement: { ...mof202010.overAchievement, at: '1.5' } };
  expect(flagInWords('over-achieved', strictly)).toBe(
    '实际完成值达到目标值的150%及以上：须说明原因，并核实目标值是否偏低。',
  );
});
