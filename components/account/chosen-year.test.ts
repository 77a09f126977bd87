import { expect, test } from 'vitest';
import { chosenYear } from './chosen-year';

const choice = (fiscalYear: number, unitCode: string) => ({
  id: `${fiscalYear}-${unitCode}`,
  fiscalYear,
  unitCode,
  unitName: unitCode,
});
const years = [choice(2025, '390002'), choice(2024, '390001'), choice(2024, '390002')];

test.each([
  [null, null, '2025-390002'],
  ['2024', null, '2024-390001'],
  [null, '390001', '2024-390001'],
  ['2024', '390002', '2024-390002'],
  ['', '', '2025-390002'],
])('year=%s unit=%s shows %s', (year, unit, id) => {
  expect(chosenYear(years, { year, unit })?.id).toBe(id);
});

test('a year that the unit does not have shows none', () => {
  expect(chosenYear(years, { year: '2025', unit: '390001' })).toBeNull();
  expect(chosenYear([], { year: null, unit: null })).toBeNull();
});
