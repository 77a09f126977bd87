import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonProblem } from './json-syntax';

test.each([
  ['{"a":1 "b":2}', '第 1 行第 8 个字符处缺少逗号'],
  ['[\n  {"id" "x"}\n]', '第 2 行第 9 个字符处缺少冒号'],
  ['{"a":', '第 1 行第 6 个字符处缺少值'],
  ['[1, 2', '第 1 行第 6 个字符处缺少“]”，文件可能不完整'],
  ['{"a": 1e}', '第 1 行第 7 个字符处不合语法'],
  ['[1] [2]', '第 1 行第 5 个字符处结尾之后还有内容'],
  ['["a', '第 1 行第 2 个字符处字符串没有结束'],
  ['[1, /* two */ 3]', '第 1 行第 5 个字符处不能有注释'],
  ['会议纪要', '第 1 行第 1 个字符处不合语法'],
])('%s: %s', (text, problem) => {
  expect(jsonProblem(text)).toBe(problem);
});

test('JSON has no problem', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonProblem(text)).toBeNull();
    }),
  );
});
