import { Dec } from '@/lib/core/decimal';
import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import type { ConfirmedReading } from '@/lib/scoring/scoring-project';
import type { SheetRow } from './sheet';

const decimal = (text: string | null) => (text === null ? null : new Dec(text));

function judged({ judgedPercent, judgedReason }: SheetRow) {
  return judgedReason === null ? {} : { judged: { percent: decimal(judgedPercent) } };
}

/** ＝ beside a unit standard scores by its nature; that a difference needs a decision is said all the same. */
function undecided(row: SheetRow): ConfirmedReading | undefined {
  return row.reading.kind === 'exact' ? { kind: 'exact', ...judged(row) } : undefined;
}

/** What the scoring engine makes of a row's decision; undefined: by the nature. */
export function confirmedReading(row: SheetRow): ConfirmedReading | undefined {
  if (!row.decision) return undecided(row);
  const { meaning } = row.decision;
  switch (meaning.kind) {
    case 'number':
      return undefined;
    case 'deadline':
      return {
        kind: 'deadline',
        due: meaning.due,
        done: row.doneOn,
        latePercent: decimal(row.judgedPercent),
      };
    case 'recurring':
      return { kind: 'recurring', timesDue: new Dec(meaning.timesDue) };
    case 'coverage':
      return { kind: 'coverage', whole: new Dec(meaning.whole) };
    case 'entitled':
      // Without 符合条件数 the row is not reported, so the whole does not matter.
      return { kind: 'coverage', whole: decimal(row.eligible) ?? new Dec(1) };
    case 'ceiling':
    case 'floor':
      return { kind: meaning.kind, limit: new Dec(meaning.limit) };
    case 'exact':
      return { kind: 'exact', limit: new Dec(meaning.limit), ...judged(row) };
    case 'rate':
      return { kind: 'rate', target: new Dec(meaning.atLeast) };
    case 'grade':
      return { kind: 'grade' };
    case 'not-due':
      return { kind: 'not-due' };
  }
}

/** The decision, who made it, and the evaluator's judgement of the actual, for the trace; undefined without. */
export function confirmationOf({ decision, judgedReason }: SheetRow): string | undefined {
  const judgement =
    judgedReason === null ? '' : `评价人员对偏差的认定：${judgedReason.replace(/[。；，\s]+$/, '')}`;
  const confirmed = decision ? `${decidedInWords(decision.meaning)}，确认人 ${decision.byName}` : '';
  return [confirmed, judgement].filter((part) => part !== '').join('；') || undefined;
}
