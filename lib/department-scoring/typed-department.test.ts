import { describe, expect, it } from 'vitest';
import { aReportedDepartment, RULES } from './sample-department.fixture';
import { unsettledReason } from './target';
import {
  mergeTypedDepartments,
  readItemScore,
  readTypedDepartment,
  type TypedDepartment,
  typedDepartmentOf,
} from './typed-department';

const { scheme } = RULES;
const department = aReportedDepartment();
const typed = typedDepartmentOf(department, scheme);
const items = scheme.management.items;
const merge = (mine: TypedDepartment, theirs: TypedDepartment) =>
  mergeTypedDepartments({ rows: department.sheet.rows, items }, typed, mine, theirs);
const withText = (problems: string): TypedDepartment => ({ ...typed, texts: { ...typed.texts, problems } });

describe('what is typed', () => {
  it('is read back as it was shown', () => {
    expect(readTypedDepartment(department, typed, scheme)).toEqual({ department, problems: [] });
  });

  it('and is no value is said at its input', () => {
    const wrong: TypedDepartment = {
      ...typed,
      basic: { ...typed.basic, annual: '一百' },
      items: { ...typed.items, assets: { score: '3.555', ground: '' } },
    };
    const read = readTypedDepartment(department, wrong, scheme);
    expect(read.problems).toEqual([
      { field: 'basic-annual', message: '请填写数字，例如 98 或 98.5' },
      { field: 'item-assets-score', message: '得分最多 2 位小数' },
    ]);
    expect(read.department.items.find(({ itemId }) => itemId === 'assets')?.score).toBeNull();
  });

  it.each([
    ['３．５分', { ok: true, value: '3.50' }],
    ['', { ok: true, value: null }],
    ['-1', { ok: false, error: '得分须在 0 到 100 之间' }],
    ['好', { ok: false, error: '请填写数字，例如 4 或 3.5' }],
  ])('as 得分 %s', (text, expected) => {
    expect(readItemScore(text)).toEqual(expected);
  });

  it('by two people is merged field by field', () => {
    const theirs = { ...typed, items: { ...typed.items, assets: { score: '2', ground: '盘点' } } };
    const both = merge(withText('人手不足'), theirs);
    expect(both.clashes).toEqual([]);
    expect(both.mine.texts.problems).toBe('人手不足');
    expect(both.mine.items.assets).toEqual({ score: '2', ground: '盘点' });
    expect(both.theirChanges).toEqual([
      { field: '资产管理：得分', to: '2' },
      { field: '资产管理：评分依据', to: '盘点' },
    ]);
    expect(merge(withText('甲'), withText('乙')).clashes).toEqual([
      { field: '存在的问题', mine: '甲', theirs: '乙' },
    ]);
  });
});

describe('a target', () => {
  const settled = {
    ...{
      level1: '产出指标',
      level2: '数量指标',
      name: '保洁街巷',
      nature: '≥',
      target: '46',
      unitOfMeasure: '条',
    },
  };

  it.each([
    [{}, null],
    [{ nature: '定性', target: '' }, null],
    [{ level1: null }, '没有写明一级指标'],
    [{ level2: null }, '没有写明二级指标'],
    [{ name: ' ' }, '没有指标名称'],
    [{ nature: null }, '没有写明指标性质'],
    [{ target: '若干' }, '指标值不是数字'],
  ])('with %j', (parts, expected) => {
    expect(unsettledReason({ ...settled, ...parts })).toBe(expected);
  });
});
