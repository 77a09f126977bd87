import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATURES } from '@/lib/indicators/nature';
import { proposeReading } from '@/lib/indicators/reading';
import { sampleIndicator as indicator } from '@/lib/indicators/sample-for-tests';
import { choicesFor } from './choices';
import { type Decided, decidedSchema } from './decided';
import { decidedInWords } from './in-words';
import { whyNotDecidable } from './scorable';
import { shiftYears } from './shift-years';
import { textKey } from './text-key';
import { NOTHING_TYPED, readMeaning, typedMeaning } from './typed-meaning';

const CONTEXT = { fiscalYear: 2024, projectTotal: '20.000000' };

function choices(level2: string, name: string, target: string, earlier: Decided | null = null) {
  const one = indicator(level2, name, target);
  return choicesFor(one, proposeReading(one, CONTEXT), 2024, earlier).map(
    ({ meaning, from }) => `${from === 'other' ? '' : `${from} `}${decidedInWords(meaning)}`,
  );
}

describe('choices', () => {
  it.each([
    [
      '时效指标',
      '资料归档',
      '≤ 8 月',
      [
        'proposal 完成期限，2024年8月31日前（含当日）',
        '按指标性质',
        '最低要求，不少于 8 月',
        '持续时间，应满12个月',
      ],
    ],
    [
      '时效指标',
      '每月发放',
      '≤ 15 日',
      ['proposal 周期性期限，每月15日前完成，全年应12次', '按指标性质', '最低要求，不少于 15 日'],
    ],
    [
      '数量指标',
      '低保家庭',
      '≤ 400 户',
      ['proposal 应保尽保，实际保障数÷符合条件数', '按指标性质', '最低要求，不少于 400 户'],
    ],
    [
      '经济成本指标',
      '检测费',
      '＝ 27.027 万元',
      [
        'proposal 控制上限，不超过 27.027 万元',
        '按指标性质',
        '最低要求，不少于 27.027 万元',
        '单位标准，恰好 27.027 万元',
      ],
    ],
    [
      '社会效益指标',
      '环境改善',
      '定性 优良中低差',
      ['按指标性质', '定性，达到“优”为达成', '定性，达到“良”为达成'],
    ],
    ['社会效益指标', '知晓率', '定性 98', ['proposal 比率，不低于 98%', '按指标性质']],
    [
      '服务对象满意度指标',
      '居民满意度',
      '定性 好',
      ['proposal 定性，达到“好”为达成', '按指标性质', '比率，不低于 90%'],
    ],
    [
      '时效指标',
      '数据开发',
      '定性 2025-12-1',
      ['proposal 本年度未到期（2025年12月1日），不评分', '按指标性质'],
    ],
    ['数量指标', '巡查', '≥ 若干 次', []],
  ])('of %s %s %s', (level2, name, target, expected) => {
    expect(choices(level2, name, target)).toEqual(expected);
  });

  it('begin with an earlier decision on like text, once', () => {
    const earlier: Decided = { kind: 'floor', limit: '400', unit: '户' };
    expect(choices('数量指标', '低保家庭', '≤ 400 户', earlier)).toEqual([
      'earlier 最低要求，不少于 400 户',
      'proposal 应保尽保，实际保障数÷符合条件数',
      '按指标性质',
    ]);
  });

  it('hold no limit below zero', () => {
    expect(choices('数量指标', '巡查', '＝ -1 元/人')).toEqual(['按指标性质']);
  });

  it('are valid, distinct and decidable for every indicator', () => {
    const any = fc.record({
      level2: fc.constantFrom('数量指标', '质量指标', '时效指标', '服务对象满意度指标', '经济成本指标'),
      name: fc.constantFrom('巡查', '每月发放', '12月前完成', '活动时间', '项目预算控制数', '按时完成'),
      nature: fc.constantFrom(...NATURES),
      value: fc.oneof(
        fc.integer({ min: -5, max: 400 }).map(String),
        fc.constantFrom('优', '好坏', 'h', '2025-6-1', '若干', '98.5'),
      ),
      unit: fc.constantFrom('月', '日', '年', '万元', '元/人', '人', '户', '次', '%', '时'),
    });
    fc.assert(
      fc.property(any, ({ level2, name, nature, value, unit }) => {
        const one = indicator(level2, name, `${nature} ${value} ${unit}`);
        const offered = choicesFor(one, proposeReading(one, CONTEXT), 2024, null);
        for (const { meaning } of offered) {
          expect(decidedSchema.parse(meaning)).toEqual(meaning);
          expect(whyNotDecidable(one, meaning, 2024)).toBeNull();
          expect(readMeaning(typedMeaning(meaning), 2024)).toEqual({ ok: true, value: meaning });
        }
        expect(new Set(offered.map(({ meaning }) => JSON.stringify(meaning))).size).toBe(offered.length);
      }),
    );
  });
});

describe('like text', () => {
  const key = (name: string, target: string, year = 2024) =>
    textKey(indicator('时效指标', name, target), year);

  it('is the same whatever its spelling, its template number and its year', () => {
    const same = key('指标1：2024年底前，资料归档', '≤ 12 月');
    expect(key('２０２４年底前 资料归档', '<= 12.0 个月')).toBe(same);
    expect(key('2025年底前资料归档', '≤ 12 月', 2025)).toBe(same);
  });

  it.each([
    ['资料归档', '＝ 8 月'],
    ['资料归档', '≤ 9 月'],
    ['资料归档', '≤ 8 日'],
    ['资料整理', '≤ 8 月'],
  ])('differs by nature, target, unit and name: %s %s', (name, target) => {
    expect(key(name, target)).not.toBe(key('资料归档', '≤ 8 月'));
  });

  it('moves dates to another year, and the end of a month stays one', () => {
    const moved = (due: string, years: number) => shiftYears({ kind: 'deadline', due }, years);
    expect(moved('2024-08-15', 1)).toEqual({ kind: 'deadline', due: '2025-08-15' });
    expect(moved('2024-02-29', 1)).toEqual({ kind: 'deadline', due: '2025-02-28' });
    expect(moved('2023-02-28', 1)).toEqual({ kind: 'deadline', due: '2024-02-29' });
    expect(shiftYears({ kind: 'number' }, 3)).toEqual({ kind: 'number' });
  });
});

describe('a meaning put together by hand', () => {
  it.each([
    [
      { kind: 'deadline', date: '8月底' },
      { kind: 'deadline', due: '2024-08-31' },
    ],
    [
      { kind: 'recurring', every: 'quarter', timesDue: '４', byDay: ' ' },
      { kind: 'recurring', every: 'quarter', timesDue: 4, byDay: null },
    ],
    [
      { kind: 'ceiling', amount: '1,086.70', unit: '万元' },
      { kind: 'ceiling', limit: '1086.7', unit: '万元' },
    ],
    [
      { kind: 'rate', amount: '９８％' },
      { kind: 'rate', atLeast: '98' },
    ],
    [
      { kind: 'grade', grade: '' },
      { kind: 'grade', grade: null },
    ],
  ] as const)('%j is read', (typed, meaning) => {
    expect(readMeaning({ ...NOTHING_TYPED, ...typed }, 2024)).toEqual({ ok: true, value: meaning });
  });

  it.each([
    [{ kind: 'deadline', date: '尽快' }, '请填写日期，例如 2024-06-30'],
    [{ kind: 'recurring', timesDue: '十二' }, '请填写数字'],
    [{ kind: 'recurring', timesDue: '0' }, '应完成次数至少 1 次'],
    [{ kind: 'coverage', amount: '0' }, '请填写大于 0 的数字'],
    [{ kind: 'rate', amount: '101' }, '比率须在 0 到 100 之间'],
    [{ kind: 'exact', amount: '' }, '请填写不小于 0 的数字'],
  ] as const)('%j is refused in words', (typed, message) => {
    expect(readMeaning({ ...NOTHING_TYPED, ...typed }, 2024)).toEqual({ ok: false, error: message });
  });
});
