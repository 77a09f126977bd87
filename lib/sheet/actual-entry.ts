import { requiredFormOfActual } from '@/lib/indicators/actual-form';
import type { Decided } from '@/lib/indicators/decisions/decided';
import { sameUnit } from '@/lib/indicators/unit-of-measure';
import type { SheetRow } from './sheet';

/**
 * Which input a row's actual is reported in. A number in the row's own unit is `value`, in another unit
 * `measured`: what was typed before a decision is never read as something else.
 */
export type ActualEntry =
  | { readonly kind: 'number'; readonly field: 'value' | 'measured'; readonly unit: string | null }
  | { readonly kind: 'date'; readonly due: string | null }
  | { readonly kind: 'grade' }
  | { readonly kind: 'times'; readonly timesDue: number }
  /** Served (`value`) of eligible, in the row's own unit. */
  | { readonly kind: 'entitled'; readonly unit: string | null }
  /** Not assessed. */
  | { readonly kind: 'none' };

type Texts = Pick<
  SheetRow,
  'level1' | 'level2' | 'name' | 'nature' | 'target' | 'unitOfMeasure' | 'direction' | 'decision'
>;

/** The indicator's texts in the form that lib/indicators reads. */
export function indicatorOf(row: Omit<Texts, 'decision'>) {
  return { ...row, unit: row.unitOfMeasure };
}

function numberIn(unit: string | null, row: Texts): ActualEntry {
  const own = unit === null || sameUnit(unit, row.unitOfMeasure);
  return { kind: 'number', field: own ? 'value' : 'measured', unit: own ? row.unitOfMeasure : unit };
}

function byNature(row: Texts): ActualEntry {
  switch (requiredFormOfActual(indicatorOf(row))) {
    case 'date':
      return { kind: 'date', due: null };
    case 'grade':
      return { kind: 'grade' };
    case 'number':
      return { kind: 'number', field: 'value', unit: row.unitOfMeasure };
  }
}

function ofMeaning(meaning: Decided, row: Texts): ActualEntry {
  switch (meaning.kind) {
    case 'number':
      return byNature(row);
    case 'deadline':
      return { kind: 'date', due: meaning.due };
    case 'recurring':
      return { kind: 'times', timesDue: meaning.timesDue };
    case 'coverage':
      return numberIn(meaning.of === 'months' ? '个月' : '天', row);
    case 'entitled':
      return { kind: 'entitled', unit: row.unitOfMeasure };
    case 'ceiling':
    case 'floor':
    case 'exact':
      return numberIn(meaning.unit, row);
    case 'rate':
      return numberIn('%', row);
    case 'grade':
      return { kind: 'grade' };
    case 'not-due':
      return { kind: 'none' };
  }
}

/** The input that the decided meaning asks for; the nature's while nothing is decided. */
export function entryOf(row: Texts): ActualEntry {
  return row.decision ? ofMeaning(row.decision.meaning, row) : byNature(row);
}

/**
 * The field that a row's actual is reported in, the first of them where there are two; null where there is none.
 * @example fieldOfActual({ kind: 'entitled', unit: '户' }) === 'value'
 */
export function fieldOfActual(
  entry: ActualEntry,
): 'value' | 'measured' | 'doneOn' | 'timesOnTime' | 'grade' | null {
  switch (entry.kind) {
    case 'number':
      return entry.field;
    case 'date':
      return 'doneOn';
    case 'times':
      return 'timesOnTime';
    case 'entitled':
      return 'value';
    case 'grade':
      return 'grade';
    case 'none':
      return null;
  }
}
