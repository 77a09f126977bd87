import { can } from '@/lib/access/grant';
import type { AccountRights, Permission } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { AppError } from '@/lib/core/app-error';
import { GUARDS, type GuardName, type Situation, wordsOf } from './guards';
import { FROZEN_STATES, isFrozen, STATE_LABELS, type State } from './states';

type Transition = {
  /** The action in words: `不能…` has to make sense */
  readonly label: string;
  readonly permission: Permission;
  readonly from: Partial<Record<State, State>>;
  readonly guards?: readonly GuardName[];
};

/** Whatever an owner fills in: the first entry begins the draft. */
const FILLING_IN = { NOT_STARTED: 'DRAFTING', DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' } as const;

/** While the form is its owner's; none of it begins a draft, so that it never overtakes what is being typed. */
const WITH_THE_OWNER = { NOT_STARTED: 'NOT_STARTED', DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' } as const;

const IN_REVIEW = { SUBMITTED: 'SUBMITTED', RESUBMITTED: 'RESUBMITTED' } as const;

/** What touches nothing that was frozen. */
const FROZEN = { APPROVED: 'APPROVED', SIGNED_OFF: 'SIGNED_OFF', PUBLISHED: 'PUBLISHED' } as const;

/** What may change until a form is approved, and leaves it where it is. */
const BEFORE_APPROVAL = {
  NOT_STARTED: 'NOT_STARTED',
  DRAFTING: 'DRAFTING',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  RESUBMITTED: 'RESUBMITTED',
} as const;

/** For each action the permission it needs, per state the state after it, and what else has to be so. */
export const TRANSITIONS = {
  save: {
    label: '填报',
    permission: 'evaluation:report',
    from: FILLING_IN,
    guards: ['participates', 'reportOpen'],
  },
  attachEvidence: {
    label: '上传佐证材料',
    permission: 'evaluation:report',
    from: WITH_THE_OWNER,
    guards: ['participates', 'reportOpen'],
  },
  removeEvidence: {
    label: '删除佐证材料',
    permission: 'evaluation:report',
    from: WITH_THE_OWNER,
    guards: ['participates', 'reportOpen'],
  },
  takeOffline: {
    label: '录入离线填报表',
    permission: 'report:offline',
    from: FILLING_IN,
    guards: ['participates', 'reportOpen'],
  },
  pasteExecution: {
    label: '录入执行数',
    permission: 'execution:paste',
    from: WITH_THE_OWNER,
    guards: ['participates'],
  },
  adjustWeights: {
    label: '调整分值',
    permission: 'weights:adjust',
    from: BEFORE_APPROVAL,
    guards: ['participates'],
  },
  decideReadings: { label: '确认指标含义', permission: 'reading:decide', from: BEFORE_APPROVAL },
  correctIndicators: { label: '改动指标文字', permission: 'quality:decide', from: BEFORE_APPROVAL },
  requestAdjustment: {
    label: '申请调整绩效目标',
    permission: 'target:request',
    from: WITH_THE_OWNER,
    guards: ['participates', 'reportNotClosed'],
  },
  withdrawAdjustment: {
    label: '撤回目标调整申请',
    permission: 'target:request',
    from: WITH_THE_OWNER,
  },
  decideAdjustment: {
    label: '批准目标调整',
    permission: 'target:decide',
    from: WITH_THE_OWNER,
    guards: ['participates'],
  },
  adjustBudget: {
    label: '登记预算调整',
    permission: 'budget:adjust',
    from: BEFORE_APPROVAL,
    guards: ['participates'],
  },
  exempt: { label: '设为不参评', permission: 'project:manage', from: BEFORE_APPROVAL },
  submit: {
    label: '提交',
    permission: 'evaluation:report',
    from: { DRAFTING: 'SUBMITTED', RETURNED: 'RESUBMITTED' },
    guards: ['participates', 'reportOpen', 'noAdjustmentWaits'],
  },
  withdraw: {
    label: '撤回',
    permission: 'evaluation:report',
    from: { SUBMITTED: 'DRAFTING', RESUBMITTED: 'RETURNED' },
    guards: ['participates', 'reviewNotBegun', 'reportOpen'],
  },
  startReview: {
    label: '开始评价',
    permission: 'evaluation:review',
    from: IN_REVIEW,
    guards: ['participates', 'reviewOpen'],
  },
  comment: {
    label: '批注',
    permission: 'evaluation:review',
    from: IN_REVIEW,
    guards: ['participates', 'reviewOpen'],
  },
  answerComment: {
    label: '回复批注',
    permission: 'evaluation:report',
    from: { DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' },
    guards: ['participates', 'reportOpen'],
  },
  settleComment: {
    label: '解决或重新打开批注',
    permission: 'evaluation:review',
    from: { ...IN_REVIEW, RETURNED: 'RETURNED', ...FROZEN },
    guards: ['participates'],
  },
  review: {
    label: '修改定性完成比例',
    permission: 'evaluation:review',
    from: IN_REVIEW,
    guards: ['participates', 'reviewOpen'],
  },
  return: {
    label: '退回',
    permission: 'evaluation:review',
    from: { SUBMITTED: 'RETURNED', RESUBMITTED: 'RETURNED' },
    guards: ['participates', 'reviewOpen'],
  },
  approve: {
    label: '评价通过',
    permission: 'evaluation:review',
    from: { SUBMITTED: 'APPROVED', RESUBMITTED: 'APPROVED' },
    guards: ['participates', 'reviewOpen'],
  },
  signOff: {
    label: '审定',
    permission: 'evaluation:signOff',
    from: { APPROVED: 'SIGNED_OFF' },
    guards: ['participates', 'signOffNeeded'],
  },
  publish: {
    label: '公开',
    permission: 'evaluation:publish',
    from: { APPROVED: 'PUBLISHED', SIGNED_OFF: 'PUBLISHED' },
    guards: ['participates', 'isPublic', 'signedOffWhereNeeded'],
  },
  conceal: {
    label: '设为不公开',
    permission: 'project:manage',
    from: { ...BEFORE_APPROVAL, APPROVED: 'APPROVED', SIGNED_OFF: 'SIGNED_OFF' },
  },
  recheck: { label: '列入复核', permission: 'recheck:manage', from: FROZEN, guards: ['participates'] },
  reopen: {
    label: '重新评价',
    permission: 'evaluation:reopen',
    from: { APPROVED: 'RETURNED', SIGNED_OFF: 'RETURNED', PUBLISHED: 'RETURNED' },
    guards: ['participates'],
  },
} as const satisfies Record<string, Transition>;

export type Action = keyof typeof TRANSITIONS;

const transition = (action: Action): Transition => TRANSITIONS[action];

/** Whether the action exists in that state, whatever else it depends on. */
export function isPossible(state: State, action: Action): boolean {
  return transition(action).from[state] !== undefined;
}

/**
 * The state after `action`, by the table alone.
 * @throws AppError INVALID_STATE with both names where the table has no such transition
 */
export function next(state: State, action: Action): State {
  const after = transition(action).from[state];
  if (!after) throw new AppError('INVALID_STATE', notFrom(state, action));
  return after;
}

function notFrom(state: State, action: Action): string {
  const { label, from } = transition(action);
  const closed = isFrozen(state) && !FROZEN_STATES.some((frozen) => from[frozen]);
  return `项目当前为“${STATE_LABELS[state]}”，${closed ? '自评表已定稿，' : ''}不能${label}。`;
}

/** Why the action can't happen now, in words for a button or a refusal; null where it can. */
export function whyNot(situation: Situation, action: Action): string | null {
  if (!isPossible(situation.state, action)) return notFrom(situation.state, action);
  const failing = transition(action).guards?.find((name) => !GUARDS[name].holds(situation));
  return failing ? wordsOf(failing, situation) : null;
}

/** Whether the account may take the action in this situation; its reach is checked where rows are read. */
export function mayAct(
  account: AccountRights & { readonly role: Role },
  situation: Situation,
  action: Action,
): boolean {
  return can(account, transition(action).permission) && whyNot(situation, action) === null;
}

/**
 * Refuses what the table or a guard does not allow.
 * @throws AppError INVALID_STATE with the reason in words
 */
export function refuseImpossible(situation: Situation, action: Action): void {
  const reason = whyNot(situation, action);
  if (reason !== null) throw new AppError('INVALID_STATE', reason);
}
