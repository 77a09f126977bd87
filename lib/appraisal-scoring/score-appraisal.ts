import { Dec, sum } from '@/lib/core/decimal';
import type { ItemEntry } from '@/lib/department-scoring/department-sheet';
import { gradeOf } from '@/lib/scoring/grade';
import type { Grade, RuleSet } from '@/lib/scoring/rule-set';
import { type AppraisalItem, weightOfItems } from './appraisal-items';
import { APPRAISAL_LEVELS, type AppraisalLevel } from './indicator-system';

/** Points of one item: those that the evaluator gave, else those proposed from the figures; null while there are neither. */
export type ScoredItem = {
  readonly key: string;
  readonly score: Dec | null;
  readonly origin: 'given' | 'proposed' | 'open';
  readonly ground: string;
};

export type LevelSum = {
  readonly level1: AppraisalLevel;
  readonly weight: Dec;
  /** Of what is scored */
  readonly score: Dec;
  /** Items without points yet */
  readonly open: number;
};

export type AppraisalScore = {
  /** In the order of the items */
  readonly items: readonly ScoredItem[];
  /** Those that the sheet has, in order */
  readonly levels: readonly LevelSum[];
  readonly total: Dec;
  /** By the grade bounds of projects; complete only where nothing is open */
  readonly grade: Grade;
  /** Something is not scored yet */
  readonly provisional: boolean;
};

function scoreItem({ key, weight, proposal }: AppraisalItem, entry: ItemEntry | undefined): ScoredItem {
  const ground = entry?.ground.trim() ?? '';
  const given = entry?.score ?? null;
  if (given !== null) return { key, score: Dec.min(weight, given), origin: 'given', ground };
  if (proposal) return { key, score: new Dec(proposal.score), origin: 'proposed', ground };
  return { key, score: null, origin: 'open', ground };
}

/**
 * Scores a 部门评价 as it stands; the same function runs in the browser while typing and on the server. What is left
 * blank takes the proposed points; an item without a proposal stays open, which is not zero.
 */
export function scoreAppraisal(
  items: readonly AppraisalItem[],
  entries: readonly ItemEntry[],
  ruleSet: RuleSet,
): AppraisalScore {
  const known = new Map(entries.map((entry) => [entry.itemId, entry]));
  const scored = items.map((item) => scoreItem(item, known.get(item.key)));
  const levels = APPRAISAL_LEVELS.flatMap((level1): LevelSum[] => {
    const within = items.flatMap((item, i) => (item.level1 === level1 ? [{ item, one: scored[i]! }] : []));
    if (within.length === 0) return [];
    const points = within.flatMap(({ one }) => (one.score ? [one.score] : []));
    const weight = weightOfItems(within.map(({ item }) => item));
    return [{ level1, weight, score: sum(points), open: within.length - points.length }];
  });
  const total = sum(levels.map(({ score }) => score));
  const provisional = levels.some(({ open }) => open > 0);
  return { items: scored, levels, total, grade: gradeOf(total, ruleSet), provisional };
}
