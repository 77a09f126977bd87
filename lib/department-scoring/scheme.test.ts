import { describe, expect, it } from 'vitest';
import { schemeSchema } from './scheme-schema';
import { DEFAULT_SCHEME, findScheme, SCHEMES } from './schemes';

const problems = (scheme: unknown) =>
  schemeSchema.safeParse(scheme).error?.issues.map(({ message, path }) => `${path.join('.')}：${message}`) ??
  [];

describe('schemes', () => {
  it('that ship make sense, are 待核对原文, and are found by id and version', () => {
    for (const scheme of SCHEMES) expect(problems(scheme)).toEqual([]);
    expect(DEFAULT_SCHEME.basis.textVerified).toBe(false);
    expect(findScheme('whole-20-60-20', 1)).toBe(DEFAULT_SCHEME);
    expect(findScheme('whole-20-60-20', 2)).toBeNull();
  });

  it.each([
    [{ execution: { weight: '25' } }, ['execution.weight：各部分分值合计应为 100，现为 105']],
    [{ execution: { weight: '20.555' } }, ['execution.weight：请填写分值，最多 2 位小数，例如 20 或 4.5']],
    [
      { execution: { weight: '80' }, targets: { weight: '0', split: 'flat' } },
      ['targets.weight：整体绩效目标实现情况的分值应大于 0'],
    ],
  ])('with %j are refused', (parts, expected) => {
    expect(problems({ ...DEFAULT_SCHEME, ...parts })).toEqual(expected);
  });

  it('may have no items of management, and no item twice', () => {
    const without = {
      ...DEFAULT_SCHEME,
      targets: { weight: '80', split: 'flat' },
      management: { items: [] },
    };
    expect(problems(without)).toEqual([]);
    const [first] = DEFAULT_SCHEME.management.items;
    const items = Array.from({ length: 5 }, () => first);
    expect(problems({ ...DEFAULT_SCHEME, management: { items } })).toContain(
      'management.items.1.name：“预算编制”重复',
    );
  });
});
