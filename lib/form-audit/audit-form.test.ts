import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dec, formatScore } from '@/lib/core/decimal';
import { scoreExecution } from '@/lib/scoring/execution';
import { scoreIndicator } from '@/lib/scoring/indicator-score';
import { findRuleSet, RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { auditForm } from './audit-form';
import { auditResult } from './audit-output';
import { ROW_KINDS } from './finding';
import { aForm, anExecutionRow, aRow } from './forms.fixture';
import type { PrintedForm, PrintedRow } from './printed-form';

const DEFAULT = findRuleSet('mof-2020-10')!;

const ROWS = [
  anExecutionRow(),
  aRow({ weight: '50', score: '50' }),
  aRow({ level1: '效益指标', weight: '30', score: '30' }),
  aRow({ level1: '满意度指标', weight: '10', score: '10' }),
];

function formFindings(form: PrintedForm, ruleSet = DEFAULT) {
  return auditForm(form, ruleSet)
    .findings.filter(({ row }) => row === null)
    .map(({ kind, printed, computed }) => [kind, printed, computed]);
}

describe('a form as a whole', () => {
  test('is printed with exactly these members', () => {
    const rows = [ROWS[0]!, aRow({ weight: '90', score: '80' })];
    expect(auditResult([auditForm(aForm(rows, { total: '90' }), DEFAULT)])).toEqual({
      forms: [
        {
          id: 'F1',
          findings: [
            {
              kind: '达标未给满分',
              row: 2,
              printed: '80.00',
              computed: '90.00',
              message: '已达到目标值却没有给满分：得分 80.00，按规则应为 90.00。',
            },
            {
              kind: '合计不符',
              row: null,
              printed: '90.00',
              computed: '88.64',
              message: '总分印为 90.00，各行得分之和为 88.64。',
            },
          ],
          total: { printed: '90.00', computed: '88.64' },
        },
      ],
    });
  });

  test('adds up or not, exactly', () => {
    expect(formFindings(aForm(ROWS, { total: '98.64' }))).toEqual([]);
    expect(formFindings(aForm(ROWS, { total: '98.640' }))).toEqual([]);
    expect(formFindings(aForm(ROWS, { total: '98.65' }))).toEqual([['合计不符', '98.65', '98.64']]);
    expect(formFindings(aForm(ROWS, { total: '100', complete: false }))).toEqual([]);
    expect(formFindings(aForm(ROWS))).toEqual([]);
  });

  test('has a sum that is left open where a score is no figure', () => {
    const rows = ROWS.map((row, i) =>
      i === 1 ? { ...row, score: null, unreadable: '得分“二十”不是数' } : row,
    );
    expect(formFindings(aForm(rows, { total: '98.64' }))).toEqual([]);
  });

  test('has weights of 100, unless a weight is not printed or rows are missing', () => {
    const [first, ...rest] = ROWS;
    expect(formFindings(aForm(rest))).toEqual([['权重不等于100', '90.00', '100.00']]);
    expect(formFindings(aForm([...ROWS, aRow({ weight: '0.5', score: '0.5' })]))).toEqual([
      ['权重不等于100', '100.50', '100.00'],
    ]);
    expect(formFindings(aForm(rest, { complete: false }))).toEqual([]);
    expect(formFindings(aForm([{ ...first!, weight: null }, ...rest]))).toEqual([]);
    expect(formFindings(aForm(rest.map((row) => ({ ...row, weightInferred: true }))))).toEqual([]);
    expect(formFindings(aForm([]))).toEqual([]);
  });

  test('sums the scores that are printed, whatever is wrong with them', () => {
    const rows = [aRow({ score: '12.5' }), aRow({ score: null }), aRow({ target: '有效', score: '0.05' })];
    const { total } = auditForm(aForm(rows, { complete: false }), DEFAULT);
    expect(total).toEqual({ printed: null, computed: '12.55' });
  });

  test('with a total that the rule set caps is no wrong sum', () => {
    const capped = findRuleSet('regional-capped')!;
    const low = [anExecutionRow({ actual: '38', score: '7.6', rate: '76%' }), ...ROWS.slice(1)];
    expect(formFindings(aForm(low, { total: '89' }), capped)).toEqual([]);
    expect(formFindings(aForm(low, { total: '97.6' }), capped)).toEqual([]);
    expect(formFindings(aForm(low, { total: '79' }), capped)).toEqual([['合计不符', '79.00', '97.60']]);
    expect(formFindings(aForm(low, { total: '89' }))).toEqual([['合计不符', '89.00', '97.60']]);
  });
});

const SIGNS = ['≥', '＞', '≤', '＜', '＝'] as const;
const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => new Dec(n).dividedBy(100));

const scored = fc
  .record({
    sign: fc.constantFrom(...SIGNS),
    target: cents(500),
    actual: cents(1000),
    weight: cents(40),
    level1: fc.constantFrom('产出指标', '效益指标', '满意度指标'),
    ruleSet: fc.constantFrom(...RULE_SETS),
  })
  .map(({ sign, target, actual, weight, level1, ruleSet }) => {
    const { score } = scoreIndicator(
      {
        ...{ id: '1', level1: level1 as '产出指标', level2: '', name: '指标', nature: sign, unit: '%' },
        ...{ target: target.toFixed(), actual, weight, grade: null, percent: null },
      },
      weight,
      ruleSet,
    );
    const row = aRow({
      level1,
      target: `${sign}${target.toFixed()}%`,
      actual: `${actual.toFixed()}%`,
      weight: weight.toFixed(),
      score: formatScore(score ?? new Dec(0)),
    });
    return { row, ruleSet, weight, score: score ?? new Dec(0) };
  });

function kinds(rows: readonly PrintedRow[], ruleSet = DEFAULT): string[] {
  return auditForm(aForm(rows, { complete: false }), ruleSet).findings.map(({ kind }) => kind);
}

describe('for every target, actual, weight and rule set', () => {
  test('a row that the engine scored has no finding', () => {
    fc.assert(
      fc.property(scored, ({ row, ruleSet }) => {
        expect(kinds([row], ruleSet)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a score more than 0.5 off has exactly one finding, and no notice', () => {
    fc.assert(
      fc.property(scored, cents(20), ({ row, ruleSet, score }, more) => {
        const off = score.plus(more).plus('0.51');
        const found = kinds([{ ...row, score: off.toFixed() }], ruleSet);
        expect(found).toHaveLength(1);
        expect(['取整差异', '无法判断']).not.toContain(found[0]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a score taken lower by more than 0.5 has exactly one finding, and no notice', () => {
    fc.assert(
      fc.property(
        scored.filter(({ score }) => score.greaterThan('0.51')),
        ({ row, ruleSet, score }) => {
          const found = kinds([{ ...row, score: score.minus('0.51').toFixed() }], ruleSet);
          expect(found).toHaveLength(1);
          expect(['取整差异', '无法判断', '得分超过分值']).not.toContain(found[0]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('an execution row that the engine scored has no finding, any other score has one', () => {
    const money = fc.record({
      annual: cents(9000),
      executed: cents(9000),
      ruleSet: fc.constantFrom(...RULE_SETS),
    });
    fc.assert(
      fc.property(money, cents(10), ({ annual, executed, ruleSet }, other) => {
        const { score, rate } = scoreExecution({ annual, executed }, ruleSet);
        if (score === null || rate === null) return;
        const row = anExecutionRow({
          target: annual.toFixed(),
          actual: executed.toFixed(),
          rate: `${rate.times(100).toDecimalPlaces(2, Dec.ROUND_HALF_UP).toFixed(2)}%`,
          score: score.toFixed(),
        });
        expect(kinds([row], ruleSet)).toEqual([]);
        const wrong = kinds([{ ...row, score: other.toFixed() }], ruleSet);
        expect(wrong).toEqual(other.equals(score) ? [] : ['执行得分不符']);
      }),
      { numRuns: 1000 },
    );
  });

  test('texts of any kind are judged or left, never thrown at', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[≥≤=><不低于超过0-9.%万亿元月日年()，-]{0,12}$/));
    const row = fc.record({ target: text, actual: text, level1: fc.constantFrom('预算执行率', '产出指标') });
    fc.assert(
      fc.property(row, (changes) => {
        const found = kinds([aRow({ ...changes, rate: changes.actual })]);
        expect(found.length).toBeLessThanOrEqual(1);
        for (const kind of found) expect(ROW_KINDS as readonly string[]).toContain(kind);
      }),
      { numRuns: 2000 },
    );
  });
});
