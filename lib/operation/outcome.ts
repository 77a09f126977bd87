import { randomBytes } from 'node:crypto';
import { AppError, ERRORS, type ErrorCode, type FieldProblem } from '@/lib/core/app-error';
import { log } from '@/lib/env/log';

/** A refusal as the browser gets it. `reference` is there when something broke and was logged. */
export type Refusal = {
  readonly code: ErrorCode | 'INTERNAL';
  readonly status: number;
  readonly message: string;
  readonly problems: readonly FieldProblem[];
  readonly reference?: string;
};

/** Turns whatever was thrown into what a person may see; the rest goes to the log under a reference number. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) {
    const { status } = ERRORS[error.code];
    return { code: error.code, status, message: error.message, problems: error.problems };
  }
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, err: error }, 'unexpected error');
  return {
    code: 'INTERNAL',
    status: 500,
    message: `系统出错，操作没有完成，请稍后重试。参考号 ${reference}`,
    problems: [],
    reference,
  };
}
