import { describe, expect, test } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import type { RuleSetBody } from './rule-set-schema';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof2021101 } from './rule-sets/mof-2021-101';
import { regionalCapped } from './rule-sets/regional-capped';
import { findRuleSet, RULE_SETS } from './rule-sets/registry';
import { ruleDifferences, rulesInWords, yearsInWords } from './rule-words';

const words = (body: RuleSetBody, key: keyof RuleSetBody) =>
  rulesInWords(body)
    .find((rule) => rule.key === key)!
    .lines.join('');

describe('rules in words', () => {
  test.each<[keyof RuleSetBody, RuleSetBody, string]>([
    ['levels', mof202010, '产出指标 50 分，效益指标 30 分，满意度指标 10 分。'],
    [
      'sharing',
      mof202010,
      '成本指标并入产出指标，两者合计使用产出指标的分值。缺少其他一级指标的项目，其分值按比例分给已有的一级指标。全年预算数为 0 的项目不计预算执行率，其分值按比例分给各一级指标。',
    ],
    [
      'levels',
      mof2021101,
      '有成本指标的项目：成本指标 20 分，产出指标 40 分，效益指标 20 分，满意度指标 10 分。没有成本指标的项目：产出指标 50 分，效益指标 30 分，满意度指标 10 分。',
    ],
    [
      'sharing',
      mof2021101,
      '成本指标单列分值，不并入产出指标。缺少其他一级指标的项目，其分值按比例分给已有的一级指标。全年预算数为 0 的项目不计预算执行率，其分值按比例分给各一级指标。',
    ],
    [
      'satisfactionMissing',
      mof202010,
      '满意度指标的分值并入效益指标；也没有效益指标的，按比例分给已有的一级指标。',
    ],
    ['strictEquals', mof202010, '视为达到目标值。'],
    ['presumed', mof202010, '按 100% 计。'],
    ['presumed', { ...mof202010, presumed: { ...mof202010.presumed, percent: null } }, '须填写完成比例。'],
    ['costFarBelow', mof202010, '成本指标（≤）实际完成值不高于目标值的 70% 须说明原因，得分不变。'],
    ['overAchievement', mof202010, '实际完成值达到目标值的 130%（≥、＞、＝）须说明原因，得分不变。'],
    ['execution', mof202010, '得分 ＝ 10 × 全年执行数 ÷ 全年预算数，最高 10 分。'],
    [
      'execution',
      mof2021101,
      '满分 10 分。执行率达到 100% 得 10 分，执行率达到 80% 得 7 分，执行率达到 60% 得 5 分，低于 60% 不得分。',
    ],
    [
      'shortfall',
      mof2021101,
      '完成率 ＝ 实际完成值 ÷ 目标值。完成率低于 60% 不得分；达到后，得分 ＝ 分值 ×（完成率 − 60%）÷ 40%。',
    ],
    [
      'reverse',
      findRuleSet('mof-2020-10-linear')!,
      '得分 ＝ 分值 ×（2 × 目标值 − 实际完成值）÷ 目标值；达到目标值的 2 倍不得分。',
    ],
    [
      'totalCap',
      regionalCapped,
      '预算执行率低于 80% 的，总分不超过 89 分；低于 70% 的，总分不超过 79 分；低于 60% 的，总分不超过 69 分；低于 50% 的，总分不超过 59 分。不计预算执行率的项目不封顶。',
    ],
    [
      'grades',
      mof202010,
      '90 分及以上为优，80 分及以上为良，60 分及以上为中，低于 60 分为差。按总分的实际数值判断，不再取整。',
    ],
  ])('%s', (key, body, expected) => {
    expect(words(body, key)).toBe(expected);
  });

  test('every rule of every shipped set has words and a source, or is absent', () => {
    for (const set of RULE_SETS) {
      for (const { key, lines, basis } of rulesInWords(set)) {
        expect(lines.length, key).toBeGreaterThan(0);
        expect(basis === null).toBe(set[key] === null);
      }
    }
  });
});

function another(value: unknown, path: readonly string[]): unknown {
  if (path.includes('effective')) return typeof value === 'number' ? value + 1 : 2019;
  if (typeof value === 'boolean') return !value;
  if (value === null && path.at(-1) !== 'article') return '5';
  return typeof value === 'string' && /^[\d.]+$/.test(value) ? new Dec(value).plus('0.01').toFixed() : '另';
}

/** Every set that differs from `set` in exactly one value, with the path of that value. */
function* variants(
  set: RuleSetBody,
  at: unknown = set,
  path: readonly string[] = [],
): Generator<[string, RuleSetBody]> {
  if (path.join() === 'totalCap' && at === null) return;
  if (at === null || typeof at !== 'object') {
    const copy = structuredClone(set) as unknown as Record<string, unknown>;
    const parent = path.slice(0, -1).reduce((node, step) => node[step] as Record<string, unknown>, copy);
    parent[path.at(-1)!] = another(at, path);
    yield [path.join('.'), copy as unknown as RuleSetBody];
    return;
  }
  for (const [key, value] of Object.entries(at)) yield* variants(set, value, [...path, key]);
}

/** Which way of computing is meant, checked by the examples above; years not known are not changed here. */
const CHOICES =
  /method|mode|overshoot|satisfactionMissing|costPlacement|level1|grade$|effective|article|presumed/;

describe('differences between two rule sets', () => {
  test('there are none between a set and itself', () => {
    for (const set of RULE_SETS) expect(ruleDifferences(set, set)).toEqual([]);
  });

  test.each(RULE_SETS.map((set) => [set.id, set] as const))(
    'of %s: no number, no flag and no source can be changed without being said',
    (_, { id, version, title, ...body }) => {
      const unseen = [...variants(body)]
        .filter(([path]) => !CHOICES.test(path))
        .filter(([, other]) => ruleDifferences(body, other).length === 0)
        .map(([path]) => path);
      expect(unseen).toEqual([]);
    },
  );

  test('are told by rule, with both texts', () => {
    expect(ruleDifferences(mof202010, findRuleSet('mof-2020-10-linear')!)).toEqual([
      {
        title: '超过目标值（≤、＜）',
        from: '得分 ＝ 分值 × 目标值 ÷ 实际完成值。',
        to: '得分 ＝ 分值 ×（2 × 目标值 − 实际完成值）÷ 目标值；达到目标值的 2 倍不得分。',
      },
    ]);
  });

  test('of the basis alone are said as such', () => {
    const read = { ...mof202010.equal.basis, textVerified: true };
    expect(ruleDifferences(mof202010, { ...mof202010, equal: { ...mof202010.equal, basis: read } })).toEqual([
      { title: '高于目标值（＝）：依据', from: '本系统约定，待核对原文', to: '本系统约定，已核对原文' },
    ]);
  });
});

test.each([
  [{ from: 2020, to: null }, '2020 年起'],
  [{ from: 2020, to: 2023 }, '2020 至 2023 年'],
  [{ from: 2020, to: 2020 }, '2020 年'],
  [{ from: null, to: 2023 }, '至 2023 年'],
  [{ from: null, to: null }, null],
])('years %o read %s', (years, expected) => {
  expect(yearsInWords(years)).toBe(expected);
});
