import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@/lib/core/app-error';
import { isContention } from '@/lib/db/contention';

const ATTEMPTS = 4;
const PAUSE_MS = 40;

/**
 * A transaction that is repeated where the database ended it for others' sake (deadlock, serialization failure),
 * after a pause that grows and differs, so that the same ones do not meet again.
 * @throws AppError CONFLICT when it never got through; whatever else the transaction throws
 */
export async function repeated<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isContention(error)) throw error;
      await pause(PAUSE_MS * attempt * (0.5 + Math.random()));
    }
  }
  throw new AppError(
    'CONFLICT',
    '同时有多人在修改这些内容，系统几次尝试都没有完成。没有改动任何数据，请稍等片刻后再操作一次。',
  );
}
