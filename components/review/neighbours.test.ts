import { describe, expect, it } from 'vitest';
import { nextOf, placeInQueue } from './neighbours';

const entries = ['甲', '乙', '丙'].map((name, i) => ({ id: `p${i + 1}`, name }));

describe('placeInQueue', () => {
  it('names the project before and the one after', () => {
    expect(placeInQueue(entries, 'p2')).toEqual({
      previous: { id: 'p1', name: '甲' },
      next: { id: 'p3', name: '丙' },
      position: 2,
      total: 3,
    });
  });

  it('ends at both ends', () => {
    expect(placeInQueue(entries, 'p1').previous).toBeNull();
    expect(placeInQueue(entries, 'p3').next).toBeNull();
  });

  it('leads a project that has left the list on to the first', () => {
    expect(placeInQueue(entries, 'p9')).toEqual({
      previous: null,
      next: { id: 'p1', name: '甲' },
      position: null,
      total: 3,
    });
    expect(placeInQueue([], 'p9').next).toBeNull();
  });
});

describe('nextOf', () => {
  const queue = (id: string) => ({ place: placeInQueue(entries, id), query: 'show=waiting&year=2024' });

  it('leads on to the review of the next of the same list', () => {
    expect(nextOf(queue('p2'))).toEqual({ name: '丙', href: '/projects/p3/review?show=waiting&year=2024' });
  });

  it('is nothing at the end of the list, nor outside of one', () => {
    expect(nextOf(queue('p3'))).toBeNull();
    expect(nextOf(null)).toBeNull();
  });
});
