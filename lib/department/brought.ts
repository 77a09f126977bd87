import type { DepartmentIndicator, DepartmentTargets } from '@/lib/budget-document/tables/table-14';
import { Dec, sum } from '@/lib/core/decimal';
import type { Db } from '@/lib/db/database';
import { type TargetTexts, unsettledReason } from '@/lib/department-scoring/target';
import { importsOf } from '@/lib/imports/reach';
import { readableDocument } from '@/lib/imports/readable-document';
import { LEVEL1_NAMES, LEVEL2_NAMES, parseLevel1 } from '@/lib/indicators/levels';
import type { Brought } from './types';

type BroughtYear = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly unit: { readonly code: string };
};

/**
 * Table 14 of the newest budget of the unit's year that has it: a table 13 alone may have come later. The table is that
 * of the unit whose document it is, not of units below it.
 */
export async function loadTable14(db: Db, year: BroughtYear): Promise<DepartmentTargets | null> {
  for (const { id } of await importsOf(db, year)) {
    const document = await readableDocument(db, id);
    const table = document?.unit.code === year.unit.code ? document.contents.tables['14'] : null;
    if (table) return table;
  }
  return null;
}

/** The texts of a row of table 14; a 定性 without a value has none. */
export function textsOf({
  level1,
  level2,
  name,
  nature,
  target,
  unitOfMeasure,
}: DepartmentIndicator): TargetTexts {
  return { level1, level2, name, nature, target: target ?? '', unitOfMeasure };
}

/** Where a row stands in forms: by its 一级, then by its 二级; what is not known stands last. */
function rank({ level1, level2 }: DepartmentIndicator): readonly [number, number] {
  const first = level1 === null ? null : parseLevel1(level1);
  if (first === null) return [LEVEL1_NAMES.length, 0];
  const names: readonly string[] = LEVEL2_NAMES[first];
  const second = names.indexOf(level2 ?? '');
  return [LEVEL1_NAMES.indexOf(first), second < 0 ? names.length : second];
}

/** In the order of forms: by 一级 and 二级, within each as the table has them. */
export function inFormOrder(rows: readonly DepartmentIndicator[]): DepartmentIndicator[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one[0] - other[0] || one[1] - other[1] || a.row - b.row;
  });
}

/** What table 14 brings, in figures. */
export function broughtBy(table: DepartmentTargets): Brought {
  const { department, rows } = table;
  return {
    department,
    targets: rows.length,
    duplicates: rows.filter(({ duplicateOf }) => duplicateOf !== null).length,
    unsettled: rows.filter((row) => unsettledReason(textsOf(row)) !== null).length,
  };
}

/** 年初预算数 of 基本支出 in 万元, as table 14 has it; null where it has none. */
export function basicInitial(table: DepartmentTargets | null): string | null {
  const amounts = [table?.money?.fiscalBasic, table?.money?.otherBasic].flatMap((amount) => amount ?? []);
  return amounts.length === 0 ? null : sum(amounts.map((amount) => new Dec(amount))).toFixed();
}
