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

/** The transition table: for each action the permission it needs and, per state, the state after it. */
const TRANSITIONS: Readonly<Record<Action, Transition>> = {
  save: {
    permission: 'evaluation:report',
    from: { NOT_STARTED: 'DRAFTING', DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' },
  },
  takeOffline: {
    permission: 'report:offline',
    from: { NOT_STARTED: 'DRAFTING', DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' },
  },
  pasteExecution: {
    permission: 'execution:paste',
    from: { NOT_STARTED: 'NOT_STARTED', DRAFTING: 'DRAFTING', RETURNED: 'RETURNED' },
  },
  adjustWeights: {
    permission: 'weights:adjust',
    from: {
      NOT_STARTED: 'NOT_STARTED',
      DRAFTING: 'DRAFTING',
      SUBMITTED: 'SUBMITTED',
      RETURNED: 'RETURNED',
      RESUBMITTED: 'RESUBMITTED',
    },
  },
  decideReadings: {
    permission: 'reading:decide',
    from: {
      NOT_STARTED: 'NOT_STARTED',
      DRAFTING: 'DRAFTING',
      SUBMITTED: 'SUBMITTED',
      RETURNED: 'RETURNED',
      RESUBMITTED: 'RESUBMITTED',
    },
  },
  correctIndicators: {
    permission: 'quality:decide',
    from: {
      NOT_STARTED: 'NOT_STARTED',
      DRAFTING: 'DRAFTING',
      SUBMITTED: 'SUBMITTED',
      RETURNED: 'RETURNED',
      RESUBMITTED: 'RESUBMITTED',
    },
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
