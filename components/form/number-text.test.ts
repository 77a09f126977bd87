import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSingleCell, tidyNumber } from './number-text';

describe('tidyNumber', () => {
  test.each([
    ['９８％', '%', '98'],
    ['98 %', '%', '98'],
    ['98%', '％', '98'],
    ['１，０８６．７０', undefined, '1086.70'],
    ['1,086.7043 万元', '万元', '1086.7043'],
    ['１２。５', undefined, '12.5'],
    ['－3', undefined, '-3'],
    ['\u22123', undefined, '-3'],
    ['　56.00 ', undefined, '56.00'],
    ['0', '次', '0'],
    ['', '次', ''],
  ])('reads %j with unit %j as %j', (typed, unit, read) => {
    expect(tidyNumber(typed, unit)).toBe(read);
  });

  test.each([
    ['约5次', '次', '约5'],
    ['次', '次', '次'],
    ['九十八', '%', '九十八'],
    ['1,08', undefined, '1,08'],
    ['1,0866', undefined, '1,0866'],
    ['1e400', undefined, '1e400'],
    ['98%', '次', '98%'],
    ['5万元', '元', '5万元'],
    ['0。0。0', undefined, '0.0.0'],
  ])('does not make a number of %j with unit %j', (typed, unit, kept) => {
    expect(tidyNumber(typed, unit)).toBe(kept);
  });

  test('leaves what it has tidied as it is', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789０９，,。．.－-% ％万元') });
    fc.assert(fc.property(typed, (text) => tidyNumber(tidyNumber(text)) === tidyNumber(text)));
  });

  test('never changes the digits of a plain number', () => {
    const plain = fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{1,6})?$/);
    fc.assert(fc.property(plain, (text) => tidyNumber(text, '%') === text));
  });
});

test('a cell copied from a spreadsheet is one cell, two are a block', () => {
  expect(isSingleCell('98')).toBe(true);
  expect(isSingleCell('98\r\n')).toBe(true);
  expect(isSingleCell('98\n97\n')).toBe(false);
  expect(isSingleCell('98\t97')).toBe(false);
});
