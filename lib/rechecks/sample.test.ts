import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawSample, sampleSize } from './sample';

const CODES = Array.from({ length: 166 }, (_, i) => `99010624T00000${String(i).padStart(6, '0')}`);

describe('a random sample', () => {
  test('is the same for the same seed and set, whatever order the set comes in, and sorted by code', () => {
    const drawn = drawSample(CODES, '10', 'a1b2');
    expect(drawSample(CODES.toReversed(), '10', 'a1b2')).toEqual(drawn);
    expect(drawn).toEqual([...drawn].sort());
    expect(new Set(drawn).size).toBe(17);
    expect(CODES).toEqual(expect.arrayContaining(drawn));
  });

  test('are the smallest tickets, as sha256sum makes them', () => {
    expect(drawSample(['A', 'B', 'C', 'D', 'E'], '40', '2024')).toEqual(
      ['A', 'B', 'C', 'D', 'E']
        .map((code) => [createHash('sha256').update(`2024\n${code}`).digest('hex'), code] as const)
        .sort()
        .slice(0, 2)
        .map(([, code]) => code)
        .sort(),
    );
    // printf '%s\n%s' 2024 A | sha256sum, and so on
    expect(drawSample(['A', 'B', 'C', 'D', 'E'], '40', '2024')).toEqual(['A', 'C']);
  });

  test('of another seed is another one', () => {
    expect(drawSample(CODES, '10', 'a1b3')).not.toEqual(drawSample(CODES, '10', 'a1b2'));
  });

  test('takes everybody about as often as anybody else', () => {
    const times = new Map(CODES.map((code) => [code, 0]));
    for (let seed = 0; seed < 400; seed += 1) {
      for (const code of drawSample(CODES, '10', String(seed))) times.set(code, times.get(code)! + 1);
    }
    const counts = [...times.values()];
    // 400 draws of 17 in 166: 41 expected, standard deviation 6.1
    expect(Math.min(...counts)).toBeGreaterThan(15);
    expect(Math.max(...counts)).toBeLessThan(70);
  });
});

test.each([
  [166, '10', 17],
  [10, '10', 1],
  [3, '1', 1],
  [7, '100', 7],
  [1000, '0.1', 1],
  [300, '33.33', 100],
  [0, '10', 0],
])('%s projects, %s %%: %s', (population, percent, size) => {
  expect(sampleSize(population, percent)).toBe(size);
});
