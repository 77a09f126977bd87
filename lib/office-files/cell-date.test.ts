import { expect, test } from 'vitest';
import { cellDate } from './cell-date';

test.each([
  ['2024-06-01', 'yyyy-m-d', '2024-6-1'],
  ['2024-06-01', 'yyyy/m/d', '2024/6/1'],
  ['2024-06-01', 'yyyy"年"m"月"', '2024年6月'],
  ['2024-12-31', '[$-804]yyyy"年"m"月"d"日";@', '2024年12月31日'],
  ['2024-12-31', 'm"月"d"日"', '12月31日'],
  ['2024-06-01', 'mm-dd-yy', '2024/6/1'],
  ['2024-06-01', 'yyyy-mm-dd hh:mm:ss', '2024-06-01'],
  ['2024-06-01T08:30:00Z', 'yyyy-mm-dd hh:mm', '2024-06-01 08:30'],
  ['2024-06-01', '"unclosed', '2024-06-01'],
])('%s in the format %s shows as %s', (day, format, shown) => {
  expect(cellDate(new Date(day), format)).toBe(shown);
});
