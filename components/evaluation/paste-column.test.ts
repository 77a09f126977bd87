import { expect, test } from 'vitest';
import { pastedInWords } from './paste-column';

test('what was not pasted is said line by line', () => {
  expect(pastedInWords({ placed: [], blank: [], left: [] })).toBeNull();
  const left = [{ line: 7, text: '保障到位，无拖欠情况，群众满意' }];
  expect(pastedInWords({ placed: [], blank: [2, 5], left })).toBe(
    '第 2、5 行空白，保留原有内容。没有对应的栏：第 7 行“保障到位，无拖欠情况，群…”。',
  );
  expect(pastedInWords({ placed: [], blank: [1, 2, 3, 4, 5, 6], left: [] })).toBe(
    '第 1、2、3、4、5 等 6 行空白，保留原有内容。',
  );
});
