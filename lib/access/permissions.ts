import type { Role } from './roles';

/** How far a permission reaches: own projects, the own unit, every unit. */
export type ScopeKind = 'own' | 'unit' | 'all';

/**
 * Who may do what, and how far. A role that is not listed may not.
 * The system administrator sees no scores and reports nothing; the audit administrator reads what everybody did and does
 * nothing himself (三员分立).
 */
export const PERMISSIONS = {
  /** One's own account: name, password. */
  'account:own': { OWNER: 'own', EVALUATOR: 'own', LEADER: 'own', ADMINISTRATOR: 'own', AUDITOR: 'own' },
  /** Projects with goal, money and indicators, without scores. */
  'project:read': { OWNER: 'own', EVALUATOR: 'unit', LEADER: 'unit', ADMINISTRATOR: 'all' },
  /** Reported values, scores, traces, comments, history. */
  'evaluation:read': { OWNER: 'own', EVALUATOR: 'unit', LEADER: 'unit' },
  /** Fill in and submit. */
  'evaluation:report': { OWNER: 'own' },
  /** Download forms as a workbook, and take over what was filled in there. */
  'report:offline': { OWNER: 'own', EVALUATOR: 'unit' },
  /** Comment, change a 定性 percentage, return, approve. */
  'evaluation:review': { EVALUATOR: 'unit' },
  /** 审定: a leader's sign-off on what was approved. */
  'evaluation:signOff': { LEADER: 'unit' },
  'evaluation:publish': { EVALUATOR: 'unit' },
  /** 重新评价: open an approved form again; an evaluator who finds a fault, a leader who will not sign. */
  'evaluation:reopen': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** 复核: which projects are rechecked, and what was found. */
  'recheck:read': { OWNER: 'own', EVALUATOR: 'unit', LEADER: 'unit' },
  /** Draw and add projects to recheck, and say what was found. */
  'recheck:manage': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** 整改结果: say what came of what a 复核 demanded. */
  'recheck:report': { OWNER: 'own' },
  /** Decide what a target means. */
  'reading:decide': { EVALUATOR: 'unit' },
  /** What the quality audit finds in targets. */
  'quality:read': { OWNER: 'own', EVALUATOR: 'unit', LEADER: 'unit' },
  /** Accept a suggestion, dismiss a finding. */
  'quality:decide': { EVALUATOR: 'unit' },
  /** Ask for another 年度指标值, and take the request back. */
  'target:request': { OWNER: 'own' },
  /** Approve or refuse such a request. */
  'target:decide': { EVALUATOR: 'unit' },
  /** Record what changed a project's money in the course of the year. */
  'budget:adjust': { EVALUATOR: 'unit' },
  'weights:adjust': { OWNER: 'own', EVALUATOR: 'unit' },
  /** Paste execution figures for many projects. */
  'execution:paste': { EVALUATOR: 'unit' },
  /** Add a project by hand, 不参评, 不公开. */
  'project:manage': { EVALUATOR: 'unit', ADMINISTRATOR: 'all' },
  /** A year's stages with their dates. */
  'year:read': { EVALUATOR: 'unit', LEADER: 'unit', ADMINISTRATOR: 'all' },
  /** Set when the stages of a year open and close. */
  'year:manage': { EVALUATOR: 'unit', ADMINISTRATOR: 'all' },
  /** 延期: a date of its own for one project. */
  'project:extend': { EVALUATOR: 'unit', ADMINISTRATOR: 'all' },
  /** Ask evaluators to review a project. */
  'review:assign': { EVALUATOR: 'unit', ADMINISTRATOR: 'all' },
  /** Name a deputy for oneself, or as administrator for others. */
  'deputy:appoint': { OWNER: 'own', EVALUATOR: 'own', ADMINISTRATOR: 'all' },
  /** Reports that people write on what a project reached. */
  'writtenReport:read': { OWNER: 'own', EVALUATOR: 'unit', LEADER: 'unit' },
  'writtenReport:write': { OWNER: 'own', EVALUATOR: 'unit' },
  /** Upload the stamped scan of an approved form, and remove it. */
  'scan:manage': { OWNER: 'own', EVALUATOR: 'unit' },
  /** Say of which projects a report has to be written. */
  'writtenReport:ask': { EVALUATOR: 'unit' },
  /** Figures over all projects, and their downloads. */
  'overview:read': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** Choose the columns of the 汇总表. */
  'summary:arrange': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** 结果公开说明: its figures, its text and what keeps it back. */
  'disclosure:read': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** Exempt projects of the budget from declaring targets, and word the statement. */
  'disclosure:write': { EVALUATOR: 'unit' },
  /** 部门评价: an approved score sheet; evaluators and leaders read it before that as well. */
  'appraisal:read': { OWNER: 'own', EVALUATOR: 'unit', LEADER: 'unit' },
  /** Begin it, score, approve it and open it again. */
  'appraisal:write': { EVALUATOR: 'unit' },
  /** 部门整体支出绩效自评 of a year, and its documents. */
  'department:read': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** Fill it in, correct its targets, approve it and open it again. */
  'department:write': { EVALUATOR: 'unit' },
  /** Look at rule sets, and at a year under two of them. */
  'rules:read': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** Copy, change and publish rule sets, and choose a year's. */
  'rules:manage': { EVALUATOR: 'unit' },
  /** Have a 自评表 recomputed that somebody else filled; nothing of it is stored. */
  'form:audit': { EVALUATOR: 'unit', LEADER: 'unit' },
  /** Download the files that projects in reach were imported from, and see how their figures compare (勾稽). */
  'import:read': { EVALUATOR: 'unit', LEADER: 'unit', ADMINISTRATOR: 'all' },
  'import:manage': { ADMINISTRATOR: 'all' },
  /** Accounts, invitations, reassigning projects. */
  'user:manage': { ADMINISTRATOR: 'all' },
  /** The log of everything that was done, and whether it is whole. */
  'audit:read': { AUDITOR: 'all' },
} as const satisfies Record<string, Partial<Record<Role, ScopeKind>>>;

export type Permission = keyof typeof PERMISSIONS;

/** What an administrator gives to single accounts, beside their role. */
export type AccountRights = {
  /** Of an evaluator: administers rule sets */
  readonly managesRules: boolean;
};

/** Permissions that the role alone does not give: the account must have the right as well. */
const NEEDS_RIGHT: Partial<Record<Permission, keyof AccountRights>> = { 'rules:manage': 'managesRules' };

/** The reach of `permission` for an account, or null where its role or its rights do not give it. */
export function scopeOf(
  account: AccountRights & { readonly role: Role },
  permission: Permission,
): ScopeKind | null {
  const right = NEEDS_RIGHT[permission];
  if (right && !account[right]) return null;
  const reach: Partial<Record<Role, ScopeKind>> = PERMISSIONS[permission];
  return reach[account.role] ?? null;
}
