/** Where an account stands, as an administrator needs to know it. */
export const ACCOUNT_STATES = ['NOT_INVITED', 'INVITED', 'ACTIVE', 'RESET', 'DISABLED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_STATE_LABELS: Readonly<Record<AccountState, string>> = {
  NOT_INVITED: '待邀请',
  INVITED: '已邀请，待设置密码',
  ACTIVE: '正常',
  RESET: '已重置，待设置密码',
  DISABLED: '已停用',
};

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
