import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { mayBeNegative } from '@/lib/indicators/names';
import { isDerived } from '@/lib/sheet/annual-budget';
import { applyPatch, type SheetPatch } from '@/lib/sheet/apply-patch';
import { prefilledControlFigures } from '@/lib/sheet/control-figure';
import { readActual } from '@/lib/sheet/entries';
import { fieldId } from '@/lib/sheet/missing';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { rowProblems } from '@/lib/sheet/row-problems';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import { MONEY_LABELS, type Sheet, type SheetRow } from '@/lib/sheet/sheet';
import { type SheetChange, sheetChanges } from '@/lib/sheet/sheet-changes';
import type { Action } from '@/lib/workflow/transitions';
import { type Change, claim, computedColumns, writeSheet } from './change';
import { weightsOriginOf } from './records';

type EntryProblem = { readonly path: string; readonly message: string };

/** Numbers of one row that its name, its unit or its other counts do not allow. */
function wrongEntries(row: SheetRow, entry: NonNullable<SheetPatch['rows']>[number]): EntryProblem[] {
  const at = (field: string, message: string) => ({
    path: fieldId.row(row.indicatorId, field),
    message: `${row.name}：${message}`,
  });
  const numbers = (['value', 'measured', 'eligible'] as const).flatMap((field) => {
    const typed = entry[field];
    if (typed === undefined || typed === null) return [];
    const read = readActual(typed, null, field !== 'eligible' && mayBeNegative(row.name));
    return read.ok ? [] : [at(field, read.error)];
  });
  const touched = rowProblems({ ...row, ...entry } as SheetRow).filter(({ fields }) =>
    fields.some((field) => field in entry),
  );
  return [...numbers, ...touched.map(({ fields, message }) => at(fields[0]!, message))];
}

/**
 * @throws AppError INVALID_INPUT with the fields whose numbers the row does not allow, NOT_FOUND for a row that is gone
 */
function refuseWrongEntries(sheet: Sheet, patch: SheetPatch): void {
  const known = new Map(sheet.rows.map((row) => [row.indicatorId, row]));
  const problems = (patch.rows ?? []).flatMap((entry) => {
    const row = known.get(entry.indicatorId);
    if (!row) throw new AppError('NOT_FOUND', '有指标已不在本项目中，请刷新页面。');
    return wrongEntries(row, entry);
  });
  if (
    patch.money?.some(
      (line) => line.source === 'FISCAL' && (line.initial !== undefined || line.applicable === false),
    )
  ) {
    problems.push({ path: 'money-FISCAL-initial', message: '财政拨款的年初预算数来自预算文本，不能修改' });
  }
  for (const line of sheet.money.filter(isDerived)) {
    if (patch.money?.some(({ source, applicable }) => source === line.source && applicable === false)) {
      const message = `${MONEY_LABELS[line.source]}已有预算调整记录，不能改为没有`;
      problems.push({ path: fieldId.money(line.source, 'annual'), message });
    }
  }
  if (problems.length > 0) throw new AppError('INVALID_INPUT', problems[0]!.message, problems);
}

/** The patch, and what follows from it: control figures that take the money executed, proposed weights. */
export function afterPatch(sheet: Sheet, patch: SheetPatch): Sheet {
  const patched = applyPatch(sheet, patch);
  const typed = new Map(patch.rows?.map((row) => [row.indicatorId, row]));
  const prefilled = prefilledControlFigures(patched.rows, sheet.money, patched.money);
  return {
    ...patched,
    rows: patched.rows.map((row) => {
      const figure = prefilled.get(row.indicatorId);
      if (!figure || typed.get(row.indicatorId)?.[figure.field] !== undefined) return row;
      return { ...row, [figure.field]: figure.amount };
    }),
  };
}

/**
 * Stores what was reported, with all that follows from it: proposed weights, rates, scores, progress.
 * @returns the form's version after it, and what changed; nothing is written where nothing did
 * @throws AppError INVALID_INPUT for numbers that a row does not allow, CONFLICT where somebody was faster
 */
export async function storeReport(
  db: Db,
  change: Change,
  patch: SheetPatch,
  action: Action,
  now: Date,
): Promise<{ readonly version: number; readonly changes: readonly SheetChange[] }> {
  refuseWrongEntries(change.sheet, patch);
  const { record, ruleSet, sheet } = change;
  const after = withProposedWeights(afterPatch(sheet, patch), ruleSet, weightsOriginOf(record));
  const changes = sheetChanges(sheet, after);
  if (changes.length === 0) return { version: record.evaluation.version, changes };
  const version = await claim(db, change, action, now, {
    goalActual: after.goalActual,
    executionReason: after.executionReason,
    notes: after.notes,
    ...computedColumns(after, scoreSheet(after, ruleSet)),
  });
  await writeSheet(db, change, after);
  return { version, changes };
}
