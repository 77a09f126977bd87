import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/lib/core/app-error';

const PERIOD = 15 * 60;

/**
 * Failures per key in 15 minutes, then a pause of as long.
 * @param words what a person reads during the pause, with its length in minutes
 */
export function attemptLimit(most: number, words: (minutes: number) => string) {
  const limiter = new RateLimiterMemory({ points: most, duration: PERIOD, blockDuration: PERIOD });
  return {
    /** @throws AppError TOO_MANY_ATTEMPTS during the pause */
    async assertMayAttempt(key: string): Promise<void> {
      const state = await limiter.get(key);
      if (!state || state.consumedPoints < most) return;
      const minutes = Math.max(1, Math.ceil(state.msBeforeNext / 60_000));
      throw new AppError('TOO_MANY_ATTEMPTS', words(minutes));
    },
    async countFailure(key: string): Promise<void> {
      await limiter.consume(key).catch((state: RateLimiterRes | Error) => {
        if (state instanceof Error) throw state;
      });
    },
    async forgetFailures(key: string): Promise<void> {
      await limiter.delete(key);
    },
  };
}
