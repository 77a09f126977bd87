import { Dec, formatScore, sum } from '@/lib/core/decimal';
import { err, ok, type Result } from '@/lib/core/result';
import type { Level1 } from '@/lib/indicators/levels';
import { distributeRest, type LevelSum, levelSums, type OpenWeight } from '@/lib/scoring/distribute-rest';
import { executionApplies } from '@/lib/scoring/execution';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { readWeight } from './entries';
import { shareName } from './explain-weights';
import { withSplitWeights } from './proposed-weights';
import { scoringProjectOf } from './score-sheet';
import type { Sheet } from './sheet';

type Texts = Readonly<Record<string, string>>;
type Snapshot = { readonly texts: Texts; readonly typed: ReadonlySet<string> };

/** 分值 while they are being set: what was typed, by indicator id, and what can be undone. */
export type WeightsDraft = Snapshot & {
  readonly past: readonly Snapshot[];
  /** The row that is being typed into: its keystrokes are undone as one */
  readonly typing: string | null;
};

/** Nothing typed, nothing changed. */
export const UNTOUCHED: WeightsDraft = { texts: {}, typed: new Set(), past: [], typing: null };

function changed(draft: WeightsDraft, next: Snapshot, typing: string | null = null): WeightsDraft {
  const { texts, typed, past } = draft;
  const goesOn = typing !== null && typing === draft.typing;
  return { ...next, typing, past: goesOn ? past : [...past, { texts, typed }] };
}

/** What stands in the input of a row. */
export function textOf(draft: WeightsDraft, row: { indicatorId: string; weight: string | null }): string {
  return draft.texts[row.indicatorId] ?? row.weight ?? '';
}

/** A text typed into one row. */
export function typeWeight(draft: WeightsDraft, id: string, text: string): WeightsDraft {
  const next = { texts: { ...draft.texts, [id]: text }, typed: new Set(draft.typed).add(id) };
  return changed(draft, next, id);
}

/** A column from a spreadsheet, into the row `from` and those below it as they stand on the screen. */
export function pasteWeights(
  draft: WeightsDraft,
  ids: readonly string[],
  from: string,
  lines: readonly string[],
): WeightsDraft {
  const into = ids.slice(ids.indexOf(from), ids.indexOf(from) + lines.length);
  const texts = { ...draft.texts, ...Object.fromEntries(into.map((id, i) => [id, lines[i]!.trim()])) };
  return changed(draft, { texts, typed: new Set([...draft.typed, ...into]) });
}

export function undoWeights(draft: WeightsDraft): WeightsDraft {
  const last = draft.past.at(-1);
  return last ? { ...last, past: draft.past.slice(0, -1), typing: null } : draft;
}

/** The draft read: 分值 per row (null where blank or wrong), what is wrong where, and the sums. */
export type ReadWeights = {
  readonly weights: readonly (string | null)[];
  /** By indicator id */
  readonly errors: ReadonlyMap<string, string>;
  readonly levels: readonly (LevelSum & { readonly name: string })[];
  readonly total: { readonly expected: Dec; readonly actual: Dec };
  /** Every row has a 分值 and every sum is what the rules demand */
  readonly complete: boolean;
};

function openRows(draft: WeightsDraft, sheet: Sheet): OpenWeight[] {
  const { indicators } = scoringProjectOf(sheet);
  return sheet.rows.map((row, i) => {
    const read = readWeight(textOf(draft, row));
    const weight = read.ok && read.value !== null ? new Dec(read.value) : null;
    return { level1: indicators[i]!.level1, weight, fixed: draft.typed.has(row.indicatorId) };
  });
}

function applies(sheet: Sheet): boolean {
  return executionApplies(scoringProjectOf(sheet).budget);
}

/** Reads what is typed against what the rule set demands of each 一级 and of the whole. */
export function readWeights(draft: WeightsDraft, sheet: Sheet, ruleSet: RuleSet): ReadWeights {
  const rows = openRows(draft, sheet);
  const errors = new Map<string, string>();
  for (const row of sheet.rows) {
    const read = readWeight(textOf(draft, row));
    if (!read.ok) errors.set(row.indicatorId, read.error);
    else if (read.value === null) errors.set(row.indicatorId, '请填写分值');
  }
  const present = rows.map((row) => row.level1);
  const levels = levelSums(rows, ruleSet, applies(sheet)).map((level) => ({
    ...level,
    name: shareName(level.share, present),
  }));
  const total = {
    expected: sum(levels.map(({ share }) => share.weight)),
    actual: sum(levels.map(({ actual }) => actual)),
  };
  return {
    weights: rows.map(({ weight }) => weight && formatScore(weight)),
    errors,
    levels,
    total,
    complete: errors.size === 0 && levels.every(({ share, actual }) => actual.equals(share.weight)),
  };
}

/**
 * 分配余额: brings a 一级 (or with null all of them) to its sum, see `distributeRest`. What is typed already stays,
 * unless everything is typed.
 * @returns what is in the way, in Chinese, where the typed 分值 exceed the sum
 */
export function distributeWeights(
  draft: WeightsDraft,
  sheet: Sheet,
  ruleSet: RuleSet,
  level1: Level1 | null,
): Result<WeightsDraft, string> {
  let rows = openRows(draft, sheet);
  const present = rows.map((row) => row.level1);
  const levels = levelSums(rows, ruleSet, applies(sheet)).filter(
    ({ share }) => level1 === null || share.level1 === level1,
  );
  const texts = { ...draft.texts };
  for (const level of levels) {
    const result = distributeRest(rows, level, ruleSet);
    if (!result.ok) {
      const over = formatScore(result.error);
      return err(`${shareName(level.share, present)}：已填的分值超出应有合计 ${over} 分，请先调低。`);
    }
    rows = rows.map((row, i) => ({ ...row, weight: result.value[i]! }));
    for (const position of level.positions) {
      texts[sheet.rows[position]!.indicatorId] = formatScore(rows[position]!.weight ?? new Dec(0));
    }
  }
  return ok(changed(draft, { texts, typed: draft.typed }));
}

/** 按规则重新分配: every row as the rule set splits, as if nobody had decided anything. */
export function proposeWeights(draft: WeightsDraft, sheet: Sheet, ruleSet: RuleSet): WeightsDraft {
  const { rows } = withSplitWeights(sheet, ruleSet);
  const texts = Object.fromEntries(rows.map((row) => [row.indicatorId, row.weight ?? '']));
  return changed(draft, { texts, typed: new Set() });
}
