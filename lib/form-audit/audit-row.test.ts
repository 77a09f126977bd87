import { describe, expect, test } from 'vitest';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';
import { auditRow } from './audit-row';
import { anExecutionRow, aRow } from './forms.fixture';
import type { PrintedRow } from './printed-form';

function rules(id: string): RuleSet {
  const found = findRuleSet(id);
  if (!found) throw new Error(`no rule set ${id}`);
  return found;
}

const DEFAULT = rules('mof-2020-10');

/** Kind, printed and computed, or null where nothing was found. */
function verdict(row: PrintedRow, ruleSet = DEFAULT): (string | null)[] | null {
  const { finding } = auditRow(row, 1, ruleSet);
  return finding && [finding.kind, finding.printed, finding.computed];
}

const indicator = (changes: Partial<PrintedRow>) => verdict(aRow(changes));
const execution = (changes: Partial<PrintedRow>) => verdict(anExecutionRow(changes));

describe('an indicator', () => {
  test.each<[string, Partial<PrintedRow>, (string | null)[] | null]>([
    ['reached, full', {}, null],
    ['reached, full, written with more zeros', { score: '10.000' }, null],
    ['short, in proportion', { actual: '98户', score: '9.8' }, null],
    ['short, rounded half-up to 0.01', { target: '≥3户', actual: '2户', score: '6.67' }, null],
    ['above its weight', { score: '10.01' }, ['得分超过分值', '10.01', '10.00']],
    ['above its weight and short', { actual: '50户', score: '12' }, ['得分超过分值', '12.00', '5.00']],
    [
      'above its weight, in words: the weight is the most',
      { target: '有效', actual: '有效', score: '11' },
      ['得分超过分值', '11.00', '10.00'],
    ],
    ['ceiling exceeded, full', { target: '≤5次', actual: '8次' }, ['反向超标仍满分', '10.00', '6.25']],
    [
      'ceiling exceeded by a hair, full',
      { target: '≤100次', actual: '101次' },
      ['反向超标仍满分', '10.00', '9.90'],
    ],
    ['ceiling exceeded, in proportion', { target: '≤5次', actual: '8次', score: '6.25' }, null],
    [
      'ceiling exceeded, not full',
      { target: '≤5次', actual: '8次', score: '9' },
      ['得分不符', '9.00', '6.25'],
    ],
    ['ceiling of 0 exceeded', { target: '≤0起', actual: '1起' }, ['反向超标仍满分', '10.00', '0.00']],
    ['short, full', { actual: '99户' }, ['未达标给满分', '10.00', '9.90']],
    ['nothing done, full', { actual: '0户' }, ['未达标给满分', '10.00', '0.00']],
    ['＝ short, full', { target: '=100%', actual: '98%' }, ['未达标给满分', '10.00', '9.80']],
    ['＝ exceeded counts as reached', { target: '=100%', actual: '101%' }, null],
    ['reached, not full', { score: '7' }, ['达标未给满分', '7.00', '10.00']],
    ['reached, not full by 0.2', { score: '9.8' }, ['达标未给满分', '9.80', '10.00']],
    [
      'ceiling kept, not full',
      { target: '≤5次', actual: '5次', score: '0' },
      ['达标未给满分', '0.00', '10.00'],
    ],
    ['short, 0.5 off', { actual: '85户', score: '9' }, ['取整差异', '9.00', '8.50']],
    ['short, 0.51 off', { actual: '85户', score: '9.01' }, ['得分不符', '9.01', '8.50']],
    ['short, 0.01 off', { actual: '85户', score: '8.49' }, ['取整差异', '8.49', '8.50']],
    ['short, 0.8 off', { target: '=100%', actual: '98%', score: '9' }, ['得分不符', '9.00', '9.80']],
  ])('%s', (_title, changes, expected) => {
    expect(indicator(changes)).toEqual(expected);
  });

  test.each<[string, Partial<PrintedRow>, string]>([
    ['words', { target: '有效', actual: '有效' }, '目标值“有效”是定性描述，或不是一个可以比较的数'],
    ['a limit in words', { target: '不超过预算' }, '目标值“不超过预算”是定性描述，或不是一个可以比较的数'],
    ['no target', { target: '' }, '没有填写目标值'],
    ['no actual', { actual: ' ' }, '没有填写实际完成值'],
    ['no score', { score: null }, '没有填写得分'],
    ['no operator and no direction', { target: '100户' }, '目标值没有比较符号，也没有注明方向'],
    [
      'a direction that says nothing',
      { target: '100户', direction: 'up' },
      '目标值没有比较符号，也没有注明方向',
    ],
    ['定性 by its direction', { target: '≥100户', direction: '定性' }, '定性指标'],
    ['a contradiction', { direction: 'le' }, '目标值的符号“≥”与注明的方向“le”矛盾'],
    ['a range', { target: '≥80%且≤90%' }, '目标值“≥80%且≤90%”是定性描述，或不是一个可以比较的数'],
    ['about', { actual: '约120户' }, '实际完成值“约120户”是定性描述，或不是一个可以比较的数'],
    ['an actual that is a range', { actual: '≥120户' }, '实际完成值“≥120户”是一个范围'],
    ['other units', { target: '≥100人', actual: '120%' }, '目标值“≥100人”与实际完成值“120%”的单位不能比较'],
    [
      'other counting words',
      { target: '≥3场', actual: '3册' },
      '目标值“≥3场”与实际完成值“3册”的单位不能比较',
    ],
    [
      'a fraction beside %',
      { target: '≥95%', actual: '1' },
      '目标值“≥95%”与实际完成值“1”的单位不明，不能比较',
    ],
    [
      '持续 beside a month',
      { target: '≤12月', actual: '12个月' },
      '目标值“≤12月”与实际完成值“12个月”的单位不能比较',
    ],
    ['a month too late', { target: '≤8月', actual: '9月' }, '晚于目标日期的，得分比例须由评价人员确定'],
    [
      'a date',
      { target: '2023年8月前', actual: '2023年7月' },
      '目标值“2023年8月前”是定性描述，或不是一个可以比较的数',
    ],
    ['below 0', { actual: '-1户' }, '实际完成值为负，不能评分'],
    [
      'a number that is not that of the text',
      { target: '≥100户', targetNumber: '10' },
      '目标值的文字“≥100户”与所附数值 10 不一致',
    ],
  ])('cannot be judged: %s', (_title, changes, reason) => {
    const row = aRow(changes);
    expect(auditRow(row, 3, DEFAULT).finding).toEqual({
      kind: '无法判断',
      row: 3,
      printed: row.score === null ? null : '10.00',
      computed: null,
      message: `${reason}，请人工核对。`,
    });
  });

  test('is compared by the operator of its target, in symbols or words, or by its direction', () => {
    for (const target of [
      '≧100',
      '>=100',
      '＞＝100',
      '不低于100户',
      '不少于 100',
      '100户以上',
      '达到≥100%',
    ]) {
      const actual = target.includes('%') ? '50%' : '50';
      expect(indicator({ target, actual }), target).toEqual(['未达标给满分', '10.00', '5.00']);
    }
    for (const target of ['≦50', '<=50', '＜＝50', '不超过50户', '50户以内', '控制在50以下']) {
      expect(indicator({ target, actual: '100' }), target).toEqual(['反向超标仍满分', '10.00', '5.00']);
    }
    for (const direction of ['ge', 'gt', 'eq', '正向指标', '≥']) {
      expect(indicator({ target: '100', actual: '50', direction }), direction).toEqual([
        '未达标给满分',
        '10.00',
        '5.00',
      ]);
    }
    for (const direction of ['le', 'lt', '反向指标', '<=']) {
      expect(indicator({ target: '50', actual: '100', direction }), direction).toEqual([
        '反向超标仍满分',
        '10.00',
        '5.00',
      ]);
    }
  });

  test('is compared in one unit', () => {
    expect(indicator({ target: '≥5万元', actual: '48000元' })).toEqual(['未达标给满分', '10.00', '9.60']);
    expect(indicator({ target: '≥5亿元', actual: '6.47亿元' })).toBeNull();
    expect(indicator({ target: '≥8万亩', actual: '4' })).toEqual(['未达标给满分', '10.00', '5.00']);
    expect(indicator({ target: '≥735人次', actual: '735' })).toBeNull();
    expect(indicator({ target: '≤0.4%', actual: '0.1' })).toBeNull();
    expect(indicator({ target: '≥100', actual: '98%' })).toEqual(['未达标给满分', '10.00', '9.80']);
    expect(indicator({ target: '≥1,920人', actual: '960人次' })).toEqual(['未达标给满分', '10.00', '5.00']);
    expect(indicator({ target: '≤8月', actual: '7月' })).toBeNull();
  });

  test('is compared by the numbers given beside texts that cannot be read', () => {
    const given = { targetNumber: '3', actualNumber: '2', direction: 'ge' };
    expect(indicator({ target: '三场', actual: '两场', ...given })).toEqual([
      '未达标给满分',
      '10.00',
      '6.67',
    ]);
    expect(
      indicator({ target: '90%', actual: '≥90%', ...given, targetNumber: '90', actualNumber: '90' }),
    ).toBeNull();
    expect(indicator({ target: '≥3场', actual: '3次', targetNumber: '3', actualNumber: '3' })).toBeNull();
    const often = { target: '2023年应办5次', actual: '2023年办了4次', direction: 'ge' };
    expect(indicator({ ...often, targetNumber: '5', actualNumber: '4' })?.[0]).toBe('未达标给满分');
    const late = { target: '2023年8月底前', actual: '2023年9月', direction: 'le' };
    expect(indicator({ ...late, targetNumber: '8', actualNumber: '9' })?.[0]).toBe('无法判断');
    expect(indicator({ ...late, targetNumber: '8', actualNumber: '7' })?.[0]).toBe('无法判断');
    expect(indicator({ ...late, actual: '2023年7月', targetNumber: '8', actualNumber: '7' })).toBeNull();
    expect(indicator({ target: '≤5%', actual: '0.1', targetNumber: '5', actualNumber: '0.1' })).toBeNull();
  });

  test('without a printed weight is not held against it', () => {
    for (const changes of [{ weight: null }, { weightInferred: true }]) {
      const { finding, unjudged } = auditRow(aRow({ actual: '50户', score: '99', ...changes }), 1, DEFAULT);
      expect([finding, unjudged]).toEqual([null, '没有印出分值，得分未核对']);
      expect(indicator({ target: '有效', ...changes })).toEqual(['无法判断', '10.00', null]);
    }
    expect(indicator({ weight: null, score: null })).toBeNull();
  });

  test('is judged by the rule set that is chosen', () => {
    const overAchieved = aRow({ actual: '130户' });
    expect(verdict(overAchieved, rules('regional-capped'))).toEqual(['得分不符', '10.00', '8.00']);
    expect(verdict({ ...overAchieved, score: '8' }, rules('regional-capped'))).toBeNull();
    const exceeded = aRow({ target: '≤5次', actual: '8次' });
    expect(verdict(exceeded, rules('mof-2020-10-linear'))).toEqual(['反向超标仍满分', '10.00', '4.00']);
    const satisfied = aRow({ level1: '满意度指标', target: '≥80%', actual: '85%' });
    expect(verdict(satisfied, rules('mof-2021-101'))).toEqual(['得分不符', '10.00', '5.00']);
    const nearly = aRow({ level1: '服务对象\n满意度', target: '≥95%', actual: '91%' });
    expect(verdict(nearly, rules('mof-2021-101'))).toBeNull();
  });

  test('tells how its score comes about', () => {
    const { computed, explanation } = auditRow(aRow({ target: '≥5万元', actual: '48000元' }), 1, DEFAULT);
    expect([computed, explanation?.steps.map(({ formula, result }) => `${formula} = ${result}`)]).toEqual([
      '9.60',
      ['10 × 4.8 ÷ 5 = 9.60'],
    ]);
  });
});

describe('the row of execution', () => {
  test.each<[string, Partial<PrintedRow>, (string | null)[] | null]>([
    ['right', {}, null],
    ['with words and units', { target: '全年预算数 500000元', actual: '全年执行数 43.2万元' }, null],
    ['under a heading with its points', { level1: '预算执行情况\n（10分）' }, null],
    ['as a rate', { target: '100%', actual: '86.4%', rate: null }, null],
    ['above its weight before a wrong rate', { score: '11', rate: '90%' }, ['得分超过分值', '11.00', '8.64']],
    ['a wrong rate before a wrong score', { score: '9', rate: '87%' }, ['执行率算错', '87.00', '86.40']],
    [
      'a rate cut instead of rounded',
      { actual: '43.27', score: '8.65', rate: '86%' },
      ['执行率算错', '86.00', '86.54'],
    ],
    ['a rate with fewer decimals', { rate: '86%' }, null],
    ['a rate as a ratio', { rate: '0.864' }, null],
    ['a rate without its sign', { rate: '86.4' }, null],
    ['a wrong ratio', { rate: '0.9' }, ['执行率算错', '90.00', '86.40']],
    ['no rate', { rate: '—' }, null],
    ['a score 0.36 off', { score: '9' }, ['执行得分不符', '9.00', '8.64']],
    ['a score 0.01 off', { score: '8.65' }, ['执行得分不符', '8.65', '8.64']],
    ['full in spite of a rest', { score: '10' }, ['执行得分不符', '10.00', '8.64']],
    ['overspent counts in full', { actual: '55', score: '10', rate: '110%' }, null],
    ['by its printed weight', { weight: '20', score: '17.28' }, null],
    ['by its printed weight, wrong', { weight: '20', score: '8.64' }, ['执行得分不符', '8.64', '17.28']],
    ['no money', { target: '0', actual: '0' }, ['无法判断', '8.64', null]],
    ['no amount', { actual: '' }, ['无法判断', '8.64', null]],
    ['no score', { score: null }, ['无法判断', null, null]],
    ['no printed weight: the rate alone', { weight: null, score: '3' }, null],
    [
      'no printed weight, a wrong rate',
      { weightInferred: true, rate: '80%' },
      ['执行率算错', '80.00', '86.40'],
    ],
  ])('%s', (_title, changes, expected) => {
    expect(execution(changes)).toEqual(expected);
  });

  test('is judged by bands in proportion to its printed weight', () => {
    const banded = rules('mof-2021-101');
    expect(verdict(anExecutionRow({ score: '7' }), banded)).toBeNull();
    expect(verdict(anExecutionRow({ weight: '20', score: '14' }), banded)).toBeNull();
    expect(verdict(anExecutionRow(), banded)).toEqual(['执行得分不符', '8.64', '7.00']);
  });

  test('is none under another 一级, whatever its name', () => {
    const row = { name: '预算执行率', target: '≥95%', actual: '90%', score: '10' };
    expect(indicator(row)).toEqual(['未达标给满分', '10.00', '9.47']);
  });
});

describe('a figure that is none', () => {
  const reason = '得分“二十”不是数';

  test('makes its row a matter for people, with the reason', () => {
    const { finding } = auditRow(aRow({ score: null, unreadable: reason }), 3, DEFAULT);
    expect(finding).toEqual({
      kind: '无法判断',
      row: 3,
      printed: null,
      computed: null,
      message: '得分“二十”不是数，请人工核对。',
    });
  });

  test('does not hide what stands before it in the order', () => {
    expect(execution({ score: null, unreadable: reason, rate: '80%' })).toEqual([
      '执行率算错',
      '80.00',
      '86.40',
    ]);
  });
});
