import type { Place } from '../source';
import { cellFigure, type Figure } from './figure';

/** The total of the whole table: the last that is called so, subtotals aside. */
export function tableTotal<T extends { readonly label: string }>(totals: readonly T[]): T | null {
  return totals.findLast(({ label }) => label === '合计' || label === '总计') ?? null;
}

/** Units without units below them: the row of the department is the sum of these. */
export function leafUnits<T extends { readonly code: string | null }>(rows: readonly T[]): readonly T[] {
  // In their order a code stands right before the codes that begin with it.
  const codes = [...new Set(rows.flatMap(({ code }) => code ?? []))].sort();
  const above = new Set(codes.filter((code, index) => codes[index + 1]?.startsWith(code)));
  return rows.filter(({ code }) => code === null || !above.has(code));
}

type WithTotals = {
  readonly no: string;
  readonly totals: readonly {
    readonly label: string;
    readonly place: Place;
    readonly amounts: Readonly<Record<string, string | null>>;
  }[];
};

/** One amount of a table's total, null where the table or its total is missing. */
export function totalFigure(table: WithTotals | null, key: string, label: string): Figure | null {
  const total = table ? tableTotal(table.totals) : null;
  if (table === null || total === null) return null;
  return cellFigure(table.no, `合计行“${label}”`, { place: total.place, amount: total.amounts[key] ?? null });
}
