import { describe, expect, it } from 'vitest';
import { summaryStatistics } from './summary-statistics';
import type { SummaryRow } from './types';

const ROW: SummaryRow = {
  participates: true,
  approved: true,
  code: '39000124T000000000001',
  name: '便民服务驿站运行维护',
  section: null,
  owner: '方一诺',
  initial: '10',
  annual: '10',
  executed: '9',
  rate: '0.900000',
  executionScore: '9.00',
  level1Scores: { 产出指标: '36.00', 效益指标: '30.00', 满意度指标: null, 成本指标: null },
  level1Weights: { 产出指标: '40.00', 效益指标: '30.00', 满意度指标: null, 成本指标: null },
  executionWeight: '10.00',
  total: '90.00',
  grade: '优',
  mainDeviation: '',
  isPublic: true,
  note: '',
};

const other: SummaryRow = {
  ...ROW,
  owner: '林小满',
  annual: '0.1',
  executed: '0.2',
  executionScore: null,
  executionWeight: null,
  level1Scores: { 产出指标: '10.01', 效益指标: null, 满意度指标: null, 成本指标: null },
  level1Weights: { 产出指标: '20.00', 效益指标: null, 满意度指标: null, 成本指标: null },
  total: '80.01',
  grade: '良',
};
const open: SummaryRow = { ...ROW, approved: false, executed: null, total: '12.00', grade: null };
const exempt: SummaryRow = { ...ROW, participates: false, owner: '苏清和' };

describe('the 汇总表 in figures', () => {
  const { levels, owners, grades } = summaryStatistics([ROW, other, open, exempt]);

  it('says by 一级 how many have it, what share of its weight they reached, and the scores', () => {
    expect(levels).toEqual([
      { name: '预算执行', projects: 1, rate: '0.900000', scores: { mean: '9.00', min: '9.00', max: '9.00' } },
      {
        name: '产出指标',
        projects: 2,
        rate: '0.766833',
        scores: { mean: '23.01', min: '10.01', max: '36.00' },
      },
      {
        name: '效益指标',
        projects: 1,
        rate: '1.000000',
        scores: { mean: '30.00', min: '30.00', max: '30.00' },
      },
    ]);
  });

  it('counts by 责任人 every project that takes part, and scores of the approved', () => {
    expect(owners).toEqual([
      {
        ...{ name: '方一诺', projects: 2, approved: 1, annual: '20', executed: '9', rate: '0.900000' },
        scores: { mean: '90.00', min: '90.00', max: '90.00' },
      },
      {
        ...{ name: '林小满', projects: 1, approved: 1, annual: '0.1', executed: '0.2', rate: '2.000000' },
        scores: { mean: '80.01', min: '80.01', max: '80.01' },
      },
    ]);
  });

  it('has each grade of the approved, also one that nobody has', () => {
    expect(grades.map(({ name, projects, executed }) => [name, projects, executed])).toEqual([
      ['优', 1, '9'],
      ['良', 1, '0.2'],
      ['中', 0, null],
      ['差', 0, null],
    ]);
  });

  it('is empty where nothing is', () => {
    expect(summaryStatistics([])).toMatchObject({ levels: [], owners: [] });
    const [nobody] = summaryStatistics([{ ...open, owner: null, annual: null }]).owners;
    expect(nobody).toEqual({
      ...{ name: '（没有责任人）', projects: 1, approved: 0, annual: null, executed: null, rate: null },
      scores: null,
    });
  });
});
