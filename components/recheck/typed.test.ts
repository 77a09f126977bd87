import { describe, expect, it } from 'vitest';
import { mergeConclusions, mergeOutcomes, type TypedConclusion } from './typed';

const rows = [
  { no: 0, name: '预算执行率' },
  { no: 1, name: '走访户数' },
  { no: 2, name: '走访户数' },
];
const base: TypedConclusion = { scores: {}, whole: '', opinion: '', demand: '', outcome: '' };
const merged = (mine: Partial<TypedConclusion>, theirs: Partial<TypedConclusion>, from = base) =>
  mergeConclusions(rows, from, { ...from, ...mine }, { ...from, ...theirs });

describe('two results of one 复核', () => {
  it('keep what one side alone changed', () => {
    const { mine, theirs, clashes, theirChanges } = merged(
      { scores: { 1: '2' }, opinion: '我的意见' },
      { scores: { 2: '3' }, demand: '补齐台账' },
    );
    expect(mine).toEqual({ ...base, scores: { 1: '2', 2: '3' }, opinion: '我的意见', demand: '补齐台账' });
    expect(theirs).toEqual(mine);
    expect(clashes).toEqual([]);
    expect(theirChanges).toEqual([
      { field: '第 2 项“走访户数”：复核得分', to: '3' },
      { field: '整改要求', to: '补齐台账' },
    ]);
  });

  it('show both sides of what both changed, and decide nothing', () => {
    const { mine, theirs, clashes } = merged(
      { scores: { 1: '2' }, opinion: '我的', demand: '' },
      { scores: { 1: '3' }, opinion: '他的', demand: '' },
      { ...base, demand: '补齐台账' },
    );
    expect(clashes).toEqual([
      { field: '第 1 项“走访户数”：复核得分', mine: '2', theirs: '3' },
      { field: '复核意见', mine: '我的', theirs: '他的' },
    ]);
    expect([mine.opinion, mine.scores[1], theirs.opinion, theirs.scores[1]]).toEqual([
      '我的',
      '2',
      '他的',
      '3',
    ]);
  });

  it('do not lose a total to rows, nor rows to a total', () => {
    const { mine, theirs, clashes } = merged({ scores: { 1: '2' } }, { whole: '90' });
    expect(clashes).toEqual([{ field: '复核得分', mine: '逐项：走访户数 2', theirs: '90' }]);
    expect([mine.scores, mine.whole]).toEqual([{ 1: '2' }, '']);
    expect([theirs.scores, theirs.whole]).toEqual([{}, '90']);
    const fromWhole = merged({ scores: { 1: '2' } }, { opinion: '他的' }, { ...base, whole: '90' });
    expect(fromWhole).toMatchObject({ clashes: [], mine: { scores: { 1: '2' }, opinion: '他的' } });
  });

  it('are the same where numbers are written otherwise', () => {
    expect(merged({ whole: '90.1' }, { whole: '90.10' })).toMatchObject({ clashes: [], theirChanges: [] });
    expect(merged({ whole: '九十' }, { whole: '90' }).clashes).toEqual([
      { field: '复核得分', mine: '九十', theirs: '90' },
    ]);
  });

  it('tell of an outcome that was reported before something else is demanded', () => {
    const asked = { ...base, demand: '补齐台账' };
    const { mine, theirChanges } = merged({ demand: '附照片' }, { outcome: '已补齐' }, asked);
    expect(mine).toMatchObject({ demand: '附照片', outcome: '已补齐' });
    expect(theirChanges).toEqual([{ field: '整改结果', to: '已补齐' }]);
  });
});

it('an outcome is merged with one reported meanwhile, and shows what is demanded now', () => {
  const from = { demand: '补齐台账', outcome: '' };
  const both = mergeOutcomes(from, { ...from, outcome: '我补的' }, { demand: '附照片', outcome: '他补的' });
  expect(both.clashes).toEqual([{ field: '整改结果', mine: '我补的', theirs: '他补的' }]);
  expect(both.mine).toEqual({ demand: '附照片', outcome: '我补的' });
  expect(both.theirs).toEqual({ demand: '附照片', outcome: '他补的' });
});
