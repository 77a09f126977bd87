import { Dec } from '@/lib/core/decimal';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { confirmedReading } from './confirmed-reading';
import { scoreSheet } from './score-sheet';
import type { Sheet, SheetRow } from './sheet';

/** What an evaluator may judge of a row's actual: how late it was, how far from its standard; null: nothing. */
export function judgeable(
  row: SheetRow,
  { flags }: Pick<IndicatorScore, 'flags'>,
): 'late' | 'difference' | null {
  if (flags.includes('late')) return 'late';
  const judged = row.judgedReason !== null && confirmedReading(row)?.kind === 'exact';
  return judged || flags.includes('difference-unconfirmed') ? 'difference' : null;
}

/** A row's score without any deduction: no more than that can be taken off. */
export function scoreBeforeDeduction(sheet: Sheet, row: SheetRow, ruleSet: RuleSet): Dec {
  const rows = sheet.rows.map((other) =>
    other.indicatorId === row.indicatorId ? { ...row, deduction: '0', deductionReason: '' } : other,
  );
  const scores = scoreSheet({ ...sheet, rows }, ruleSet).indicators;
  return scores.find(({ id }) => id === row.indicatorId)?.score ?? new Dec(0);
}
