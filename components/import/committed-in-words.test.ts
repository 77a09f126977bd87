import { expect, test } from 'vitest';
import { committedInWords } from './committed-in-words';

test.each([
  [{ addedCount: 166, updatedCount: 0, exemptedCount: 0 }, '新增 166 个项目'],
  [{ addedCount: 0, updatedCount: 3, exemptedCount: 0 }, '更新 3 个已有项目'],
  [
    { addedCount: 1, updatedCount: 2, exemptedCount: 3 },
    '新增 1 个项目，更新 2 个已有项目，3 个项目设为不参评',
  ],
  [{ addedCount: 0, updatedCount: 0, exemptedCount: 0 }, '没有改动项目'],
])('%o is told as %s', (row, words) => {
  expect(committedInWords(row)).toBe(words);
});
