import type { DocumentError } from '@/lib/budget-document/problem';

/** Columns of a table, and cells of a file, beyond anything a budget has; what is larger is not read on. */
export const MOST_COLUMNS = 500;
export const MOST_CELLS = 300_000;

/** Longest time that reading one file may take, in milliseconds. */
const LONGEST_READING_MS = 30_000;

/** A reader's refusal of the whole file, thrown from deep inside and returned by the reader itself. */
export class Refusal extends Error {
  readonly reason: DocumentError;

  constructor(code: DocumentError['code'], message: string) {
    super(message);
    this.reason = { code, message };
  }
}

/** @param where for example `第3个表格第7行` */
export function tooManyColumns(where: string, columns: number): Refusal {
  return new Refusal(
    'too-complex',
    `${where}有 ${columns} 列，最多 ${MOST_COLUMNS} 列，不像是预算表。请核对文件，删去多余的列后再试。`,
  );
}

/** @param where for example `第3个表格第7行` */
export function tooManyCells(where: string): Refusal {
  return new Refusal(
    'too-complex',
    `读到${where}时，单元格已超过 ${MOST_CELLS / 10_000} 万个，不像是预算文件。请删去多余的行和列后再试。`,
  );
}

/** Time that is left for reading a file: checked while it is read, so that no file can hold the server. */
export class Deadline {
  private readonly milliseconds: number;
  private readonly end: number;

  constructor(milliseconds = LONGEST_READING_MS) {
    this.milliseconds = milliseconds;
    this.end = performance.now() + milliseconds;
  }

  /** @throws Refusal when the time is over */
  check(where: string): void {
    if (performance.now() < this.end) return;
    const seconds = this.milliseconds / 1000;
    throw new Refusal(
      'too-complex',
      `读取超过 ${seconds} 秒，在${where}停止。文件过于复杂，请只保留各预算表后另存再试。`,
    );
  }
}
