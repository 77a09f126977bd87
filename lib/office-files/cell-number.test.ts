import { expect, test } from 'vitest';
import { cellNumber } from './cell-number';

test.each([
  [0.862037037, '0.00%', '86.20%'],
  [0.862037037, '0%', '86%'],
  [1, '0%', '100%'],
  [8.62037037, '0.00_ ', '8.62'],
  [8.5, '0.00', '8.50'],
  [8.625, '0.00', '8.63'],
  [8.5, '0.##', '8.5'],
  [1234.5, '#,##0.00;[红色]-#,##0.00', '1234.50'],
  [95, '"≥"0', '≥95'],
  [12, '0"次"', '12次'],
  [0.1 + 0.2, 'General', '0.3'],
  [97.93, '', '97.93'],
  [1e21, 'General', '1000000000000000000000'],
  [0.5, '# ?/?', '0.5'],
  [-3, '0', '-3'],
])('%d in the format %s shows as %s', (value, format, shown) => {
  expect(cellNumber(value, format).shown).toBe(shown);
});

test.each([
  [0.862037037, '0.00%', '86.2037037%'],
  [43.2, '#,##0.00', '43.20'],
  [1234.567891, '#,##0.00', '1234.567891'],
  [95.25, '"≥"0', '≥95.25'],
  [0.1 + 0.2, 'General', '0.3'],
])('%d in the format %s is exactly %s', (value, format, exact) => {
  expect(cellNumber(value, format).exact).toBe(exact);
});
