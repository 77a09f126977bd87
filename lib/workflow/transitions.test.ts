import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/roles';
import { GUARDS, type GuardName, type Situation, wordsOf } from './guards';
import type { StageStatus } from './stages';
import { FROZEN_STATES, isFrozen, STATES, type State, WAITING_FOR, waitingFor } from './states';
import { type Action, isPossible, mayAct, next, refuseImpossible, TRANSITIONS, whyNot } from './transitions';

const ACTIONS = Object.keys(TRANSITIONS) as Action[];

/** state × action → state after it; `·` where the action does not exist. Reviewed by hand. */
const TABLE: Readonly<Record<Action, string>> = {
  //                  NOT_STARTED DRAFTING  SUBMITTED RETURNED    RESUBMITTED APPROVED   SIGNED_OFF PUBLISHED
  save: '             DRAFTING    DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  attachEvidence: '   NOT_STARTED DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  removeEvidence: '   NOT_STARTED DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  takeOffline: '      DRAFTING    DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  pasteExecution: '   NOT_STARTED DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  adjustWeights: '    NOT_STARTED DRAFTING  SUBMITTED RETURNED    RESUBMITTED ·          ·          ·',
  decideReadings: '   NOT_STARTED DRAFTING  SUBMITTED RETURNED    RESUBMITTED ·          ·          ·',
  correctIndicators: 'NOT_STARTED DRAFTING  SUBMITTED RETURNED    RESUBMITTED ·          ·          ·',
  requestAdjustment: 'NOT_STARTED DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  withdrawAdjustment: 'NOT_STARTED DRAFTING ·         RETURNED    ·           ·          ·          ·',
  decideAdjustment: ' NOT_STARTED DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  adjustBudget: '     NOT_STARTED DRAFTING  SUBMITTED RETURNED    RESUBMITTED ·          ·          ·',
  exempt: '           NOT_STARTED DRAFTING  SUBMITTED RETURNED    RESUBMITTED ·          ·          ·',
  submit: '           ·           SUBMITTED ·         RESUBMITTED ·           ·          ·          ·',
  withdraw: '         ·           ·         DRAFTING  ·           RETURNED    ·          ·          ·',
  startReview: '      ·           ·         SUBMITTED ·           RESUBMITTED ·          ·          ·',
  comment: '          ·           ·         SUBMITTED ·           RESUBMITTED ·          ·          ·',
  answerComment: '    ·           DRAFTING  ·         RETURNED    ·           ·          ·          ·',
  settleComment:
    '    ·           ·         SUBMITTED RETURNED    RESUBMITTED APPROVED   SIGNED_OFF PUBLISHED',
  review: '           ·           ·         SUBMITTED ·           RESUBMITTED ·          ·          ·',
  return: '           ·           ·         RETURNED  ·           RETURNED    ·          ·          ·',
  approve: '          ·           ·         APPROVED  ·           APPROVED    ·          ·          ·',
  signOff: '          ·           ·         ·         ·           ·           SIGNED_OFF ·          ·',
  publish: '          ·           ·         ·         ·           ·           PUBLISHED  PUBLISHED  ·',
  conceal: '          NOT_STARTED DRAFTING  SUBMITTED RETURNED    RESUBMITTED APPROVED   SIGNED_OFF ·',
  recheck:
    '          ·           ·         ·         ·           ·           APPROVED   SIGNED_OFF PUBLISHED',
  reopen: '           ·           ·         ·         ·           ·           RETURNED   RETURNED   RETURNED',
};

/** Who may at all: owner, evaluator, evaluator for rules, leader, administrator. Reviewed by hand. */
const WHO: Readonly<Record<Action, string>> = {
  save: 'O',
  attachEvidence: 'O',
  removeEvidence: 'O',
  takeOffline: 'OER',
  pasteExecution: 'ER',
  adjustWeights: 'OER',
  decideReadings: 'ER',
  correctIndicators: 'ER',
  requestAdjustment: 'O',
  withdrawAdjustment: 'O',
  decideAdjustment: 'ER',
  adjustBudget: 'ER',
  exempt: 'ERA',
  submit: 'O',
  withdraw: 'O',
  startReview: 'ER',
  comment: 'ER',
  answerComment: 'O',
  settleComment: 'ER',
  review: 'ER',
  return: 'ER',
  approve: 'ER',
  signOff: 'L',
  publish: 'ER',
  conceal: 'ERA',
  recheck: 'ERL',
  reopen: 'ERL',
};

const ACCOUNTS = [
  ['O', { role: 'OWNER', managesRules: false }],
  ['E', { role: 'EVALUATOR', managesRules: false }],
  ['R', { role: 'EVALUATOR', managesRules: true }],
  ['L', { role: 'LEADER', managesRules: false }],
  ['A', { role: 'ADMINISTRATOR', managesRules: false }],
] as const satisfies readonly (readonly [string, { role: Role; managesRules: boolean }])[];

/** Nothing but state and permission speaks against anything here. */
const OPEN = {
  ...{ participates: true, isPublic: true, reviewBegun: false, signOffNeeded: true, adjustmentWaits: false },
  report: { kind: 'unlimited' },
  review: { kind: 'unlimited' },
} as const satisfies Omit<Situation, 'state'>;

const OVER = {
  ...{ kind: 'closed', dueOn: '2025-01-31', lastDay: '2025-02-05', overdueDays: 8, extended: false },
} as const satisfies StageStatus;

/** Every guard holds in this state: what asks for sign-off to have happened does so only where it is needed. */
function unhindered(state: State, action: Action): Situation {
  return { ...OPEN, state, signOffNeeded: action === 'signOff' };
}

const statesAfter = (action: Action) => TABLE[action].trim().split(/\s+/);

describe('the transition table', () => {
  it.each(ACTIONS)('%s leads from each state where the table says, and nowhere else', (action) => {
    const after = statesAfter(action);
    expect(after).toHaveLength(STATES.length);
    STATES.forEach((state, i) => {
      expect(isPossible(state, action), `${action} in ${state}`).toBe(after[i] !== '·');
      if (after[i] === '·') expect(() => next(state, action)).toThrow(/不能/);
      else expect(next(state, action)).toBe(after[i]);
    });
  });

  it.each(ACTIONS)(
    '%s is open to the reviewed accounts in the reviewed states, and to nobody else',
    (action) => {
      const after = statesAfter(action);
      for (const [letter, account] of ACCOUNTS) {
        STATES.forEach((state, i) => {
          const expected = WHO[action].includes(letter) && after[i] !== '·';
          expect(mayAct(account, unhindered(state, action), action), `${letter} ${action} ${state}`).toBe(
            expected,
          );
        });
      }
    },
  );

  it('leads into every state, and out of every state', () => {
    const ways = ACTIONS.flatMap((action) => Object.entries(TRANSITIONS[action].from));
    const moves = ways.filter(([from, to]) => from !== to);
    expect(new Set(moves.map(([, to]) => to))).toEqual(
      new Set(STATES.filter((state) => state !== 'NOT_STARTED')),
    );
    expect(new Set(moves.map(([from]) => from))).toEqual(new Set(STATES));
  });
});

/** What nobody can do once 填报 is over; a target may be asked for before it begins, by a guard of its own. */
const ONCE_CLOSED: readonly Action[] = [
  ...(['save', 'attachEvidence', 'removeEvidence', 'takeOffline'] as const),
  ...(['submit', 'withdraw', 'answerComment', 'requestAdjustment'] as const),
];

/** What makes a guard fail, and the actions that it stands before. Reviewed by hand. */
const FAILING: Readonly<
  Record<GuardName, { readonly by: Partial<Situation>; readonly actions: readonly Action[] }>
> = {
  participates: {
    by: { participates: false },
    actions: [
      ...(['save', 'takeOffline', 'pasteExecution', 'adjustWeights', 'submit', 'withdraw'] as const),
      ...(['answerComment', 'settleComment', 'recheck'] as const),
      ...(['requestAdjustment', 'decideAdjustment', 'adjustBudget'] as const),
      ...(['attachEvidence', 'removeEvidence'] as const),
      ...(['startReview', 'comment', 'review', 'return', 'approve', 'signOff', 'publish', 'reopen'] as const),
    ],
  },
  reviewNotBegun: { by: { reviewBegun: true }, actions: ['withdraw'] },
  isPublic: { by: { isPublic: false }, actions: ['publish'] },
  signOffNeeded: { by: { signOffNeeded: false }, actions: ['signOff'] },
  reportOpen: { by: { report: OVER }, actions: ONCE_CLOSED },
  reportNotClosed: { by: { report: OVER }, actions: ONCE_CLOSED },
  reviewOpen: { by: { review: OVER }, actions: ['startReview', 'comment', 'review', 'return', 'approve'] },
  signedOffWhereNeeded: { by: { signOffNeeded: true, state: 'APPROVED' }, actions: ['publish'] },
  noAdjustmentWaits: { by: { adjustmentWaits: true }, actions: ['submit'] },
};

describe('guards', () => {
  it.each(Object.keys(GUARDS) as GuardName[])('%s stands before the reviewed actions alone', (guard) => {
    const { by, actions } = FAILING[guard];
    for (const action of ACTIONS) {
      const state = by.state ?? STATES.find((candidate) => isPossible(candidate, action))!;
      if (!isPossible(state, action)) continue;
      const situation = { ...unhindered(state, action), ...by };
      expect(whyNot(situation, action), action).toBe(
        actions.includes(action) ? wordsOf(guard, situation) : null,
      );
    }
  });

  it('let a signed-off form be published where the year asks for sign-off', () => {
    expect(whyNot({ ...OPEN, state: 'SIGNED_OFF' }, 'publish')).toBeNull();
  });

  it('are refused in their own words, the state before all', () => {
    const begun: Situation = { ...OPEN, state: 'SUBMITTED', reviewBegun: true };
    expect(() => refuseImpossible(begun, 'withdraw')).toThrow('评价人员已开始评价，不能再撤回');
    expect(whyNot({ ...begun, state: 'PUBLISHED' }, 'withdraw')).toBe(
      '项目当前为“已公开”，自评表已定稿，不能撤回。',
    );
    expect(() => refuseImpossible({ ...begun, reviewBegun: false }, 'withdraw')).not.toThrow();
  });
});

describe('stages', () => {
  const late = (report: StageStatus, state: State = 'DRAFTING') => whyNot({ ...OPEN, state, report }, 'save');

  it('say to whom they are closed since when, and what to do', () => {
    expect(late(OVER)).toBe(
      '填报已于 2025-01-31 截止（宽限至 2025-02-05），逾期 8 天。需要继续填报请联系评价人员延期。',
    );
    expect(late({ kind: 'not-yet', opensOn: '2025-01-10', inDays: 3 })).toBe(
      '填报 2025-01-10 开始，还有 3 天。需要提前填报请联系评价人员调整本年度的填报期。',
    );
    expect(whyNot({ ...OPEN, state: 'SUBMITTED', review: OVER }, 'approve')).toBe(
      '评价已于 2025-01-31 截止（宽限至 2025-02-05），逾期 8 天。需要继续评价请先在项目页为本项目延期。',
    );
  });

  it('keep nobody out while they are open, in their days of grace, or without dates', () => {
    const dated = { dueOn: '2025-01-31', lastDay: '2025-02-05', extended: false };
    expect(late({ kind: 'unlimited' })).toBeNull();
    expect(late({ kind: 'open', leftDays: 0, ...dated })).toBeNull();
    expect(late({ kind: 'grace', leftDays: 0, overdueDays: 5, ...dated })).toBeNull();
  });
});

describe('states', () => {
  it('are frozen from approval on', () => {
    expect(STATES.filter(isFrozen)).toEqual([...FROZEN_STATES]);
  });

  it('wait for a leader where the year asks for sign-off, otherwise for whom they always do', () => {
    expect(waitingFor('APPROVED', true)).toBe('领导');
    expect(waitingFor('APPROVED', false)).toBeNull();
    expect(waitingFor('SUBMITTED', true)).toBe(WAITING_FOR.SUBMITTED);
  });
});
