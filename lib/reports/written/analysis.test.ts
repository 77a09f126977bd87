import { describe, expect, it } from 'vitest';
import { flagInWords } from '@/lib/scoring/flag-words';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { sampleForm } from '../sample-form.fixture';
import { tracedForm } from '../traced-form.fixture';
import type { FormIndicator, FormModel } from '../types';
import { executionAnalysis, levelAnalysis, overallWords } from './analysis';
import { quantified } from './quantity';
import { levelScores, points, rateOf, standings } from './standing';

const ROW: FormIndicator = {
  ...{ level1: '产出指标', level2: '数量指标', name: '走访次数', target: '≥ 5 次', actual: '5 次' },
  ...{ weight: '10.00', status: 'scored', score: '10.00', deviationReason: null, improvement: null },
};

const row = (name: string, changes: Partial<FormIndicator> = {}): FormIndicator => ({
  ...ROW,
  name,
  ...changes,
});
const form = (indicators: readonly FormIndicator[], changes: Partial<FormModel> = {}): FormModel =>
  sampleForm(10, { indicators, ...changes });
const short = (name: string, score: string, changes: Partial<FormIndicator> = {}) =>
  row(name, { actual: '4 次', score, ...changes });

const output = (...indicators: FormIndicator[]) => levelAnalysis(form(indicators), '产出指标');

describe('a 一级 in sentences', () => {
  it('says that all are reached', () => {
    expect(output(row('甲'), row('乙'))).toEqual({
      paragraphs: ['产出指标共2项，分值20.00分，得分20.00分，得分率100.00%。2项全部达到年度指标值。'],
      named: [],
    });
  });

  it('says that none of m is reached, and names each where there are few', () => {
    const reasons = { deviationReason: '受降雨影响。', improvement: '提前开工；' };
    expect(output(short('甲', '8.00', reasons), short('乙', '0.00', { actual: '0 次' }))).toEqual({
      paragraphs: [
        '产出指标共2项，分值20.00分，得分8.00分，得分率40.00%。其中达到年度指标值0项，未达到2项。',
        '未达到年度指标值的2项：',
      ],
      named: [
        '“乙”：年度指标值≥ 5 次，实际完成值0 次，得分0.00分（分值10.00分）；偏差原因：未填写；改进措施：未填写。',
        '“甲”：年度指标值≥ 5 次，实际完成值4 次，得分8.00分（分值10.00分）；偏差原因：受降雨影响；改进措施：提前开工。',
      ],
    });
  });

  it('names the three furthest from their targets, of equals the first in the form', () => {
    const rows = [
      short('甲', '8.00'),
      short('乙', '6.00'),
      short('丙', '6.00'),
      short('丁', '6.00'),
      row('戊'),
    ];
    const { paragraphs, named } = output(...rows);
    expect(paragraphs).toEqual([
      '产出指标共5项，分值50.00分，得分36.00分，得分率72.00%。其中达到年度指标值1项，未达到4项。',
      '未达到年度指标值的4项中，得分率最低的3项：',
    ]);
    expect(named.map((line) => line.slice(1, 2))).toEqual(['乙', '丙', '丁']);
  });

  it('compares by 得分率, not by points', () => {
    const { named } = output(short('甲', '4.00', { weight: '5.00' }), short('乙', '6.00'));
    expect(named.map((line) => line.slice(1, 2))).toEqual(['乙', '甲']);
  });

  it('says what passed its target', () => {
    expect(output(row('甲', { actual: '31 次', target: '≥ 24 次' }), row('乙')).paragraphs[1]).toBe(
      '超过年度指标值的1项：“甲”（年度指标值≥ 24 次，实际完成值31 次）。',
    );
  });

  it('says what is not reported and what does not apply, and counts neither as missed', () => {
    const open = row('乙', { actual: null, status: 'not-reported', score: null });
    const exempt = row('丙', { actual: null, status: 'not-applicable', score: null });
    expect(output(row('甲'), open, exempt).paragraphs).toEqual([
      '产出指标共3项，分值20.00分，得分10.00分，得分率50.00%。1项达到年度指标值；1项本年度不适用、不评分；1项未填报，得分为暂计。',
    ]);
    expect(output(short('甲', '8.00'), open).paragraphs[0]).toBe(
      '产出指标共2项，分值20.00分，得分8.00分，得分率40.00%。已评分的1项中，达到年度指标值0项，未达到1项；1项未填报，得分为暂计。',
    );
    expect(output(open).paragraphs).toEqual(['产出指标共1项，分值10.00分。1项未填报，得分为暂计。']);
    expect(output(exempt).paragraphs).toEqual(['产出指标共1项。1项本年度不适用、不评分。']);
  });

  it('says that there is none', () => {
    expect(levelAnalysis(form([row('甲')]), '成本指标').paragraphs).toEqual(['本项目没有设置成本指标。']);
    expect(overallWords(form([]))).toBe('本项目没有设置绩效指标。');
    expect(overallWords(form([row('甲')]))).toBe('绩效指标共1项，1项达到年度指标值。');
  });
});

describe('where a row stands', () => {
  it('goes by the score, and by what 得分依据 say besides', () => {
    const traced = tracedForm();
    const note = (name: string, words: string): FormModel => ({
      ...traced,
      indicators: traced.indicators.map((one) => ({
        ...one,
        ...(one.name === name && { score: one.weight }),
      })),
      traces: traced.traces && {
        ...traced.traces,
        indicators: traced.traces.indicators.map((trace, i) =>
          traced.indicators[i]?.name === name ? { ...trace, notes: [words] } : trace,
        ),
      },
    });
    const standing = (model: FormModel) =>
      standings(model).find(({ name }) => name === '入户走访次数')?.standing;
    expect(standing(traced)).toBe('short');
    expect(standing(note('入户走访次数', ''))).toBe('reached');
    expect(standing(note('入户走访次数', flagInWords('strict-equal', mof202010)))).toBe('short');
    const deducted = note('入户走访次数', flagInWords('over-achieved-deducted', mof202010));
    const lowered = deducted.indicators.map((one) =>
      one.name === '入户走访次数' ? { ...one, score: '1.00', actual: '50 次' } : one,
    );
    expect(standing({ ...deducted, indicators: lowered })).toBe('passed');
  });
});

describe('figures that can be compared', () => {
  it.each([
    ['≥ 24 次', '31 次', ['≥', '24', '31', '次']],
    ['≤ 1,086.7043 万元', '1,058.3 万元', ['≤', '1086.7043', '1058.3', '万元']],
    ['＝ 100 %', '97.5 %', ['＝', '100', '97.5', '%']],
    ['≥ 5', '4', ['≥', '5', '4', '']],
  ])('%s and %s', (target, actual, [sign, aim, reached, unit]) => {
    const found = quantified({ target, actual });
    expect([found?.sign, found?.target.toFixed(), found?.actual.toFixed(), found?.unit]).toEqual([
      ...[sign, aim, reached, unit],
    ]);
  });

  it.each([
    ['≤ 11 月', '2024年10月'],
    ['定性：优', '优（95 %）'],
    ['≥ 5 次', '4 场'],
    ['≥ 5 次', null],
    ['≥ 98 %', '97.5 %，符合条件 4 户'],
  ])('are not %s and %s', (target, actual) => {
    expect(quantified({ target, actual })).toBeNull();
  });
});

describe('scores', () => {
  it('are those of 预算执行 and of each 一级 that the form has, in the order of the analysis', () => {
    const model = form([row('甲', { level1: '效益指标' }), short('乙', '8.00')]);
    expect(
      levelScores(model).map((level) => [level.name, level.count, points(level.weight), points(level.score)]),
    ).toEqual([
      ['预算执行', null, '10.00', '9.62'],
      ['产出指标', 1, '10.00', '8.00'],
      ['效益指标', 1, '10.00', '10.00'],
    ]);
    const none = { weight: null, score: null };
    expect([rateOf(none), points(null)]).toEqual([null, '—']);
  });
});

describe('预算执行 in sentences', () => {
  it('says the whole and each source', () => {
    expect(executionAnalysis(sampleForm()).paragraphs).toEqual([
      '年初预算数1,086.7043万元，全年预算数1,100.00万元，全年执行数1,058.30万元，预算执行率96.21%；预算执行分值10.00分，得分9.62分。',
      '其中：当年财政拨款全年预算数1,086.7043万元，全年执行数1,044.9957万元，执行率96.16%；上年结转资金全年预算数13.2957万元，全年执行数13.3043万元，执行率100.06%。',
    ]);
  });

  it('says what is not reported, and where execution does not apply', () => {
    const { money } = sampleForm();
    const total = { initial: '56', annual: '56', executed: null };
    const one = { source: 'FISCAL' as const, applicable: true, ...total };
    const open = { ...money, total, lines: [one], rate: null, status: 'not-reported' as const, score: null };
    const words = (changed: FormModel['money']) => executionAnalysis(form([], { money: changed })).paragraphs;
    expect(words(open)).toEqual([
      '年初预算数56.00万元，全年预算数56.00万元，全年执行数未填报；预算执行分值10.00分，尚未得分。',
    ]);
    expect(words({ ...open, weight: null, status: 'not-applicable' })[0]).toBe(
      '年初预算数56.00万元，全年预算数56.00万元，全年执行数未填报；预算执行率不适用，不评分。',
    );
  });
});
