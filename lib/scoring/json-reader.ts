import { type Dec, EXACT_DIGITS, parseDecimal } from '@/lib/core/decimal';
import { ZERO } from './outcome';

/** What is wrong in a JSON input: where, as a JSON path (`projects[0].indicators[3].actual`), and why. */
export type InputProblem = { readonly path: string; readonly message: string };

/** The path of a problem that concerns an input as a whole. */
export const WHOLE_INPUT = '$';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Longest piece of a wrong value that a message repeats. */
const QUOTED = 40;

function quote(value: unknown): string {
  // A number too large for JSON's own notation: 1e400 is read as infinite.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '');
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/**
 * Reads values out of parsed JSON and collects what is wrong instead of stopping at the first problem.
 * A reading function returns null both for a wrong value, which is then among `problems`, and, where it is
 * called `optional…`, for an absent one; absent is a missing key or null.
 */
export class JsonReader {
  readonly problems: InputProblem[] = [];

  refuse(path: string, message: string): null {
    this.problems.push({ path, message });
    return null;
  }

  object(path: string, value: unknown): JsonObject | null {
    if (isAbsent(value)) return this.refuse(path, '缺少此项');
    if (typeof value === 'object' && !Array.isArray(value)) return value as JsonObject;
    return this.refuse(path, `应为对象，现为 ${quote(value)}`);
  }

  array(path: string, value: unknown): readonly unknown[] | null {
    if (isAbsent(value)) return this.refuse(path, '缺少此项');
    return Array.isArray(value) ? value : this.refuse(path, `应为数组，现为 ${quote(value)}`);
  }

  text(path: string, value: unknown): string | null {
    return isAbsent(value) ? this.refuse(path, '缺少此项') : this.optionalText(path, value);
  }

  optionalText(path: string, value: unknown): string | null {
    if (isAbsent(value)) return null;
    return typeof value === 'string' ? value : this.refuse(path, `应为字符串，现为 ${quote(value)}`);
  }

  /** A number written as a string `-?\d+(\.\d+)?` of at most 60 digits. */
  number(path: string, value: unknown): Dec | null {
    return isAbsent(value) ? this.refuse(path, '缺少此项') : this.optionalNumber(path, value);
  }

  optionalNumber(path: string, value: unknown): Dec | null {
    if (isAbsent(value)) return null;
    if (typeof value !== 'string') {
      return this.refuse(path, `数应写成字符串，如 "12.5"，现为 ${quote(value)}`);
    }
    const number = parseDecimal(value, EXACT_DIGITS);
    if (number) return number.isZero() ? ZERO : number;
    const tooLong = /^-?\d+(\.\d+)?$/.test(value);
    return this.refuse(
      path,
      tooLong ? `数过长，最多${EXACT_DIGITS}位：${quote(value)}` : `不是数：${quote(value)}`,
    );
  }

  /** A number that is not below 0. */
  amount(path: string, value: unknown): Dec | null {
    const number = this.number(path, value);
    return number?.lessThan(0) ? this.refuse(path, `不能为负：${quote(value)}`) : number;
  }
}
