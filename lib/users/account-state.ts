import type { AccountState } from './schema';

/**
 * The state of an account, from its status, whether it has a password, and whether a link to set one is open.
 * An invitation that has expired is as good as none.
 */
export function accountState(account: {
  readonly status: 'INVITED' | 'ACTIVE' | 'DISABLED';
  readonly hasPassword: boolean;
  readonly hasOpenLink: boolean;
}): AccountState {
  if (account.status === 'DISABLED') return 'DISABLED';
  if (account.status === 'INVITED') return account.hasOpenLink ? 'INVITED' : 'NOT_INVITED';
  return account.hasPassword ? 'ACTIVE' : 'RESET';
}
