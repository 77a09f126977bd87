import type { YearChoice } from '@/lib/years/types';

/**
 * The year and unit that pages show for the address's `year` and `unit`: the one asked for, else the latest.
 * @param years the latest first, then by unit code
 * @returns null where nothing fits
 */
export function chosenYear(
  years: readonly YearChoice[],
  wanted: { readonly year: string | null; readonly unit: string | null },
): YearChoice | null {
  const fits = (choice: YearChoice) =>
    (!wanted.year || String(choice.fiscalYear) === wanted.year) &&
    (!wanted.unit || choice.unitCode === wanted.unit);
  return years.find(fits) ?? null;
}
