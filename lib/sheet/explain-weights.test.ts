import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import { workOut } from '@/lib/scoring/pocket-calculator.fixture';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { mof2021101 } from '@/lib/scoring/rule-sets/mof-2021-101';
import { scoreProject } from '@/lib/scoring/score-project';
import type { ScoringIndicator, ScoringProject } from '@/lib/scoring/scoring-project';
import { explainWeights } from './explain-weights';

const PROPOSED = { origin: 'proposed', by: null, on: null, reason: null } as const;

function row(level1: ScoringIndicator['level1']): ScoringIndicator {
  const blank = { weight: null, actual: null, grade: null, percent: null };
  return { id: level1, level1, level2: '', name: level1, nature: '≥', target: '1', unit: '次', ...blank };
}

function shared(levels: readonly ScoringIndicator['level1'][], ruleSet: RuleSet, annual = '100') {
  const budget = { annual: new Dec(annual), executed: new Dec(0) };
  const project: ScoringProject = { id: 'P1', budget, indicators: levels.map(row) };
  const { steps } = explainWeights(project, scoreProject(project, ruleSet), ruleSet, PROPOSED);
  return steps.filter(({ rule }) => rule.includes('应有分值'));
}

const lines = (...given: Parameters<typeof shared>) =>
  shared(...given).map(({ rule, formula, result }) => `${rule}：${formula} = ${result}`);

test('a project without 满意度指标 shows where their weight went, and that nobody has read so', () => {
  const given = ['产出指标', '效益指标'] as const;
  expect(lines(given, mof202010)).toEqual([
    '效益指标应有分值：没有满意度指标，其分值并入：30.00 + 10.00 = 40.00',
  ]);
  const [step] = shared(given, mof202010);
  expect(step).toMatchObject({
    source: mof2021101.levels.basis.source,
    textVerified: false,
  });
});

test('成本指标 inside 产出指标 are said; with a weight of their own they are not', () => {
  const given = ['成本指标', '产出指标', '效益指标', '满意度指标'] as const;
  expect(lines(given, mof202010)).toEqual([
    '产出指标（含成本指标）应有分值：成本指标并入产出指标，合计使用产出指标的分值：50.00 = 50.00',
  ]);
  expect(lines(given, mof2021101)).toEqual([]);
});

test('the points of execution that does not apply are shared out, and every sum works out', () => {
  const steps = shared(['产出指标', '效益指标', '满意度指标'], mof202010, '0');
  expect(steps.map(({ formula }) => formula)).toEqual([
    '10.00 × 50.00 ÷ 90.00',
    '50.00 + 5.56',
    '10.00 × 30.00 ÷ 90.00',
    '30.00 + 3.33',
    '10.00 × 10.00 ÷ 90.00',
    '10.00 + 1.11',
  ]);
  for (const { formula, result } of steps) expect(workOut(formula).toFixed(2)).toBe(result);
});

test('both at once are steps under two sources', () => {
  const given = ['产出指标', '效益指标'] as const;
  expect(lines(given, mof202010, '0')).toEqual([
    '产出指标应有分值：缺少的一级指标或不适用的预算执行率共10.00分，按各一级指标的分值比例分配，取到0.01分：10.00 × 50.00 ÷ 90.00 = 5.56',
    '产出指标应有分值：加上按比例分来的分值：50.00 + 5.56 = 55.56',
    '效益指标应有分值：没有满意度指标，其分值并入：30.00 + 10.00 = 40.00',
    '效益指标应有分值：缺少的一级指标或不适用的预算执行率共10.00分，按各一级指标的分值比例分配，取到0.01分：10.00 × 40.00 ÷ 90.00 = 4.44',
    '效益指标应有分值：加上按比例分来的分值：40.00 + 4.44 = 44.44',
  ]);
  const sources = shared(given, mof202010, '0').map(({ source }) => source);
  const own = '本系统约定';
  expect(sources).toEqual([own, own, mof2021101.levels.basis.source, own, own]);
});

test('whatever 一级 a project has, every step of what was shared works out', () => {
  const levels = fc.subarray(['成本指标', '产出指标', '效益指标', '满意度指标'] as const, { minLength: 1 });
  fc.assert(
    fc.property(levels, fc.constantFrom(mof202010, mof2021101), fc.constantFrom('0', '100'), (...given) => {
      for (const { formula, result } of shared(...given)) {
        expect(workOut(formula).minus(result).abs().toNumber()).toBeLessThanOrEqual(0.01);
      }
    }),
  );
});

test('nothing is said where every 一级 has its own weight', () => {
  expect(shared(['产出指标', '效益指标', '满意度指标'], mof202010)).toEqual([]);
});

type Weighted = readonly [level1: ScoringIndicator['level1'], level2: string, weight: string, due: boolean];

function weightSteps(rows: readonly Weighted[], ruleSet: RuleSet) {
  const budget = { annual: new Dec('100'), executed: new Dec(0) };
  const indicators = rows.map(
    ([level1, level2, weight, due], i): ScoringIndicator => ({
      ...row(level1),
      id: `I${i}`,
      level2,
      weight: new Dec(weight),
      reading: due ? undefined : { kind: 'not-due' },
    }),
  );
  const project: ScoringProject = { id: 'P1', budget, indicators };
  const { steps } = explainWeights(project, scoreProject(project, ruleSet), ruleSet, PROPOSED);
  return steps.filter(({ rule }) => !rule.includes('应有分值'));
}

function withWeights(rows: readonly [level2: string, weight: string, due: boolean][], ruleSet: RuleSet) {
  return weightSteps(
    rows.map(([level2, weight, due]) => ['产出指标', level2, weight, due]),
    ruleSet,
  ).map(({ rule, formula, result }) => `${rule}：${formula} = ${result}`);
}

test('what rows that are not due leave to the others can be worked out', () => {
  const rows = Array.from({ length: 10 }, (_, i) => ['数量指标', '9', i > 1] as [string, string, boolean]);
  expect(withWeights(rows, mof202010)).toEqual([
    '分值合计：预算执行率、产出指标：10.00 + 90.00 = 100.00',
    '产出指标：平均分配到三级指标，取到0.01分，余数依次分给排在前面的指标：90.00 ÷ 10 = 9.00',
    '产出指标：未到期指标的分值由其余指标按各自分值的比例分担：72.00 + 18.00 = 90.00',
    '产出指标：原分值9.00分的指标，取到0.01分：90.00 × 9.00 ÷ 72.00 = 11.25',
  ]);
});

test('a 一级 of which nothing is due leaves its weight to the others, and every step works out', () => {
  const steps = weightSteps(
    [
      ['产出指标', '数量指标', '25', true],
      ['产出指标', '数量指标', '25', false],
      ['效益指标', '社会效益指标', '30', false],
      ['满意度指标', '服务对象满意度指标', '10', true],
    ],
    mof202010,
  );
  expect(steps.slice(4).map(({ rule, formula, result }) => `${rule}：${formula} = ${result}`)).toEqual([
    '产出指标：效益指标全部未到期，其30.00分按其余一级指标的分值比例分给它们，取到0.01分：30.00 × 50.00 ÷ 60.00 = 25.00',
    '产出指标：未到期指标的分值由其余指标按各自分值的比例分担：25.00 + 25.00 + 25.00 = 75.00',
    '产出指标：原分值25.00分的指标，取到0.01分：75.00 × 25.00 ÷ 25.00 = 75.00',
    '满意度指标：效益指标全部未到期，其30.00分按其余一级指标的分值比例分给它们，取到0.01分：30.00 × 10.00 ÷ 60.00 = 5.00',
    '满意度指标：未到期指标的分值由其余指标按各自分值的比例分担：10.00 + 5.00 = 15.00',
    '满意度指标：原分值10.00分的指标，取到0.01分：15.00 × 10.00 ÷ 10.00 = 15.00',
  ]);
});

test('where what is due weighs nothing, a 一级 that is not due is shared out equally', () => {
  const rows: Weighted[] = [
    ['成本指标', '二级', '0', true],
    ['满意度指标', '二级', '5', false],
  ];
  expect(weightSteps(rows, mof2021101).map(({ formula, result }) => `${formula} = ${result}`)).toContain(
    '5.00 ÷ 1 = 5.00',
  );
});

test('a figure that differs from its quotient rounded says how the hundredths were shared', () => {
  const rows: [string, string, boolean][] = [
    ['二级', '7.77', true],
    ['二级', '7.77', true],
    ['二级', '2.25', true],
    ['二级', '13.66', false],
  ];
  expect(withWeights(rows, mof202010).filter((line) => line.includes('原分值'))).toEqual([
    '产出指标：原分值7.77分的指标，先各舍到0.01分，余下的每0.01分依次补给舍去最多的指标：31.45 × 7.77 ÷ 17.79 = 13.74 或 13.73',
    '产出指标：原分值2.25分的指标，取到0.01分：31.45 × 2.25 ÷ 17.79 = 3.98',
  ]);
});

test('whatever is not due, a pocket calculator gets what the trace says, to the step', () => {
  const level1 = fc.constantFrom('产出指标', '成本指标', '效益指标', '满意度指标' as const);
  const weighted = fc
    .tuple(level1, fc.integer({ min: 0, max: 40 }).map(String), fc.boolean())
    .map(([level, weight, due]): Weighted => [level, '二级', weight, due]);
  fc.assert(
    fc.property(fc.array(weighted, { minLength: 1, maxLength: 12 }), (rows) => {
      const provided = weightSteps(rows, mof202010).filter(({ rule }) => !rule.includes('平均分配'));
      for (const { rule, formula, result } of provided) {
        for (const value of result.split(' 或 ')) {
          const quotient = workOut(formula);
          expect(quotient.minus(value).abs().toNumber()).toBeLessThanOrEqual(0.01);
          if (quotient.toFixed(2) !== value) expect(rule).toContain('每0.01分依次补给舍去最多的');
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('a split by 二级指标 names what each of them has and over how many it goes', () => {
  const ruleSet: RuleSet = { ...mof202010, split: { ...mof202010.split, mode: 'by-level2', step: '0.5' } };
  const rows: [string, string, boolean][] = [
    ['数量指标', '15', true],
    ['数量指标', '15', true],
    ['数量指标', '15', true],
    ['质量指标', '45', true],
  ];
  expect(withWeights(rows, ruleSet)[1]).toBe(
    '产出指标：90.00分先平均分配到2个二级指标，再各自平均分配到三级指标，取到0.5分，余数依次分给排在前面的指标：数量指标 45.00 ÷ 3；质量指标 45.00 ÷ 1 = 45.00 或 15.00',
  );
});
