import type { CompletionGrade } from '@/lib/scoring/rule-set';
import type { MoneySource, Reported, Sheet, SheetMoney, SheetRow } from './sheet';

export type MoneyPatch = { readonly source: MoneySource } & Partial<Omit<SheetMoney, 'source'>>;
export type RowPatch = { readonly indicatorId: string } & Partial<Omit<Reported, 'grade'>> & {
    readonly grade?: CompletionGrade | null;
  };

/** Fields that changed; an absent field stays as it is, null says "blank now". */
export type SheetPatch = Partial<Pick<Sheet, 'goalActual' | 'executionReason' | 'notes'>> & {
  readonly money?: readonly MoneyPatch[];
  readonly rows?: readonly RowPatch[];
};

function present<T extends object>(patch: T): Partial<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The sheet with the patch taken over. Rows and sources that the sheet does not have are ignored. */
export function applyPatch(sheet: Sheet, patch: SheetPatch): Sheet {
  const rows = new Map(patch.rows?.map((row) => [row.indicatorId, present(row)]));
  const money = new Map(patch.money?.map((line) => [line.source, present(line)]));
  return {
    ...sheet,
    ...present({ goalActual: patch.goalActual, executionReason: patch.executionReason, notes: patch.notes }),
    money: sheet.money.map((line) => ({ ...line, ...money.get(line.source) })),
    rows: sheet.rows.map((row) => patchedRow(row, rows.get(row.indicatorId))),
  } as Sheet;
}

/** A percentage that the owner sets anew is no longer the evaluator's, nor is the evaluator's reason. */
function patchedRow(row: SheetRow, patch: Partial<RowPatch> | undefined): SheetRow {
  if (!patch) return row;
  const after = { ...row, ...patch };
  const reassessed = after.grade !== row.grade || after.percent !== row.percent;
  return reassessed ? { ...after, percentReason: null } : after;
}
