import type { Dec } from '@/lib/core/decimal';
import { decided, HUNDRED, type Outcome, plain, ZERO } from './outcome';
import type { RuleSet } from './rule-set';
import type { ConfirmedReading, IndicatorFlag } from './scoring-project';

type Deadline = Extract<ConfirmedReading, { kind: 'deadline' }>;

/** A score by a confirmed reading, unrounded, with what a person should see beside it. */
export type ReadingOutcome = {
  readonly outcome: Outcome;
  readonly reached: boolean;
  readonly flags: readonly IndicatorFlag[];
};

const MONTH = /^(\d{4})-(\d{2})$/;

/** A date as it stands, a month as its last day: full dates are compared, never parts of them. */
function fullDate(text: string): string {
  const month = MONTH.exec(text);
  if (!month) return text;
  const lastDay = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
  return `${text}-${String(lastDay).padStart(2, '0')}`;
}

/**
 * A deadline: the whole weight when done by the due date, the percentage that an evaluator granted when
 * late, and nothing (flag `late-unconfirmed`) until one is granted.
 * @param done `YYYY-MM-DD`, or `YYYY-MM` for the last day of that month
 */
export function scoreDeadline(
  reading: Deadline,
  done: string,
  weight: Dec,
  ruleSet: RuleSet,
): ReadingOutcome {
  const { basis } = ruleSet.readings;
  const [doneOn, due] = [fullDate(done), fullDate(reading.due)];
  if (doneOn <= due) {
    const outcome = decided('按期完成，得满分', basis, () => `${doneOn} ≤ ${due}`, weight);
    return { outcome, reached: true, flags: [] };
  }
  const { latePercent } = reading;
  if (!latePercent) {
    const rule = '逾期，得分比例待评价人员确认，暂计0分';
    const outcome = decided(rule, basis, () => `${doneOn} ＞ ${due}`, ZERO);
    return { outcome, reached: false, flags: ['late', 'late-unconfirmed'] };
  }
  const outcome: Outcome = {
    rule: '逾期，按评价人员确认的比例：分值×百分比÷100',
    basis,
    dividend: weight.times(latePercent),
    divisor: HUNDRED,
    condition: () => `${doneOn} ＞ ${due}`,
    expression: () => `${plain(weight)} × ${plain(latePercent)} ÷ 100`,
  };
  return { outcome, reached: false, flags: ['late'] };
}

/** A part of a whole, capped at the whole: times on time of times due, months covered of twelve. */
export function scorePart(part: Dec, whole: Dec, weight: Dec, ruleSet: RuleSet): ReadingOutcome {
  const { basis } = ruleSet.readings;
  if (part.greaterThanOrEqualTo(whole)) {
    const outcome = decided('全部完成，得满分', basis, () => `${plain(part)} ≥ ${plain(whole)}`, weight);
    return { outcome, reached: true, flags: [] };
  }
  const outcome: Outcome = {
    rule: '部分完成：分值×已完成÷应完成',
    basis,
    dividend: weight.times(part),
    divisor: whole,
    expression: () => `${plain(weight)} × ${plain(part)} ÷ ${plain(whole)}`,
  };
  return { outcome, reached: false, flags: [] };
}

/**
 * An actual that differs from a unit standard, as an evaluator judged it: weight × percentage ÷ 100.
 * 100 % accepts the difference as met.
 */
export function scoreDifference(
  { actual, standard }: { readonly actual: Dec; readonly standard: Dec },
  percent: Dec,
  weight: Dec,
  ruleSet: RuleSet,
): ReadingOutcome {
  const outcome: Outcome = {
    rule: '与标准不同，按评价人员确认的比例：分值×百分比÷100',
    basis: ruleSet.readings.basis,
    dividend: weight.times(percent),
    divisor: HUNDRED,
    condition: () => `${plain(actual)} ≠ ${plain(standard)}`,
    expression: () => `${plain(weight)} × ${plain(percent)} ÷ 100`,
  };
  return { outcome, reached: percent.equals(100), flags: [] };
}
