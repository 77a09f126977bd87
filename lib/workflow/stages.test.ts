import { describe, expect, it, test } from 'vitest';
import { dayAt } from '@/lib/core/day';
import { datesInWords, deadlineTag, statusInWords } from './stage-words';
import {
  type Calendar,
  closes,
  currentStage,
  deadlineOf,
  dueOn,
  isOpen,
  isOverdue,
  overdueDays,
  type Progress,
  STAGES,
  stageStatus,
} from './stages';
import type { State } from './states';

const JANUARY = { opensOn: '2025-01-01', closesOn: '2025-01-31', graceDays: 5 };
const calendar: Calendar = { stages: { REPORT: JANUARY }, extensions: {} };
const extendedTo = (until: string): Calendar => ({ ...calendar, extensions: { REPORT: until } });
const on = (today: string, dates = calendar) => stageStatus(dates, 'REPORT', today);

describe('a stage', () => {
  it('is not open before its first day, and open on that day', () => {
    expect(on('2024-12-31')).toEqual({ kind: 'not-yet', opensOn: '2025-01-01', inDays: 1 });
    expect(on('2025-01-01')).toMatchObject({ kind: 'open', leftDays: 30, dueOn: '2025-01-31' });
  });

  it('is open on its last day, in grace on the next, closed after the last day of grace', () => {
    expect(on('2025-01-31')).toMatchObject({ kind: 'open', leftDays: 0 });
    expect(on('2025-02-01')).toMatchObject({ kind: 'grace', overdueDays: 1, leftDays: 4 });
    expect(on('2025-02-05')).toMatchObject({ kind: 'grace', overdueDays: 5, leftDays: 0 });
    expect(on('2025-02-06')).toMatchObject({ kind: 'closed', overdueDays: 6, lastDay: '2025-02-05' });
  });

  it('without days of grace closes after its last day', () => {
    const strict = { stages: { REPORT: { ...JANUARY, graceDays: 0 } }, extensions: {} };
    expect(on('2025-01-31', strict).kind).toBe('open');
    expect(on('2025-02-01', strict)).toMatchObject({ kind: 'closed', overdueDays: 1 });
  });

  it('is open until the date of the project where that is later, and then closes without grace', () => {
    const later = extendedTo('2025-02-20');
    expect(on('2025-02-20', later)).toMatchObject({ kind: 'open', leftDays: 0, extended: true });
    expect(on('2025-02-21', later)).toMatchObject({ kind: 'closed', overdueDays: 1, lastDay: '2025-02-20' });
    expect(dueOn(later, 'REPORT')).toBe('2025-02-20');
  });

  it('keeps the days of grace of the year where the date of the project lies within them', () => {
    const within = extendedTo('2025-02-03');
    expect(on('2025-02-03', within)).toMatchObject({ kind: 'open', dueOn: '2025-02-03' });
    expect(on('2025-02-05', within)).toMatchObject({ kind: 'grace', overdueDays: 2 });
    expect(on('2025-02-06', within).kind).toBe('closed');
  });

  it('is not shortened by a date that the year has moved beyond', () => {
    expect(on('2025-01-31', extendedTo('2025-01-15'))).toMatchObject({ kind: 'open', extended: false });
  });

  it('without dates limits nothing', () => {
    expect(stageStatus(calendar, 'REVIEW', '2099-01-01')).toEqual({ kind: 'unlimited' });
    expect(dueOn(calendar, 'REVIEW')).toBeNull();
    expect(isOpen({ kind: 'unlimited' })).toBe(true);
  });

  it('turns with the day in Beijing, wherever the server stands', () => {
    expect(on(dayAt(new Date('2025-01-31T15:59:59Z'))).kind).toBe('open');
    expect(on(dayAt(new Date('2025-01-31T16:00:00Z'))).kind).toBe('grace');
  });
});

test.each([
  ['2024-12-29', '填报 2025-01-01 开始，还有 3 天'],
  ['2025-01-28', '填报 2025-01-31 截止，还有 3 天'],
  ['2025-01-31', '填报 2025-01-31 截止，今天截止'],
  ['2025-02-02', '填报已于 2025-01-31 截止，逾期 2 天；宽限至 2025-02-05，还有 3 天'],
  ['2025-02-10', '填报已于 2025-01-31 截止（宽限至 2025-02-05），逾期 10 天'],
])('on %s it reads: %s', (today, words) => {
  expect(statusInWords('REPORT', on(today))).toBe(words);
});

test('an extension is told as one', () => {
  expect(statusInWords('REPORT', on('2025-02-10', extendedTo('2025-02-12')))).toBe(
    '填报已延期，2025-02-12 截止，还有 2 天',
  );
  expect(statusInWords('REPORT', on('2025-02-14', extendedTo('2025-02-12')))).toBe(
    '填报已于 2025-02-12 截止，逾期 2 天',
  );
  expect(statusInWords('SIGN_OFF', { kind: 'unlimited' })).toBe('审定没有设定期限');
  expect(datesInWords(JANUARY)).toBe('2025-01-01 至 2025-01-31，宽限 5 天');
  expect(datesInWords({ ...JANUARY, graceDays: 0 })).toBe('2025-01-01 至 2025-01-31');
});

const progress = (state: State, other: Partial<Progress> = {}): Progress => ({
  ...{ state, participates: true, isPublic: true, signOffNeeded: false },
  ...other,
});

test.each([
  ['NOT_STARTED', 'REPORT'],
  ['DRAFTING', 'REPORT'],
  ['RETURNED', 'REPORT'],
  ['SUBMITTED', 'REVIEW'],
  ['RESUBMITTED', 'REVIEW'],
  ['APPROVED', 'PUBLISH'],
  ['SIGNED_OFF', 'PUBLISH'],
  ['PUBLISHED', null],
] as const)('%s is in stage %s', (state, stage) => {
  expect(currentStage(progress(state))).toBe(stage);
  expect(currentStage(progress(state, { participates: false }))).toBeNull();
});

test('approved forms wait for sign-off where the year asks for it, and for nothing where they are not published', () => {
  expect(currentStage(progress('APPROVED', { signOffNeeded: true }))).toBe('SIGN_OFF');
  expect(currentStage(progress('SIGNED_OFF', { signOffNeeded: true, isPublic: false }))).toBeNull();
});

test('a project is late by the stage that it is in alone', () => {
  const late = deadlineOf(progress('DRAFTING'), calendar, '2025-02-10');
  expect(isOverdue(late)).toBe(true);
  expect(late && overdueDays(late.status)).toBe(10);
  expect(late && deadlineTag(late)).toBe('填报逾期 10 天');
  expect(deadlineOf(progress('SUBMITTED'), calendar, '2025-02-10')).toBeNull();
  const early = deadlineOf(progress('DRAFTING'), calendar, '2025-01-30');
  expect([isOverdue(early), early && deadlineTag(early)]).toEqual([false, '2025-01-31 截止']);
  expect(isOverdue(null)).toBe(false);
});

test('only 填报 and 评价 close', () => {
  expect(STAGES.filter(closes)).toEqual(['REPORT', 'REVIEW']);
});
