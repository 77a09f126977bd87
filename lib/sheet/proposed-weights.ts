import { executionApplies } from '@/lib/scoring/execution';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { splitWeights } from '@/lib/scoring/split-weights';
import { scoringProjectOf } from './score-sheet';
import type { Sheet } from './sheet';

/** While nobody has adjusted them, weights follow the rule set's split: 90 分, or 100 without execution. */
export function withProposedWeights(sheet: Sheet, ruleSet: RuleSet, adjusted: boolean): Sheet {
  if (adjusted) return sheet;
  const { indicators, budget } = scoringProjectOf(sheet);
  const weights = splitWeights(indicators, ruleSet, executionApplies(budget));
  return { ...sheet, rows: sheet.rows.map((row, i) => ({ ...row, weight: weights[i]!.toFixed(2) })) };
}
