import { canonicalJson } from '@/lib/core/canonical-json';
import type { Indicator } from '@/lib/indicators/indicator';
import { parseNature } from '@/lib/indicators/nature';
import type { Reading } from '@/lib/indicators/reading';
import { endOfMonth } from '@/lib/indicators/readings/dates-in-words';
import { TIMES_DUE } from '@/lib/indicators/readings/recurrence-in-words';
import { type Subject, toSubject, wholeValue } from '@/lib/indicators/readings/subject';
import type { Decided } from './decided';
import { whyNotDecidable } from './scorable';

/** A meaning to choose, and where it comes from. */
export type Choice = { readonly meaning: Decided; readonly from: 'earlier' | 'proposal' | 'other' };

/** A proposal as a decision; null where it proposes nothing that could be decided. */
export function decidedFrom(reading: Reading): Decided | null {
  switch (reading.kind) {
    case 'unreadable':
      return null;
    case 'number':
      return { kind: 'number' };
    case 'deadline':
      return { kind: reading.due === 'after-year' ? 'not-due' : 'deadline', due: reading.date };
    case 'recurring':
      return {
        kind: 'recurring',
        every: reading.every,
        timesDue: reading.timesDue,
        byDay: reading.byDay,
      };
    case 'coverage':
      if (reading.of === 'entitled') return { kind: 'entitled' };
      return { kind: 'coverage', of: reading.of, whole: reading.whole };
    case 'ceiling':
    case 'floor':
    case 'exact':
      // A target below zero is no limit of anything: the nature has to do.
      if (reading.limit.startsWith('-')) return null;
      return { kind: reading.kind, limit: reading.limit, unit: reading.unit };
    case 'rate':
      return { kind: 'rate', atLeast: reading.atLeast };
    case 'grade':
      if (reading.grade !== null) return { kind: 'grade', grade: reading.grade };
      return reading.ask ? null : { kind: 'number' };
  }
}

const DURATION_OF_A_YEAR = { months: '12', days: '365' } as const;

function limits({ value, nature, indicator }: Subject): Decided[] {
  if (value === null || value.isNegative()) return [];
  const { unit } = indicator;
  const limit = value.toFixed();
  if (nature === '≥' || nature === '＞') return [{ kind: 'ceiling', limit, unit }];
  if (nature === '≤' || nature === '＜') return [{ kind: 'floor', limit, unit }];
  return [
    { kind: 'ceiling', limit, unit },
    { kind: 'floor', limit, unit },
    { kind: 'exact', limit, unit },
  ];
}

function byUnit(subject: Subject): Decided[] {
  const { family, fiscalYear } = subject;
  if (family === 'month' || family === 'year') {
    const month = family === 'month' ? wholeValue(subject, 12) : 12;
    return [
      ...(month === null ? [] : [{ kind: 'deadline' as const, due: endOfMonth(fiscalYear, month) }]),
      { kind: 'coverage', of: 'months', whole: DURATION_OF_A_YEAR.months },
    ];
  }
  if (family === 'day') {
    const day = wholeValue(subject, 31);
    if (day === null) return [{ kind: 'coverage', of: 'days', whole: DURATION_OF_A_YEAR.days }];
    return [{ kind: 'recurring', every: 'month', timesDue: TIMES_DUE.month, byDay: day }];
  }
  return family === 'people' || family === 'households' ? [{ kind: 'entitled' }] : [];
}

const NAMED_ON_SCALES = ['优', '好', '高', '良'];

/** The grades of a scale that stands where its target should; a rate for a number and for satisfaction. */
function qualitative({ indicator, target, value }: Subject): Decided[] {
  const named = target.length > 1 ? NAMED_ON_SCALES.filter((grade) => target.includes(grade)) : [];
  const rate = value?.greaterThan(0) && value.lessThanOrEqualTo(100) ? value.toFixed() : null;
  const satisfaction = indicator.level1.trim() === '满意度指标';
  return [
    ...named.map((grade): Decided => ({ kind: 'grade', grade })),
    ...(rate ? [{ kind: 'rate' as const, atLeast: rate }] : []),
    ...(satisfaction && !rate ? [{ kind: 'rate' as const, atLeast: '90' }] : []),
  ];
}

/**
 * What an evaluator may choose between, the likeliest first: what was decided on like text before, what is
 * proposed, the nature, and what the unit or the sign would otherwise suggest. Each meaning stands once.
 * @param earlier a decision on like text, its dates already moved to this year
 */
export function choicesFor(
  indicator: Indicator,
  reading: Reading,
  fiscalYear: number,
  earlier: Decided | null,
): readonly Choice[] {
  const subject = toSubject(indicator, { fiscalYear, projectTotal: null });
  const proposal = decidedFrom(reading);
  const isQualitative = parseNature(indicator.nature) === '定性';
  const all: Choice[] = [
    ...(earlier ? [{ meaning: earlier, from: 'earlier' as const }] : []),
    ...(proposal ? [{ meaning: proposal, from: 'proposal' as const }] : []),
    { meaning: { kind: 'number' }, from: 'other' },
    ...[...(isQualitative ? qualitative(subject) : limits(subject)), ...byUnit(subject)].map(
      (meaning): Choice => ({ meaning, from: 'other' }),
    ),
  ];
  const seen = new Set<string>();
  return all.filter(({ meaning }) => {
    const key = canonicalJson(meaning);
    if (seen.has(key) || whyNotDecidable(indicator, meaning, fiscalYear) !== null) return false;
    seen.add(key);
    return true;
  });
}
