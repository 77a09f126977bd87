import { executionApplies } from '@/lib/scoring/execution';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { splitWeights } from '@/lib/scoring/split-weights';
import { scoringProjectOf } from './score-sheet';
import type { Sheet } from './sheet';

/** Where the 分值 of a project come from: the rule set's split, the budget document, or a person. */
export type WeightsOrigin = 'proposed' | 'document' | 'adjusted';

/** The sheet with 分值 as the rule set splits them, whatever they were: 90 分, or 100 without execution. */
export function withSplitWeights(sheet: Sheet, ruleSet: RuleSet): Sheet {
  const { indicators, budget } = scoringProjectOf(sheet);
  const weights = splitWeights(indicators, ruleSet, executionApplies(budget));
  return { ...sheet, rows: sheet.rows.map((row, i) => ({ ...row, weight: weights[i]!.toFixed(2) })) };
}

/** A proposal follows the rule set's split; what the document or a person set stays as it is. */
export function withProposedWeights(sheet: Sheet, ruleSet: RuleSet, origin: WeightsOrigin): Sheet {
  return origin === 'proposed' ? withSplitWeights(sheet, ruleSet) : sheet;
}
