import { expect, test } from 'vitest';
import { fileName } from './file-name';

test.each([
  ['2024年预算.docx', '2024年预算.docx'],
  ['C:\\fakepath\\2024.docx', '2024.docx'],
  ['../../etc/passwd', 'passwd'],
  [' a\u0000b\n.txt ', 'ab.txt'],
  ['甲\ud800𠮷.txt', '甲𠮷.txt'],
])('%j is the file %j', (written, name) => {
  expect(fileName.parse(written)).toBe(name);
});

test.each([
  ['', '文件没有名称'],
  ['\u0000', '文件没有名称'],
  ['a/', '文件没有名称'],
  ['甲'.repeat(256), '文件名最多 255 个字符'],
])('%j is refused', (written, message) => {
  expect(fileName.safeParse(written).error?.issues[0]?.message).toBe(message);
});
