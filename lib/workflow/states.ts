/** States of an 绩效自评, in the order of its life. */
export const STATES = [
  'NOT_STARTED',
  'DRAFTING',
  'SUBMITTED',
  'RETURNED',
  'RESUBMITTED',
  'APPROVED',
] as const;
export type State = (typeof STATES)[number];

export const STATE_LABELS: Readonly<Record<State, string>> = {
  NOT_STARTED: '未开始',
  DRAFTING: '填报中',
  SUBMITTED: '已提交',
  RETURNED: '已退回',
  RESUBMITTED: '已重新提交',
  APPROVED: '已评价',
};

/** Whose turn it is. */
export const WAITING_FOR: Readonly<Record<State, '项目责任人' | '评价人员' | null>> = {
  NOT_STARTED: '项目责任人',
  DRAFTING: '项目责任人',
  SUBMITTED: '评价人员',
  RETURNED: '项目责任人',
  RESUBMITTED: '评价人员',
  APPROVED: null,
};
