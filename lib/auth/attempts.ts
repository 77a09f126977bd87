import { attemptLimit } from './attempt-limit';

/** Wrong passwords per login: 10 in 15 minutes, then a pause of 15 minutes. */
const limit = attemptLimit(
  10,
  (minutes) => `密码错误次数过多，请 ${minutes} 分钟后再试，或请系统管理员重置密码。`,
);

/** @throws AppError TOO_MANY_ATTEMPTS while the login is paused */
export async function assertMayAttempt(login: string): Promise<void> {
  await limit.assertMayAttempt(login.toLowerCase());
}

/** Counts a wrong password. */
export async function countFailure(login: string): Promise<void> {
  await limit.countFailure(login.toLowerCase());
}

/** A right password ends the count. */
export async function forgetFailures(login: string): Promise<void> {
  await limit.forgetFailures(login.toLowerCase());
}
