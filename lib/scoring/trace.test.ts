import { expect, test } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import type { RuleSet } from './rule-set';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof202010Linear } from './rule-sets/mof-2020-10-linear';
import { mof2021101 } from './rule-sets/mof-2021-101';
import { regionalCapped } from './rule-sets/regional-capped';
import { scoringResult } from './score-output';
import type { ScoringIndicator, ScoringProject } from './scoring-project';
import { traceExecution, traceIndicator, traceProject } from './trace';

function indicator(given: Partial<ScoringIndicator>): ScoringIndicator {
  return {
    id: 'I1',
    level1: '产出指标',
    level2: '数量指标',
    name: '服务人次',
    nature: '≥',
    target: '5',
    unit: '%',
    weight: new Dec(10),
    actual: null,
    grade: null,
    percent: null,
    ...given,
  };
}

const actual = (value: string) => ({ actual: new Dec(value) });

test.each<[Partial<ScoringIndicator>, RuleSet, string[]]>([
  [actual('4.00'), mof202010, ['10 × 4 ÷ 5', '8.00']],
  [actual('6'), mof202010, ['6 ≥ 5 → 10', '10.00']],
  [{ nature: '≤', ...actual('8') }, mof202010, ['10 × 5 ÷ 8', '6.25']],
  [{ nature: '≤', ...actual('8') }, mof202010Linear, ['10 × (2 × 5 − 8) ÷ 5', '4.00']],
  [{ nature: '≤', ...actual('10') }, mof202010Linear, ['10 ≥ 2 × 5 → 0', '0.00']],
  [{ nature: '≤', target: '0', ...actual('1') }, mof202010, ['1 ＞ 0 → 0', '0.00']],
  [
    { level1: '成本指标', nature: '≤', ...actual('3.5') },
    mof202010,
    ['3.5 ≤ 5 → 10', '10.00', '3.5 ≤ 0.7 × 5 → 10.00', '10.00'],
  ],
  [{ nature: '＝', target: '0', ...actual('1') }, mof202010, ['1 ≠ 0 → 0', '0.00']],
  [{ nature: '＞', ...actual('5') }, mof202010, ['5 ＝ 5 → 10', '10.00']],
  [actual('4'), mof2021101, ['10 × (4 − 0.6 × 5) ÷ (0.4 × 5)', '5.00']],
  [actual('2'), mof2021101, ['2 ＜ 0.6 × 5 → 0', '0.00']],
  [{ level1: '满意度指标', target: '90', ...actual('85') }, mof2021101, ['85 ≥ 80 → 10 × 0.5', '5.00']],
  [actual('6.5'), mof202010, ['6.5 ≥ 5 → 10', '10.00', '6.5 ≥ 1.3 × 5 → 10.00', '10.00']],
  [actual('7'), regionalCapped, ['7 ≥ 5 → 10', '10.00', '7 ≥ 1.3 × 5 → max(0, 10.00 − 2)', '8.00']],
  [{ nature: '定性', grade: '部分达成', percent: new Dec('70') }, mof202010, ['10 × 70 ÷ 100', '7.00']],
  [{}, mof202010, ['未填报 → 0', '0.00']],
  [{ reading: { kind: 'not-due' } }, mof202010, ['不适用', '不适用']],
  [
    { reading: { kind: 'deadline', due: '2024-08-31', done: '2024-09-02', latePercent: new Dec(60) } },
    mof202010,
    ['2024-09-02 ＞ 2024-08-31 → 10 × 60 ÷ 100', '6.00'],
  ],
])('%j carries the numbers that were used', (given, ruleSet, expected) => {
  const row = indicator(given);
  const steps = traceIndicator(row, row.weight, ruleSet);
  expect(steps.flatMap(({ formula, result }) => [formula, result])).toEqual(expected);
});

test('says what was confirmed and by whom, before the rule', () => {
  const reading = { kind: 'coverage', whole: new Dec(12) } as const;
  const row = indicator({ reading, actual: new Dec(11), confirmation: '应满12个月，确认人 李明' });
  expect(traceIndicator(row, row.weight, mof202010)[0]).toMatchObject({
    rule: '按已确认的含义计分：应满12个月，确认人 李明。部分完成：分值×已完成÷应完成',
    formula: '10 × 11 ÷ 12',
    result: '9.17',
  });
});

test("gives the evaluator's reason beside a deduction", () => {
  const row = indicator({ actual: new Dec(8), deduction: { amount: new Dec('0.5'), reason: '目标偏低' } });
  expect(traceIndicator(row, row.weight, mof202010)[1]).toMatchObject({
    rule: '完成值达到目标值的1.3倍，经评价人员确认（目标偏低）：扣0.5分',
    formula: '8 ≥ 1.3 × 5 → max(0, 10.00 − 0.5)',
    result: '9.50',
  });
});

const project = (annual: string, executed: string, rows: readonly ScoringIndicator[]): ScoringProject => ({
  id: 'P1',
  budget: { annual: new Dec(annual), executed: new Dec(executed) },
  indicators: rows,
});

test.each([
  ['56', '55.123456', mof202010, '10 × 55.123456 ÷ 56 = 9.84'],
  ['56', '57', mof202010, '57 ＞ 56 → 10 = 10.00'],
  ['0', '0', mof202010, '不适用 = 不适用'],
  ['100', '80', mof2021101, '80 ≥ 0.8 × 100 → 7 = 7.00'],
  ['100', '59', mof2021101, '59 ＜ 0.6 × 100 → 0 = 0.00'],
] as const)('execution of %s by %s', (annual, executed, ruleSet, expected) => {
  const [step] = traceExecution(project(annual, executed, []), ruleSet);
  expect(`${step?.formula} = ${step?.result}`).toBe(expected);
});

test('the total shows its sum, its cap and its grade', () => {
  const rows = [indicator({ weight: new Dec(90), ...actual('5') })];
  const { total } = traceProject(project('100', '75', rows), regionalCapped);
  expect(total.map(({ formula, result }) => [formula, result])).toEqual([
    ['7.50 + 90.00', '97.50'],
    ['75 < 100 × 80% → min(97.50, 89)', '89.00'],
    ['89.00 ≥ 80 → 良', '良'],
  ]);
});

test('a coarser step rounds half-up, stays within the weight and is named in the trace', () => {
  const coarse: RuleSet = { ...mof202010, rounding: { ...mof202010.rounding, step: '0.5' } };
  const steps = ([given, weight]: [string, string]) =>
    traceIndicator(indicator(actual(given)), new Dec(weight), coarse).map(({ rule, result }) => [
      rule,
      result,
    ]);
  const shortfall = '未达到目标值：分值×实际值÷目标值（四舍五入到0.5分）';
  expect(steps(['2.125', '10'])).toEqual([[shortfall, '4.50']]);
  expect(steps(['2.12', '10'])).toEqual([[shortfall, '4.00']]);
  expect(steps(['5', '3.33'])).toEqual([['达到目标值，得满分（四舍五入到0.5分）', '3.33']]);
});

const CONVENTION = '本系统约定';

test.each<[Partial<ScoringIndicator>, string, boolean]>([
  [{ nature: '＞', ...actual('5') }, CONVENTION, false],
  [{ nature: '＜', ...actual('5') }, CONVENTION, false],
  [{ level1: '成本指标', nature: '≤', ...actual('3') }, CONVENTION, false],
  [{ nature: '≤', target: '0', ...actual('1') }, CONVENTION, false],
  [{ name: '增长率', ...actual('-1') }, CONVENTION, false],
  [{ nature: '定性', grade: '达成' }, CONVENTION, false],
  [
    { ...actual('6'), deduction: { amount: new Dec(1), reason: '目标偏低' } },
    mof202010.reached.basis.source,
    true,
  ],
  [{ ...actual('7'), deduction: { amount: new Dec(1), reason: '目标偏低' } }, CONVENTION, false],
  [{ nature: '定性', grade: '达成', percent: new Dec(90) }, mof202010.qualitative.basis.source, true],
  [actual('7'), mof202010.overAchievement.basis.source, true],
  [{}, CONVENTION, false],
])('the last step of %j names its own source, read or not', (given, source, textVerified) => {
  const row = indicator(given);
  expect(traceIndicator(row, row.weight, mof202010).at(-1)).toMatchObject({ source, textVerified });
});

test('a deduction of the rule set itself stands in its document', () => {
  const row = indicator(actual('7'));
  const source = '某地区绩效自评工作手册（转载件）';
  expect(traceIndicator(row, row.weight, regionalCapped)[1]).toMatchObject({ source, textVerified: true });
});

test('execution that does not apply, or is not reported, is a convention', () => {
  expect(traceExecution(project('0', '0', []), mof202010)[0]?.textVerified).toBe(false);
  const blank = { id: 'P1', budget: { annual: null, executed: null }, indicators: [] };
  expect(traceExecution(blank, mof202010)[0]?.textVerified).toBe(false);
  expect(traceExecution(project('56', '57', []), mof202010)[0]?.textVerified).toBe(true);
});

test('what was not verified against its wording says so in print', () => {
  const given = project('100', '100', [indicator(actual('4'))]);
  const source = (ruleSet: RuleSet) =>
    scoringResult([given], ruleSet).projects[0]?.indicators[0]?.trace[0]?.source;
  expect(source(mof202010)).toBe('项目支出绩效自评表表注（《项目支出绩效评价管理办法》，财预〔2020〕10号）');
  expect(source(mof2021101)).toMatch(/财预〔2021〕101号（待核对原文）$/);
  expect(traceIndicator(given.indicators[0]!, new Dec(10), mof2021101)[0]?.textVerified).toBe(false);
});
