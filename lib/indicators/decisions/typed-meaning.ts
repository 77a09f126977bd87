import { toHalfWidth } from '@/lib/core/fullwidth';
import { err, ok, type Result } from '@/lib/core/result';
import { dateInWords } from '@/lib/indicators/readings/dates-in-words';
import { parseTarget } from '@/lib/indicators/target';
import { type Decided, type DecidedKind, decidedSchema } from './decided';

/** A meaning as it stands in the fields of a form, as typed; which fields count depends on the kind. */
export type TypedMeaning = {
  readonly kind: DecidedKind;
  readonly date: string;
  readonly every: string;
  readonly timesDue: string;
  readonly byDay: string;
  readonly of: string;
  /** The number of a limit, a whole or a rate */
  readonly amount: string;
  readonly unit: string;
  readonly grade: string;
};

export const NOTHING_TYPED: TypedMeaning = {
  kind: 'number',
  date: '',
  every: 'month',
  timesDue: '12',
  byDay: '',
  of: 'months',
  amount: '',
  unit: '',
  grade: '',
};

const blankAsNull = (text: string): string | null => toHalfWidth(text).trim() || null;
const amountOf = (text: string): string => parseTarget(text)?.toFixed() ?? text;
const integerOf = (text: string): number => Number(blankAsNull(text) ?? Number.NaN);

function fields(typed: TypedMeaning, fiscalYear: number): Record<string, unknown> {
  const { kind, amount } = typed;
  const due = dateInWords(typed.date, fiscalYear)?.date ?? '';
  switch (kind) {
    case 'number':
    case 'entitled':
      return {};
    case 'deadline':
    case 'not-due':
      return { due };
    case 'recurring': {
      const byDay = blankAsNull(typed.byDay);
      return {
        every: typed.every,
        timesDue: integerOf(typed.timesDue),
        byDay: byDay === null ? null : Number(byDay),
      };
    }
    case 'coverage':
      return { of: typed.of, whole: amountOf(amount) };
    case 'ceiling':
    case 'floor':
    case 'exact':
      return { limit: amountOf(amount), unit: blankAsNull(typed.unit) };
    case 'rate':
      return { atLeast: amountOf(toHalfWidth(amount).replace(/%\s*$/, '').trim()) };
    case 'grade':
      return { grade: blankAsNull(typed.grade) };
  }
}

/**
 * Reads a meaning that was put together by hand. Dates may be written in words (`8月底`), numbers in full width.
 * @returns the meaning, or what is wrong with the first field, in Chinese
 */
export function readMeaning(typed: TypedMeaning, fiscalYear: number): Result<Decided, string> {
  const parsed = decidedSchema.safeParse({ kind: typed.kind, ...fields(typed, fiscalYear) });
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err(issue && /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '请填写数字');
}

/** The fields of a meaning, to begin another one with. */
export function typedMeaning(meaning: Decided): TypedMeaning {
  const typed = { ...NOTHING_TYPED, kind: meaning.kind };
  switch (meaning.kind) {
    case 'number':
    case 'entitled':
      return typed;
    case 'deadline':
    case 'not-due':
      return { ...typed, date: meaning.due };
    case 'recurring': {
      const { every, timesDue, byDay } = meaning;
      return { ...typed, every, timesDue: String(timesDue), byDay: byDay === null ? '' : String(byDay) };
    }
    case 'coverage':
      return { ...typed, of: meaning.of, amount: meaning.whole };
    case 'ceiling':
    case 'floor':
    case 'exact':
      return { ...typed, amount: meaning.limit, unit: meaning.unit ?? '' };
    case 'rate':
      return { ...typed, amount: meaning.atLeast };
    case 'grade':
      return { ...typed, grade: meaning.grade ?? '' };
  }
}
