import { expect, test } from 'vitest';
import { previousValues } from './previous-year';

const row = (name: string, level1 = '产出指标', level2 = '数量指标') => ({ level1, level2, name });
const now = (indicatorId: string, ...names: Parameters<typeof row>) => ({ indicatorId, ...row(...names) });
const before = (target: string, actual: string | null, ...names: Parameters<typeof row>) => ({
  ...{ ...row(...names), target, actual },
});

test('values stand beside the same name under the same levels, whatever its blanks, width and 指标', () => {
  const earlier = [
    before('≥ 4 次', '5 次', '入户 走访（次）'),
    before('≥ 90 %', null, '满意度', '满意度', '对象'),
  ];
  const rows = [
    now('a', '入户走访(次)', '产出', '数量'),
    now('b', '满意度', '满意度指标', '对象'),
    now('c', '档案'),
  ];
  expect(previousValues(earlier, rows)).toEqual({
    a: { target: '≥ 4 次', actual: '5 次' },
    b: { target: '≥ 90 %', actual: null },
  });
});

test('the same name under another level is another indicator', () => {
  expect(previousValues([before('1', '1', '走访')], [now('a', '走访', '产出指标', '质量指标')])).toEqual({});
});

test('a name that either year has twice is left out', () => {
  const twice = [before('1', '1', '走访'), before('2', '2', '走访'), before('3', '3', '档案')];
  expect(previousValues(twice, [now('a', '走访'), now('b', '档案'), now('c', '档案')])).toEqual({});
});
