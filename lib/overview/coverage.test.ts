import { describe, expect, it } from 'vitest';
import { type CountedProject, coverageOf } from './coverage';

const project = (fields: Partial<CountedProject> = {}): CountedProject => ({
  ...{ participates: true, exemptionKind: null, state: 'NOT_STARTED', total: '10', fiscal: '10' },
  ...fields,
});

const line = (coverage: ReturnType<typeof coverageOf>, label: string) =>
  coverage.parts.find((part) => part.label === label)!;

describe('coverage of a year', () => {
  const coverage = coverageOf([
    project({ total: '0.1', fiscal: '0.1', state: 'APPROVED' }),
    project({ total: '0.2', fiscal: '0.000001', state: 'SUBMITTED' }),
    project({ total: '1', fiscal: null, state: 'RETURNED' }),
    project({ participates: false, total: '0.7', fiscal: '0.7' }),
    project({ participates: false, exemptionKind: 'OTHER', total: null, fiscal: null }),
    project({ participates: false, exemptionKind: 'MERGED', total: '1', fiscal: '1' }),
    project({ participates: false, exemptionKind: 'RECALLED', total: '0', fiscal: '0', state: 'SUBMITTED' }),
  ]);

  it('counts projects and sums their money exactly', () => {
    expect(coverage.all).toMatchObject({ count: 7, total: '3', fiscal: '1.800001', countShare: '100.00' });
    expect(coverage.parts.map(({ label, count, total }) => [label, count, total])).toEqual([
      ['参评', 3, '1.3'],
      ['已提交', 2, '0.3'],
      ['已评价', 1, '0.1'],
      ['不参评', 2, '0.7'],
      ['合并', 1, '1'],
      ['收回', 1, '0'],
    ]);
    expect(coverage.withoutTotal).toBe(1);
  });

  it('rounds each share half-up to 0.01 % of all projects', () => {
    expect(line(coverage, '参评')).toMatchObject({ countShare: '42.86', totalShare: '43.33' });
    expect(line(coverage, '合并')).toMatchObject({ countShare: '14.29', totalShare: '33.33' });
    expect(line(coverage, '已评价').fiscalShare).toBe('5.56');
  });

  it('has no share of nothing', () => {
    const { all } = coverageOf([]);
    expect([all.count, all.countShare, all.totalShare]).toEqual([0, null, null]);
    const free = coverageOf([project({ total: '0', fiscal: '0' })]).all;
    expect([free.countShare, free.totalShare]).toEqual(['100.00', null]);
  });
});
