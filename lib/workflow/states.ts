/** States of an 绩效自评, in the order of its life. */
export const STATES = [
  'NOT_STARTED',
  'DRAFTING',
  'SUBMITTED',
  'RETURNED',
  'RESUBMITTED',
  'APPROVED',
  'SIGNED_OFF',
  'PUBLISHED',
] as const;
export type State = (typeof STATES)[number];

export const STATE_LABELS: Readonly<Record<State, string>> = {
  NOT_STARTED: '未开始',
  DRAFTING: '填报中',
  SUBMITTED: '已提交',
  RETURNED: '已退回',
  RESUBMITTED: '已重新提交',
  APPROVED: '已评价',
  SIGNED_OFF: '已审定',
  PUBLISHED: '已公开',
};

/** From approval on: the form is frozen, and documents are drawn from the frozen model. */
export const FROZEN_STATES = ['APPROVED', 'SIGNED_OFF', 'PUBLISHED'] as const satisfies readonly State[];

/** Whether the form is frozen: approved, whatever followed upon it. */
export function isFrozen(state: State): boolean {
  return (FROZEN_STATES as readonly State[]).includes(state);
}

/** Whose turn it is. A year that asks for sign-off waits for a leader as well: `waitingFor`. */
export const WAITING_FOR: Readonly<Record<State, '项目责任人' | '评价人员' | null>> = {
  NOT_STARTED: '项目责任人',
  DRAFTING: '项目责任人',
  SUBMITTED: '评价人员',
  RETURNED: '项目责任人',
  RESUBMITTED: '评价人员',
  APPROVED: null,
  SIGNED_OFF: null,
  PUBLISHED: null,
};

/** Whose turn it is, by the setting of the year. */
export function waitingFor(state: State, signOffNeeded: boolean): '项目责任人' | '评价人员' | '领导' | null {
  return state === 'APPROVED' && signOffNeeded ? '领导' : WAITING_FOR[state];
}
