import { canonicalJson } from '@/lib/core/canonical-json';
import { decidedFrom } from '@/lib/indicators/decisions/choices';
import { textKey } from '@/lib/indicators/decisions/text-key';
import type { Indicator } from '@/lib/indicators/indicator';
import { proposeReading, type Reading } from '@/lib/indicators/reading';
import type { ReadingKind, ReadingList } from './schema';
import type { ReadingRow } from './types';

/** One indicator of the year with what is proposed for it. */
export type Candidate = {
  readonly indicator: Indicator;
  readonly key: string;
  readonly reading: Reading;
  readonly row: ReadingRow;
};

/** Reads what a target means and makes it ready for grouping. */
export function candidateOf(
  indicator: Indicator,
  row: ReadingRow,
  context: { readonly fiscalYear: number; readonly projectTotal: string | null },
): Candidate {
  return {
    indicator,
    key: textKey(indicator, context.fiscalYear),
    reading: proposeReading(indicator, context),
    row,
  };
}

/** Whether an indicator stands in a list: open ones are still to be decided, and still can be. */
export function isIn(list: ReadingList, { reading, row }: Candidate): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'decided':
      return row.decision !== null;
    case 'open':
      return reading.doubtful && row.decision === null && row.open;
    case 'ask':
      return reading.ask && row.decision === null && row.open;
  }
}

/** The kind that a filter names: of the decision, else of the proposal. */
export function kindOf({ reading, row }: Candidate): ReadingKind {
  return row.decision?.meaning.kind ?? decidedFrom(reading)?.kind ?? 'unreadable';
}

function groupKey({ key, reading, row }: Candidate): string {
  const proposed = decidedFrom(reading);
  const decided = row.decision?.meaning ?? null;
  return canonicalJson([key, proposed, reading.ask, decided]);
}

/** A group of like indicators; all of them have the same proposal and decision. */
export type Grouped = { readonly key: string; readonly members: readonly [Candidate, ...Candidate[]] };

/** Like indicators together: those that ask first, then the larger groups, then in document order. */
export function grouped(candidates: readonly Candidate[]): Grouped[] {
  const groups = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of candidates) {
    const key = groupKey(candidate);
    const members = groups.get(key);
    if (members) members.push(candidate);
    else groups.set(key, [candidate]);
  }
  const order = ({ members: [first, ...rest] }: Grouped) => (first.reading.ask ? 0 : 1e6) - rest.length;
  return [...groups].map(([key, members]) => ({ key, members })).sort((a, b) => order(a) - order(b));
}
