const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = 7;

/** Until when a file that is ready now can be downloaded. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + DAYS * DAY_MS);
}

/** The same in words. */
export const EXPIRY_IN_WORDS = `${DAYS} 天`;
