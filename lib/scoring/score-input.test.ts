import { describe, expect, test } from 'vitest';
import { mof202010 } from './rule-sets/mof-2020-10';
import { readScoringInput } from './score-input';

const ROW = {
  id: 'I1',
  level1: '产出指标',
  level2: '数量指标',
  name: '场次',
  nature: '≥',
  target: '5',
  unit: '场',
};
const GRADED = { ...ROW, nature: '定性', target: '优', unit: '' };
const BUDGET = { annual: '56.000000', executed: '55.123456' };

function read(json: unknown): readonly string[] {
  const result = readScoringInput(json, mof202010);
  return result.ok ? [] : result.error.map(({ path, message }) => `${path}: ${message}`);
}
const withRows = (...indicators: unknown[]) => ({ projects: [{ id: 'P1', budget: BUDGET, indicators }] });
const withBudget = (budget: unknown) => ({ projects: [{ id: 'P1', budget, indicators: [] }] });
const at = 'projects[0].indicators[0]';

describe('what is read', () => {
  test('a project as specified, with blanks as blanks and numbers exact', () => {
    const result = readScoringInput(
      withRows({ ...ROW, weight: '10.00', actual: '4' }, { ...GRADED, weight: '0' }),
      mof202010,
    );
    if (!result.ok) throw new Error(result.error.map(({ message }) => message).join());
    const [project] = result.value;
    expect(project?.budget.annual?.toString()).toBe('56');
    expect(project?.indicators[0]).toMatchObject({
      nature: '≥',
      target: '5',
      unit: '场',
      grade: null,
      percent: null,
    });
    expect(project?.indicators.map(({ weight }) => weight?.toString())).toEqual(['10', '0']);
    expect(project?.indicators.map(({ actual }) => actual?.toString() ?? null)).toEqual(['4', null]);
  });

  test.each([
    ['no projects', { projects: [] }],
    ['no indicators', withRows()],
    ['half-width signs', withRows({ ...ROW, nature: '>' }, { ...ROW, nature: '<' }, { ...ROW, nature: '=' })],
    [
      'null for what is absent',
      withRows({ ...ROW, weight: null, actual: null, grade: null, percent: null, unit: null }),
    ],
    ['达成 without a percentage', withRows({ ...GRADED, grade: '达成' })],
    ['定性 with no target and a text of completion', withRows({ ...GRADED, target: null, actual: '已完成' })],
    ['a percentage without a grade: not reported', withRows({ ...GRADED, percent: '150' })],
    [
      'a grade on a number: the nature decides',
      withRows({ ...ROW, actual: '4', grade: '部分达成', percent: '70' }),
    ],
    ['a target of 0 and a signed zero', withRows({ ...ROW, target: '0', actual: '-0' })],
    [
      'an actual below zero where the name allows it',
      withRows({ ...ROW, name: '收入增长率', actual: '-3.5' }),
    ],
    ['more spent than budgeted, and no budget at all', withBudget({ annual: '0', executed: '1' })],
    ['60 digits', withRows({ ...ROW, actual: '9'.repeat(60), target: `0.${'9'.repeat(59)}` })],
    ['the same id twice', withRows(ROW, ROW)],
  ])('%s', (_, json) => {
    expect(read(json)).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each<[unknown, string]>([
    [null, '$: 缺少此项'],
    [[], '$: 应为对象，现为 []'],
    ['x', '$: 应为对象，现为 "x"'],
    [{}, 'projects: 缺少此项'],
    [{ projects: {} }, 'projects: 应为数组，现为 {}'],
    [{ projects: [null] }, 'projects[0]: 缺少此项'],
    [{ projects: [{ id: 'P1', indicators: [] }] }, 'projects[0].budget: 缺少此项'],
    [{ projects: [{ budget: BUDGET, indicators: [] }] }, 'projects[0].id: 缺少此项'],
    [{ projects: [{ id: 'P1', budget: BUDGET }] }, 'projects[0].indicators: 缺少此项'],
    [withBudget({ annual: '1' }), 'projects[0].budget.executed: 缺少此项'],
    [withBudget({ annual: null, executed: '1' }), 'projects[0].budget.annual: 缺少此项'],
    [withBudget({ annual: '1', executed: '-1' }), 'projects[0].budget.executed: 不能为负："-1"'],
    [withBudget({ annual: '1,000.00', executed: '1' }), 'projects[0].budget.annual: 不是数："1,000.00"'],
    [withRows('x'), `${at}: 应为对象，现为 "x"`],
    [withRows({ ...ROW, id: 1 }), `${at}.id: 应为字符串，现为 1`],
    [
      withRows({ ...ROW, level1: '投入指标' }),
      `${at}.level1: 一级指标只能是产出指标、效益指标、满意度指标、成本指标`,
    ],
    [withRows({ ...ROW, nature: '约' }), `${at}.nature: 指标性质只能是≥、＞、≤、＜、＝、定性`],
    [withRows({ ...ROW, nature: undefined }), `${at}.nature: 缺少此项`],
    [withRows({ ...ROW, target: '若干' }), `${at}.target: 不是数："若干"`],
    [withRows({ ...ROW, target: undefined }), `${at}.target: 缺少此项`],
    [withRows({ ...ROW, target: 5 }), `${at}.target: 数应写成字符串，如 "12.5"，现为 5`],
    [withRows({ ...ROW, actual: 4 }), `${at}.actual: 数应写成字符串，如 "12.5"，现为 4`],
    [withRows({ ...ROW, actual: '' }), `${at}.actual: 不是数：""`],
    [withRows({ ...ROW, actual: ' 4' }), `${at}.actual: 不是数：" 4"`],
    [withRows({ ...ROW, actual: '.5' }), `${at}.actual: 不是数：".5"`],
    [withRows({ ...ROW, actual: '+4' }), `${at}.actual: 不是数："+4"`],
    [withRows({ ...ROW, actual: '1e400' }), `${at}.actual: 不是数："1e400"`],
    [withRows({ ...ROW, actual: 'NaN' }), `${at}.actual: 不是数："NaN"`],
    [withRows({ ...ROW, actual: '９８' }), `${at}.actual: 不是数："９８"`],
    [withRows({ ...ROW, actual: '4\n' }), `${at}.actual: 不是数："4\\n"`],
    [
      withRows({ ...ROW, actual: `${'1'.repeat(60)}.5` }),
      `${at}.actual: 数过长，最多60位："${'1'.repeat(39)}…`,
    ],
    [withRows({ ...ROW, nature: '>=' }), `${at}.nature: 指标性质只能是≥、＞、≤、＜、＝、定性`],
    [withRows({ ...ROW, nature: 'toString' }), `${at}.nature: 指标性质只能是≥、＞、≤、＜、＝、定性`],
    [
      withRows({ ...ROW, level1: '产出指标 ' }),
      `${at}.level1: 一级指标只能是产出指标、效益指标、满意度指标、成本指标`,
    ],
    [
      withRows({ ...ROW, actual: '-1' }),
      `${at}.actual: 实际值不能为负（名称含增长率、变化率、增幅、降幅的除外）`,
    ],
    [withRows({ ...ROW, weight: '4.125' }), `${at}.weight: 分值最多两位小数`],
    [withRows({ ...ROW, weight: '4.500' }), `${at}.weight: 分值最多两位小数`],
    [withRows({ ...ROW, weight: '-1' }), `${at}.weight: 分值不能为负`],
    [withRows({ ...ROW, weight: 10 }), `${at}.weight: 数应写成字符串，如 "12.5"，现为 10`],
    [
      withRows(ROW, { ...ROW, weight: '1' }),
      `${at}.weight: 缺少分值：同一项目的指标要么都有分值，要么都没有`,
    ],
    [withRows({ ...GRADED, grade: '优' }), `${at}.grade: 等次只能是达成、部分达成、未达成`],
    [withRows({ ...GRADED, grade: '部分达成' }), `${at}.percent: “部分达成”须给出百分比`],
    [withRows({ ...GRADED, grade: '未达成', percent: null }), `${at}.percent: “未达成”须给出百分比`],
    [withRows({ ...GRADED, grade: '部分达成', percent: 'x' }), `${at}.percent: 不是数："x"`],
    [
      withRows({ ...GRADED, grade: '部分达成', percent: '80' }),
      `${at}.percent: “部分达成”的百分比应为60%（含）至80%（不含）`,
    ],
    [
      withRows({ ...GRADED, grade: '达成', percent: '101' }),
      `${at}.percent: “达成”的百分比应为80%（含）至100%（含）`,
    ],
    [
      withRows({ ...GRADED, grade: '未达成', percent: '-1' }),
      `${at}.percent: “未达成”的百分比应为0%（含）至60%（不含）`,
    ],
  ])('%j', (json, line) => {
    expect(read(json)).toEqual([line]);
  });

  test('every problem of the input is said, each with its place', () => {
    const lines = read({
      projects: [
        {
          id: 'P1',
          budget: BUDGET,
          indicators: [ROW, { ...ROW, level1: '', nature: '', target: 1, actual: 'x' }],
        },
        {
          id: 'P2',
          budget: {},
          indicators: [
            { ...GRADED, grade: '未达成' },
            { ...ROW, weight: '1.234' },
          ],
        },
      ],
    });
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'projects[0].indicators[1].level1',
      'projects[0].indicators[1].nature',
      'projects[0].indicators[1].target',
      'projects[0].indicators[1].actual',
      'projects[1].budget.annual',
      'projects[1].budget.executed',
      'projects[1].indicators[0].percent',
      'projects[1].indicators[1].weight',
      'projects[1].indicators[0].weight',
    ]);
  });

  test('a long wrong value is repeated only at its beginning', () => {
    const [line] = read(withRows({ ...ROW, actual: 'x'.repeat(10_000) }));
    expect(line?.length).toBeLessThan(100);
  });
});
