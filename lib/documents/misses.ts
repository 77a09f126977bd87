import { attemptLimit } from '@/lib/auth/attempt-limit';

/** Codes and files that nobody registered, per address: 30 in 15 minutes, then a pause of 15 minutes. */
const limit = attemptLimit(30, (minutes) => `核验次数过多，请 ${minutes} 分钟后再试。`);

/** @throws AppError TOO_MANY_ATTEMPTS while the address is paused */
export const assertMayAsk = limit.assertMayAttempt;

/** Counts a question about what is not registered; those about documents that are cost nothing. */
export const countMiss = limit.countFailure;
