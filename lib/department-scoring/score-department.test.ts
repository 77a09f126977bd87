import { describe, expect, it } from 'vitest';
import { formatScore, sum } from '@/lib/core/decimal';
import { equation } from '@/lib/scoring/explanation';
import { projectsMoney } from './department-money';
import { explainDepartment } from './explain-department';
import { missingOfDepartment } from './missing-department';
import { aDepartment, aReportedDepartment, fiscal, RULES } from './sample-department.fixture';
import { isUnreported, scoreDepartment } from './score-department';

const scored = (department = aReportedDepartment()) => scoreDepartment(department, RULES);
const parts = (department = aReportedDepartment()) =>
  scored(department).parts.map(({ weight, score, status }) =>
    [weight && formatScore(weight), score && formatScore(score), status].join(' '),
  );

describe('the score of a department', () => {
  it('is execution of all projects, its targets under the rules of projects, and its management', () => {
    expect(parts()).toEqual(['20.00 18.50 scored', '60.00 58.00 scored', '20.00 17.50 scored']);
    const { total, grade, provisional } = scored();
    expect([formatScore(total), grade, provisional]).toEqual(['94.00', '优', false]);
  });

  it('divides the weight of the targets equally, and exactly', () => {
    const { targets } = scored();
    expect(targets.map(({ weight, score }) => `${weight} ${score}`)).toEqual([
      '10 8',
      ...Array.from({ length: 5 }, () => '10 10'),
    ]);
    const seven = aReportedDepartment();
    const rows = [...seven.sheet.rows, { ...seven.sheet.rows[0]!, indicatorId: 'more' }];
    const uneven = scored({ ...seven, sheet: { ...seven.sheet, rows } }).targets;
    const others = Array.from({ length: 6 }, () => '8.57');
    expect(uneven.map(({ weight }) => weight?.toFixed(2))).toEqual(['8.58', ...others]);
    expect(sum(uneven.map(({ weight }) => weight!)).toFixed()).toBe('60');
  });

  it('is provisional while anything is open, which is not the same as zero', () => {
    expect(parts(aDepartment())).toEqual([
      '20.00 18.50 scored',
      '60.00 0.00 not-reported',
      '20.00 0.00 not-reported',
    ]);
    expect(scored(aDepartment()).provisional).toBe(true);
    const open = projectsMoney([fiscal('60', null)]);
    expect(isUnreported(scored(aDepartment({ projects: open })))).toBe(true);
  });

  it('knows no execution as long as that of one project is not reported', () => {
    const projects = projectsMoney([fiscal('60', '60', true), fiscal('40', null)]);
    expect(projects).toMatchObject({ count: 2, approved: 1, open: 1 });
    expect(parts(aReportedDepartment({ projects }))[0]).toBe('20.00 0.00 not-reported');
    const reported = projectsMoney([fiscal('60', '60'), fiscal('40', '0')]);
    expect(parts(aReportedDepartment({ projects: reported }))[0]).toBe('20.00 12.00 scored');
  });

  it('counts 基本支出 where it applies', () => {
    const basic = { applicable: true, initial: '100', annual: '100', executed: '100' };
    expect(parts(aReportedDepartment({ basic }))[0]).toBe('20.00 19.25 scored');
    const blank = { ...basic, executed: null };
    expect(parts(aReportedDepartment({ basic: blank }))[0]).toBe('20.00 0.00 not-reported');
    expect(isUnreported(scored(aReportedDepartment({ basic: blank })))).toBe(false);
  });

  it('spreads the points of execution where there was no money', () => {
    const projects = projectsMoney([fiscal('0', '0')]);
    expect(parts(aReportedDepartment({ projects }))).toEqual([
      '  not-applicable',
      '75.00 72.50 scored',
      '25.00 17.50 scored',
    ]);
  });

  it('divides by 一级 first where the scheme says so', () => {
    const scheme = { ...RULES.scheme, targets: { weight: '60', split: 'by-level1' as const } };
    const { targets } = scoreDepartment(aReportedDepartment(), { ...RULES, scheme });
    expect(targets.map(({ weight }) => weight?.toFixed())).toEqual(['5', '5', '5', '15', '15', '15']);
  });
});

describe('得分依据', () => {
  const explained = (department = aReportedDepartment()) =>
    explainDepartment({ department, score: scored(department), rules: RULES });

  it('of each part can be redone, with where its rule comes from', () => {
    const { execution, targets, items, total } = explained();
    expect(execution.steps.map(equation)).toEqual(['20 × 92.5 ÷ 100 = 18.50']);
    expect(execution.notes).toEqual([
      '项目支出由2个参评项目合计，其中1个取自评价通过的定稿，其余1个按目前填报的数，不含基本支出。',
    ]);
    expect(targets[0]?.steps.map(equation)).toEqual(['10 × 4 ÷ 5 = 8.00']);
    expect(items[0]?.notes).toEqual(['评分依据：查阅台账']);
    expect(total.steps.map(equation)).toEqual([
      '18.50',
      '8.00 + 10.00 + 10.00 + 10.00 + 10.00 + 10.00 = 58.00',
      '3.50 + 3.50 + 3.50 + 3.50 + 3.50 = 17.50',
      '18.50 + 58.00 + 17.50 = 94.00',
      '94.00 ≥ 90 → 优',
    ]);
    expect(execution.steps[0]?.textVerified).toBe(false);
  });

  it('of what is open says so, without a grade', () => {
    const { items, total } = explained(aDepartment());
    expect(items[0]?.steps.map(equation)).toEqual(['未评分 → 0.00']);
    expect(total.notes).toEqual(['尚有未填报或未评分的内容，总分为暂计，暂不评定等级。']);
    expect(total.steps).toHaveLength(4);
  });
});

describe('what is missing', () => {
  const messages = (department: ReturnType<typeof aDepartment>) =>
    missingOfDepartment(department, RULES).map(({ message }) => message);

  it('is nothing once all is reported', () => {
    expect(messages(aReportedDepartment())).toEqual([]);
  });

  it('is said in the order of the page', () => {
    const projects = projectsMoney([fiscal('60', null)]);
    const basic = { applicable: true, initial: '1', annual: null, executed: '1' };
    const unsettled = [{ id: 'x', text: '做好统计', why: '没有写明一级指标' }];
    expect(messages(aDepartment({ projects, basic, unsettled })).slice(0, 6)).toEqual([
      '1 个项目的全年预算数或全年执行数未填报',
      '基本支出：全年预算数未填写',
      '整体绩效目标实际完成情况未填写',
      '做好统计：没有写明一级指标，请更正或移除',
      '入户走访次数：实际完成值未填报',
      '档案归档完成时间：实际完成值未填报',
    ]);
  });

  it('includes a reason for a low execution rate, and points above the weight', () => {
    const projects = projectsMoney([fiscal('100', '89.99')]);
    const items = aReportedDepartment().items.map((item) => ({ ...item, score: '4.01', ground: ' ' }));
    expect(messages(aReportedDepartment({ projects, items })).slice(0, 3)).toEqual([
      '预算执行率低于90%，请填写原因',
      '预算编制：得分不能大于分值 4.00',
      '预算编制：评分依据未填写',
    ]);
  });

  it('is a target, where there is none', () => {
    const department = aReportedDepartment();
    expect(messages({ ...department, sheet: { ...department.sheet, rows: [] } })).toEqual([
      '还没有整体绩效目标',
    ]);
  });
});
