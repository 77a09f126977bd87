import { describe, expect, it } from 'vitest';
import { STATES, type State } from './states';
import { ACTIONS, type Action, isPossible, next } from './transitions';

/** state × action → state after it; `·` where the action does not exist. Reviewed by hand. */
const TABLE: Readonly<Record<Action, string>> = {
  //                NOT_STARTED  DRAFTING   SUBMITTED  RETURNED     RESUBMITTED  APPROVED
  save: '           DRAFTING     DRAFTING   ·          RETURNED     ·            ·',
  takeOffline: '    DRAFTING     DRAFTING   ·          RETURNED     ·            ·',
  pasteExecution: ' NOT_STARTED  DRAFTING   ·          RETURNED     ·            ·',
  adjustWeights: '  NOT_STARTED  DRAFTING   SUBMITTED  RETURNED     RESUBMITTED  ·',
  decideReadings: ' NOT_STARTED  DRAFTING   SUBMITTED  RETURNED     RESUBMITTED  ·',
  correctIndicators: 'NOT_STARTED DRAFTING SUBMITTED RETURNED     RESUBMITTED  ·',
  submit: '         ·            SUBMITTED  ·          RESUBMITTED  ·            ·',
  comment: '        ·            ·          SUBMITTED  ·            RESUBMITTED  ·',
  review: '         ·            ·          SUBMITTED  ·            RESUBMITTED  ·',
  return: '         ·            ·          RETURNED   ·            RETURNED     ·',
  approve: '        ·            ·          APPROVED   ·            APPROVED     ·',
};

describe('transitions', () => {
  it.each(ACTIONS)('%s leads from each state where the table says, and nowhere else', (action) => {
    const after = TABLE[action].trim().split(/\s+/);
    STATES.forEach((state: State, i) => {
      expect(isPossible(state, action), `${action} in ${state}`).toBe(after[i] !== '·');
      if (after[i] === '·') expect(() => next(state, action)).toThrow(/不能/);
      else expect(next(state, action)).toBe(after[i]);
    });
  });
});
