import type { CompletionGrade } from '@/lib/scoring/rule-set';
import { patchedLine } from './annual-budget';
import type { Judgement, MoneyColumn, MoneySource, Reported, Sheet, SheetMoney, SheetRow } from './sheet';

export type MoneyPatch = { readonly source: MoneySource } & Partial<
  Pick<SheetMoney, 'applicable' | MoneyColumn>
>;
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
    money: sheet.money.map((line) => patchedLine(line, money.get(line.source) ?? {})),
    rows: sheet.rows.map((row) => patchedRow(row, rows.get(row.indicatorId))),
  } as Sheet;
}

/** What the actual is made of: when it changes, what an evaluator judged of the former one lapses. */
const MEASURED = [
  'value',
  'measured',
  'doneOn',
  'timesOnTime',
  'eligible',
  'surveyValid',
  'surveySatisfied',
] as const satisfies readonly (keyof Reported)[];

/** No judgement of the actual. */
export const UNJUDGED: Judgement = {
  judgedPercent: null,
  judgedReason: null,
  deduction: null,
  deductionReason: null,
};

function patchedRow(row: SheetRow, patch: Partial<RowPatch> | undefined): SheetRow {
  return patch ? reportedAnew(row, { ...row, ...patch }) : row;
}

/** What the owner reports anew is no longer what the evaluator set or judged, nor are the reasons. */
export function reportedAnew(row: SheetRow, after: SheetRow): SheetRow {
  const reassessed = after.grade !== row.grade || after.percent !== row.percent;
  const remeasured = MEASURED.some((field) => after[field] !== row[field]);
  return {
    ...after,
    ...(reassessed ? { percentReason: null } : {}),
    ...(remeasured ? UNJUDGED : {}),
  };
}
