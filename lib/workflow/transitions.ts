import type { Permission } from '@/lib/access/permissions';
import { AppError } from '@/lib/core/app-error';
import { STATE_LABELS, type State } from './states';

export const ACTIONS = [
  'save',
  'takeOffline',
  'pasteExecution',
  'adjustWeights',
  'decideReadings',
  'correctIndicators',
  'submit',
  'comment',
  'review',
  'return',
  'approve',
] as const;
export type Action = (typeof ACTIONS)[number];

const ACTION_LABELS: Readonly<Record<Action, string>> = {
  save: '填报',
  takeOffline: '录入离线填报表',
  pasteExecution: '录入执行数',
  adjustWeights: '调整分值',
  decideReadings: '确认指标含义',
  correctIndicators: '改动指标文字',
  submit: '提交',
  comment: '批注',
  review: '修改定性完成比例',
  return: '退回',
  approve: '评价通过',
};

type Transition = { readonly permission: Permission; readonly from: Partial<Record<State, State>> };

/** Whatever an owner fills in: the first entry begins the draft. */
const FILLING_IN = { NOT_STARTED: 'DRAFTING', DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' } as const;

/** What may change until a form is approved, and leaves it where it is. */
const BEFORE_APPROVAL = {
  NOT_STARTED: 'NOT_STARTED',
  DRAFTING: 'DRAFTING',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  RESUBMITTED: 'RESUBMITTED',
} as const;

/** The transition table: for each action the permission it needs and, per state, the state after it. */
const TRANSITIONS: Readonly<Record<Action, Transition>> = {
  save: {
    permission: 'evaluation:report',
    from: FILLING_IN,
  },
  takeOffline: {
    permission: 'report:offline',
    from: FILLING_IN,
  },
  pasteExecution: {
    permission: 'execution:paste',
    from: { NOT_STARTED: 'NOT_STARTED', DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' },
  },
  adjustWeights: {
    permission: 'weights:adjust',
    from: BEFORE_APPROVAL,
  },
  decideReadings: {
    permission: 'reading:decide',
    from: BEFORE_APPROVAL,
  },
  correctIndicators: {
    permission: 'quality:decide',
    from: BEFORE_APPROVAL,
  },
  submit: {
    permission: 'evaluation:report',
    from: { DRAFTING: 'SUBMITTED', RETURNED: 'RESUBMITTED' },
  },
  comment: {
    permission: 'evaluation:review',
    from: { SUBMITTED: 'SUBMITTED', RESUBMITTED: 'RESUBMITTED' },
  },
  review: {
    permission: 'evaluation:review',
    from: { SUBMITTED: 'SUBMITTED', RESUBMITTED: 'RESUBMITTED' },
  },
  return: {
    permission: 'evaluation:review',
    from: { SUBMITTED: 'RETURNED', RESUBMITTED: 'RETURNED' },
  },
  approve: {
    permission: 'evaluation:review',
    from: { SUBMITTED: 'APPROVED', RESUBMITTED: 'APPROVED' },
  },
};

/** Whether the action exists in that state, for showing a button. */
export function isPossible(state: State, action: Action): boolean {
  return TRANSITIONS[action].from[state] !== undefined;
}

/**
 * The state after `action`.
 * @throws AppError INVALID_STATE with both names where the table has no such transition
 */
export function next(state: State, action: Action): State {
  const after = TRANSITIONS[action].from[state];
  if (!after)
    throw new AppError('INVALID_STATE', `项目当前为“${STATE_LABELS[state]}”，不能${ACTION_LABELS[action]}。`);
  return after;
}
