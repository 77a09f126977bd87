import type { Clash } from '@/lib/core/merge-fields';
import { applyPatch, type SheetPatch } from './apply-patch';
import type { Sheet } from './sheet';
import { decisionChanges, type SheetChange, sheetChanges } from './sheet-changes';
import { patchBetween } from './typed';

export type ThreeWay = {
  /** Their state with my changes on top */
  readonly mine: Sheet;
  /** Their state with my changes where they changed nothing */
  readonly theirs: Sheet;
  readonly clashes: readonly Clash[];
  /** What they changed, but for what I changed to the very same: empty where there is nothing to tell */
  readonly theirChanges: readonly SheetChange[];
};

function without(patch: SheetPatch, other: SheetPatch): SheetPatch {
  const rows = new Map(other.rows?.map((row) => [row.indicatorId, row]));
  const money = new Map(other.money?.map((line) => [line.source, line]));
  const rest = <T extends object>(entry: T, taken: object | undefined): T =>
    Object.fromEntries(
      Object.entries(entry).filter(
        ([key]) => key === 'indicatorId' || key === 'source' || !taken || !(key in taken),
      ),
    ) as T;
  return {
    ...rest(
      { goalActual: patch.goalActual, executionReason: patch.executionReason, notes: patch.notes },
      other,
    ),
    money: patch.money?.map((line) => rest(line, money.get(line.source))),
    rows: patch.rows?.map((row) => rest(row, rows.get(row.indicatorId))),
  };
}

/**
 * Two people, or two windows, changed the same form: what each changed since `base`, and where they clash.
 * Nothing is decided here: both texts are handed back.
 */
export function threeWay(base: Sheet, mine: Sheet, theirs: Sheet): ThreeWay {
  const myPatch = patchBetween(base, mine) ?? {};
  const theirPatch = patchBetween(base, theirs) ?? {};
  const merged = applyPatch(theirs, myPatch);
  const myChanges = new Map(sheetChanges(base, mine).map((change) => [change.field, change.to]));
  const theirChanges = sheetChanges(base, theirs).filter(
    ({ field, to }) => !myChanges.has(field) || myChanges.get(field) !== to,
  );
  const clashes = theirChanges
    .filter(({ field }) => myChanges.has(field))
    .map(({ field, to }) => ({ field, mine: myChanges.get(field) ?? null, theirs: to }));
  return {
    mine: merged,
    theirs: applyPatch(theirs, without(myPatch, theirPatch)),
    clashes,
    theirChanges: [...decisionChanges(base, theirs), ...theirChanges],
  };
}
