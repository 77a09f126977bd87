import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/lib/core/app-error';

/** Wrong passwords per login: 10 in 15 minutes, then a pause of 15 minutes. */
const limiter = new RateLimiterMemory({ points: 10, duration: 15 * 60, blockDuration: 15 * 60 });

/** @throws AppError TOO_MANY_ATTEMPTS while the login is paused */
export async function assertMayAttempt(login: string): Promise<void> {
  const state = await limiter.get(login.toLowerCase());
  if (state && state.consumedPoints >= 10) throw tooMany(state);
}

/** Counts a wrong password. */
export async function countFailure(login: string): Promise<void> {
  await limiter.consume(login.toLowerCase()).catch((state: RateLimiterRes | Error) => {
    if (state instanceof Error) throw state;
  });
}

/** A right password ends the count. */
export async function forgetFailures(login: string): Promise<void> {
  await limiter.delete(login.toLowerCase());
}

function tooMany(state: RateLimiterRes): AppError {
  const minutes = Math.max(1, Math.ceil(state.msBeforeNext / 60_000));
  return new AppError(
    'TOO_MANY_ATTEMPTS',
    `密码错误次数过多，请 ${minutes} 分钟后再试，或请系统管理员重置密码。`,
  );
}
