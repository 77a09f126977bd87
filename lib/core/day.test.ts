import { expect, test } from 'vitest';
import { addDays, dayAt, daysBetween, isDay, storedDay, toStored } from './day';

test('a moment has its date in Beijing', () => {
  expect(dayAt(new Date('2025-01-31T15:59:59Z'))).toBe('2025-01-31');
  expect(dayAt(new Date('2025-01-31T16:00:00Z'))).toBe('2025-02-01');
});

test('days are added and counted over months, leap years and back', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-01-01', '2024-12-31')).toBe(-1);
});

test('only dates of the calendar are days', () => {
  expect(['2024-02-29', '2025-12-31'].every(isDay)).toBe(true);
  expect(['2025-02-29', '2025-13-01', '2025-1-1', '', '20250101', '2025-01-01T00:00'].some(isDay)).toBe(
    false,
  );
});

test('a day comes back from the database as it went in', () => {
  expect(storedDay(toStored('2024-06-01'))).toBe('2024-06-01');
});
