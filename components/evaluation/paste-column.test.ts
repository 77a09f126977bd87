import { expect, test } from 'vitest';
import { type PastedLine, resultOf } from './paste-column';

const place = { id: 'row-a-value', name: 'rows.a.value', text: '95' };
const LINE: PastedLine = { line: 1, text: '95', beside: [], indicator: '清运次数', place };
const held = (text: string) => new Map([['rows.a.value', text]]);
const none = new Map<string, string>();

test('every pasted line has a result, and one that was not taken a reason', () => {
  expect(resultOf(LINE, held(''), none)).toEqual({ outcome: 'taken', reason: null });
  expect(resultOf(LINE, held('95'), none)).toEqual({ outcome: 'unchanged', reason: '与原有内容相同' });
  expect(resultOf({ ...LINE, text: '', place: null }, held('95'), none)).toEqual({
    outcome: 'unchanged',
    reason: '空白，保留原有内容',
  });
  expect(resultOf({ ...LINE, place: null }, held('95'), none)).toEqual({
    outcome: 'refused',
    reason: '该指标没有这一栏',
  });
  expect(resultOf({ ...LINE, indicator: null, place: null }, none, none)).toEqual({
    outcome: 'refused',
    reason: '在最后一项指标之下，没有对应的行',
  });
});

test('a line that cannot be read is refused with the words that stand at its input, until it is mended there', () => {
  const problems = new Map([['row-a-value', '“九五”不是数']]);
  expect(resultOf(LINE, held('95'), problems)).toEqual({
    outcome: 'refused',
    reason: '“九五”不是数；请在表中改正',
  });
});

test('of several columns the first is taken, and what stood beside it is named', () => {
  expect(resultOf({ ...LINE, beside: ['原因甲'] }, held(''), none)).toEqual({
    outcome: 'taken',
    reason: '右侧各列没有录入（原因甲），请把它们分别粘贴到对应的栏目',
  });
});
