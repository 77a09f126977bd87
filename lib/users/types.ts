import type { Role } from '@/lib/access/roles';
import type { Change, EventAction } from '@/lib/audit/events';
import type { State } from '@/lib/workflow/states';
import type { AccountState } from './schema';

/** Moments are ISO 8601 texts; null is "no value". */
export type AccountRow = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unitName: string | null;
  /** 科室 */
  readonly section: string | null;
  readonly state: AccountState;
  /** An evaluator who administers rule sets */
  readonly managesRules: boolean;
  /** Projects of all years that the person answers for */
  readonly projectCount: number;
  readonly lastSignInAt: string | null;
  /** Until when the open one-time link holds */
  readonly linkUntil: string | null;
};

export type AccountList = {
  readonly rows: readonly AccountRow[];
  /** Rows that fit the filters */
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

export type AccountProject = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly participates: boolean;
  readonly state: State;
};

export type AccountEvent = {
  readonly id: string;
  readonly at: string;
  readonly actorName: string;
  readonly action: EventAction;
  readonly changes: readonly Change[];
  readonly reason: string | null;
};

export type AccountDetails = AccountRow & {
  readonly version: number;
  readonly phone: string | null;
  readonly unitCode: string | null;
  readonly createdAt: string;
  readonly isSelf: boolean;
  /** Of all years, the latest first; at most 200 */
  readonly projects: readonly AccountProject[];
  /** Changes of the account, the latest first; at most 50 */
  readonly history: readonly AccountEvent[];
};

/** A one-time link as it is shown once; the token is kept nowhere. */
export type IssuedLink = {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly purpose: 'INVITE' | 'RESET';
  readonly token: string;
  readonly expiresAt: string;
};

/** What waits for an administrator. */
export type AdministratorTasks = {
  /** Accounts by state, without those of state ACTIVE */
  readonly notInvited: number;
  readonly invited: number;
  readonly reset: number;
  readonly disabled: number;
  /** 参评 projects of the latest year of each unit, by unit */
  readonly units: readonly UnitTasks[];
};

export type UnitTasks = {
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number | null;
  readonly projects: number;
  readonly withoutOwner: number;
  /** Projects whose responsible person's account is disabled */
  readonly ofDisabled: number;
  /** 项目责任人 without an open link who have not set a password yet, and those with one */
  readonly ownersNotInvited: number;
  readonly ownersInvited: number;
};

export type AssignedOwner = {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly disabled: boolean;
};

export type AssignmentRow = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly participates: boolean;
  readonly state: State;
  /** The name on the form; there may be no account behind it */
  readonly ownerName: string | null;
  readonly owner: AssignedOwner | null;
};

export type AssignmentList = {
  readonly year: { readonly fiscalYear: number; readonly unitCode: string; readonly unitName: string } | null;
  readonly rows: readonly AssignmentRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** Every responsible person of the unit, disabled ones too */
  readonly owners: readonly AssignedOwner[];
};
