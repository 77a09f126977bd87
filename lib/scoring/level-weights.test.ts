import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dec, formatScore, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES, type Level1 } from '@/lib/indicators/levels';
import { levelWeights } from './level-weights';
import { randomCopy } from './random-rule-set.fixture';
import { findRuleSet, RULE_SETS } from './rule-sets/registry';

const LEVELS: Readonly<Record<string, Level1>> = {
  产: '产出指标',
  效: '效益指标',
  满: '满意度指标',
  成: '成本指标',
};

function weights(id: string, present: string, applies: 'applies' | 'n/a'): string {
  const levels = [...present].map((letter) => LEVELS[letter]!);
  return levelWeights(findRuleSet(id)!, levels, applies === 'applies')
    .map(({ level1, weight }) => `${level1[0]}${formatScore(weight)}`)
    .join(' ');
}

test.each([
  ['mof-2020-10', '产效满', 'applies', '产50.00 效30.00 满10.00'],
  ['mof-2020-10', '产效满成', 'applies', '产50.00 效30.00 满10.00'],
  ['mof-2020-10', '效满成', 'applies', '产50.00 效30.00 满10.00'],
  ['mof-2020-10', '产效', 'applies', '产50.00 效40.00'],
  ['mof-2020-10', '产满', 'applies', '产75.00 满15.00'],
  ['mof-2020-10', '效满', 'applies', '效67.50 满22.50'],
  ['mof-2020-10', '产', 'applies', '产90.00'],
  ['mof-2020-10', '成', 'applies', '产90.00'],
  ['mof-2020-10', '满', 'applies', '满90.00'],
  ['mof-2020-10', '', 'applies', ''],
  ['mof-2020-10', '产效满', 'n/a', '产55.56 效33.33 满11.11'],
  ['mof-2020-10', '产效', 'n/a', '产55.56 效44.44'],
  ['mof-2020-10', '效满', 'n/a', '效75.00 满25.00'],
  ['mof-2020-10', '满', 'n/a', '满100.00'],
  ['mof-2021-101', '产效满成', 'applies', '成20.00 产40.00 效20.00 满10.00'],
  ['mof-2021-101', '产效满', 'applies', '产50.00 效30.00 满10.00'],
  ['mof-2021-101', '产效成', 'applies', '成20.00 产40.00 效30.00'],
  ['mof-2021-101', '产成', 'applies', '成30.00 产60.00'],
  ['mof-2021-101', '效成', 'applies', '成36.00 效54.00'],
  ['mof-2021-101', '产效满成', 'n/a', '成22.22 产44.45 效22.22 满11.11'],
  ['cost-own', '产满成', 'n/a', '成16.67 产66.67 满16.66'],
] as const)('%s with %s, execution %s: %s', (id, present, applies, expected) => {
  expect(weights(id, present, applies)).toBe(expected);
});

test('a rule set may spread the weight of a missing 满意度 like that of any other 一级', () => {
  const set = findRuleSet('mof-2020-10')!;
  const spreading = {
    ...set,
    satisfactionMissing: { ...set.satisfactionMissing, weight: 'spread' as const },
  };
  const given = levelWeights(spreading, ['产出指标', '效益指标'], true);
  expect(given.map(({ weight }) => formatScore(weight))).toEqual(['56.25', '33.75']);
});

test('every mix of 一级 sums to exactly 100 less the points of execution, and to 100 where that does not apply', () => {
  for (const set of [...RULE_SETS, ...fc.sample(randomCopy, 200)]) {
    const points = new Dec(set.execution.points);
    for (let mix = 1; mix < 2 ** LEVEL1_NAMES.length; mix += 1) {
      const present = LEVEL1_NAMES.filter((_, i) => mix & (1 << i));
      for (const applies of [true, false]) {
        const shares = levelWeights(set, present, applies);
        expect(sum(shares.map(({ weight }) => weight)).toString()).toBe(
          applies ? new Dec(100).minus(points).toString() : '100',
        );
        expect(shares.every(({ weight }) => weight.greaterThan(0))).toBe(true);
        const covered = shares.flatMap(({ members }) => members);
        expect(present.every((level1) => covered.includes(level1))).toBe(true);
      }
    }
  }
});
