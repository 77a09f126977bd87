import { PERIOD_WORDS, recurrenceInWords, TIMES_DUE } from './recurrence-in-words';
import { ask, propose, type ReadingRule, wholeValue } from './subject';
import type { Meaning, Period } from './types';

const DURATION = /受理后|收到后|工作日|以内|\d+\s*[天日]内|响应/;
const DONE = /完成|发放|前|审核|支付|缴|交纳|上报/;

/** The meaning of a repeated date; the number of times due follows from the period. */
export function recurring(every: Period, byDay: number | null): Extract<Meaning, { kind: 'recurring' }> {
  return { kind: 'recurring', every, timesDue: TIMES_DUE[every], byDay };
}

/** How a repeated date is explained. */
export function explainRecurring(every: Period, byDay: number | null, why: string): string {
  const day = byDay === null ? '按时' : byDay === 31 ? '月底前' : `${byDay}日前`;
  const times = TIMES_DUE[every];
  return `${why}，应是周期性期限：${PERIOD_WORDS[every]}${day}完成，全年应${times}次。得分为分值×按时次数÷${times}。`;
}

/** `每月发放 ≤ 15 日`: by the 15th of each month. */
const byDayOfMonth: ReadingRule = (subject) => {
  if (subject.family !== 'day' || DURATION.test(subject.name)) return null;
  const named = recurrenceInWords(subject.name);
  const day = wholeValue(subject, 31);
  if (!named) return null;
  const why = `名称写明${PERIOD_WORDS[named.every]}，“${subject.written}”写的是日期`;
  if (day === null) {
    return ask(
      recurring(named.every, named.byDay),
      `${explainRecurring(named.every, named.byDay, why)}但指标值不是几号，请确认。`,
    );
  }
  const meaning = recurring(named.every, day);
  const text = explainRecurring(named.every, day, why);
  if (named.byDay !== null && named.byDay !== day && !(named.byDay === 31 && day >= 28)) {
    return ask(meaning, `${text}但名称写的是${named.byDay}日，请确认以哪个为准。`);
  }
  return propose(meaning, text);
};

/** `每季度交纳房租 ≤ 3 月`, `每半年支付 ＝ 6 月`: within each period. */
const byMonthOfPeriod: ReadingRule = (subject) => {
  if (subject.family !== 'month') return null;
  const named = recurrenceInWords(subject.name);
  if (!named) return null;
  const months = 12 / TIMES_DUE[named.every];
  const text = explainRecurring(named.every, named.byDay, `名称写明${PERIOD_WORDS[named.every]}`);
  const meaning = recurring(named.every, named.byDay);
  if (!subject.value?.eq(months)) return ask(meaning, `${text}但指标值是“${subject.written}”，请确认。`);
  return propose(meaning, text);
};

/** `按时完成审核 ≤ 10 日` without a period: by the 10th of each month, or within ten days? */
const dayWithoutPeriod: ReadingRule = (subject) => {
  if (subject.family !== 'day' || subject.indicator.level2.trim() !== '时效指标') return null;
  if (DURATION.test(subject.name) || !DONE.test(subject.name)) return null;
  const day = wholeValue(subject, 31);
  if (day === null) {
    return ask(
      { kind: 'unreadable' },
      `“${subject.written}”不能是每月的几号，名称写的却是完成期限，请确认含义。`,
    );
  }
  const text = explainRecurring('month', day, `“${subject.written}”可能写的是日期`);
  return ask(recurring('month', day), `${text}也可能是${day}日之内办结，请确认。`);
};

/** A percentage or count of 0 beside a monthly date in the name says nothing of the date. */
export const recurringRules: readonly ReadingRule[] = [byDayOfMonth, byMonthOfPeriod];

/** Asked only after every other reading of a day has been tried. */
export const unclearDayRule: ReadingRule = dayWithoutPeriod;
