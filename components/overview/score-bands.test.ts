import { describe, expect, it } from 'vitest';
import { scoreBands } from './score-bands';

const counts = (scores: string[]) => scoreBands(scores).map(({ count }) => count);

describe('scoreBands', () => {
  it('counts a total on a border in the higher band, exactly', () => {
    expect(counts(['90.00', '89.99'])).toEqual([1, 1, 0, 0, 0, 0]);
    expect(counts(['60.00', '59.99'])).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it('holds every total from 0 to 100 once', () => {
    expect(counts(['0.00', '100.00', '72.50', '80.00', '85.00'])).toEqual([1, 1, 1, 1, 0, 1]);
    expect(counts([])).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
