import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES, type Level1 } from '@/lib/indicators/levels';
import { distributeRest, levelSums, type OpenWeight } from './distribute-rest';
import { costOwn } from './rule-sets/cost-own';
import { mof202010 } from './rule-sets/mof-2020-10';
import { RULE_SETS } from './rule-sets/registry';

/** `20!` is decided, `10` is not, `` is blank. */
function row(level1: Level1, text: string): OpenWeight {
  const digits = text.replace('!', '');
  return { level1, weight: digits === '' ? null : new Dec(digits), fixed: text.endsWith('!') };
}

function distributed(texts: readonly string[], ruleSet = mof202010) {
  const rows = texts.map((text) => row('产出指标', text));
  const others = [row('效益指标', '30'), row('满意度指标', '10')];
  const [output] = levelSums([...rows, ...others], ruleSet, true);
  const result = distributeRest([...rows, ...others], output!, ruleSet);
  return result.ok ? result.value.slice(0, texts.length).map((weight) => weight?.toFixed(2)) : result.error;
}

test.each([
  ['the rest goes to the rows that nobody decided', ['20!', '10', '20'], ['20.00', '10.00', '20.00']],
  ['in proportion to what they have', ['20!', '5', '10'], ['20.00', '10.00', '20.00']],
  ['equally where they have nothing', ['20!', '', ''], ['20.00', '15.00', '15.00']],
  ['by largest remainder, the first ahead', ['', '', ''], ['16.67', '16.67', '16.66']],
  ['all are scaled where all are decided', ['10!', '10!', '5!'], ['20.00', '20.00', '10.00']],
  ['nothing is left for the others', ['30!', '20!', '7'], ['30.00', '20.00', '0.00']],
])('%s', (_, texts, expected) => {
  expect(distributed(texts)).toEqual(expected);
});

test('decided rows above the sum are refused with the excess', () => {
  expect(distributed(['40!', '12.5!', '7'])).toEqual(new Dec('2.5'));
});

test('a coarser step leaves what is below one step to the first', () => {
  const coarse = { ...mof202010, split: { ...mof202010.split, step: '1' } };
  expect(distributed(['20.5!', '', ''], coarse)).toEqual(['20.50', '15.50', '14.00']);
});

test('成本指标 count with 产出指标 where the rule set says so, else on their own', () => {
  const rows = [row('产出指标', '30'), row('效益指标', '40'), row('成本指标', '20')];
  const summed = (ruleSet: typeof mof202010) =>
    levelSums(rows, ruleSet, true).map(({ share, actual, positions }) => [
      share.level1,
      actual.toFixed(),
      share.weight.toFixed(),
      positions,
    ]);
  expect(summed(mof202010)).toEqual([
    ['产出指标', '50', '50', [0, 2]],
    ['效益指标', '40', '40', [1]],
  ]);
  expect(summed(costOwn)).toEqual([
    ['成本指标', '20', '10', [2]],
    ['产出指标', '30', '40', [0]],
    ['效益指标', '40', '40', [1]],
  ]);
});

const anyRow = fc.record({
  level1: fc.constantFrom(...LEVEL1_NAMES),
  weight: fc.option(fc.integer({ min: 0, max: 2000 }).map((n) => new Dec(n).dividedBy(100))),
  fixed: fc.boolean(),
});

test('distributed 一级 sum exactly, decided rows stay, and nothing is negative', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...RULE_SETS),
      fc.boolean(),
      (rows, ruleSet, executes) => {
        for (const level of levelSums(rows, ruleSet, executes)) {
          const result = distributeRest(rows, level, ruleSet);
          const decided = level.positions.filter((i) => rows[i]!.fixed && rows[i]!.weight);
          if (!result.ok) {
            expect(sum(decided.flatMap((i) => rows[i]!.weight ?? [])).greaterThan(level.share.weight)).toBe(
              true,
            );
            continue;
          }
          const weights = level.positions.map((i) => result.value[i]!);
          expect(sum(weights).toFixed(2)).toBe(level.share.weight.toFixed(2));
          expect(weights.some((weight) => weight.isNegative())).toBe(false);
          if (decided.length < level.positions.length) {
            for (const i of decided) expect(result.value[i]).toEqual(rows[i]!.weight);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
