import { dateInWords, endOfMonth, formatDateInWords } from './dates-in-words';
import { ask, propose, type ReadingRule, type Subject, wholeValue } from './subject';
import type { Meaning } from './types';

const DONE =
  /完成|归档|前|底|末|支付|付清|上报|申报|发放|交纳|缴|签订|采购|期限|季度|立项|公示|验收|投入使用/;

/** A deadline with its place beside the fiscal year. */
export function deadlineOn(date: string, fiscalYear: number): Extract<Meaning, { kind: 'deadline' }> {
  const year = Number(date.slice(0, 4));
  if (year < fiscalYear) return { kind: 'deadline', date, due: 'before-year' };
  return { kind: 'deadline', date, due: year > fiscalYear ? 'after-year' : 'in-year' };
}

/** How a deadline is explained; `why` says what it was read from. */
export function explainDeadline(date: string, why: string): string {
  return `${why}，应是完成期限：${formatDateInWords(date)}前完成（含当日）。按时完成得满分，逾期的得分比例由评价人员确认。`;
}

function isAbout(subject: Subject): boolean {
  return subject.indicator.level2.trim() === '时效指标';
}

/** `≤ 8 月` in a 时效指标 or beside a word of completion: done by the end of that month. */
const byMonth: ReadingRule = (subject) => {
  const month = wholeValue(subject, 12);
  if (subject.family !== 'month' || month === null) return null;
  if (!isAbout(subject) && !DONE.test(subject.name)) return null;
  const date = endOfMonth(subject.fiscalYear, month);
  const meaning = deadlineOn(date, subject.fiscalYear);
  const why = `“${subject.written}”写的是月份`;
  const named = dateInWords(subject.name, subject.fiscalYear);
  if (named && named.date.slice(5, 7) !== date.slice(5, 7)) {
    return ask(meaning, `${explainDeadline(date, why)}但名称中的期限与指标值不一致，请确认以哪个为准。`);
  }
  const atLeast = subject.nature === '≥' || subject.nature === '＞';
  if (atLeast || !DONE.test(subject.name)) {
    return ask(meaning, `${explainDeadline(date, why)}请确认是完成期限，还是持续的月数。`);
  }
  return propose(meaning, explainDeadline(date, why));
};

/** A date in the name of a 时效指标 whose value is a day or a year: `年底前完成 ≤ 30 日`, `12月31日前 ＝ 1 年`. */
const byName: ReadingRule = (subject) => {
  if (!isAbout(subject) || (subject.family !== 'day' && subject.family !== 'year')) return null;
  if (!DONE.test(subject.name)) return null;
  const named = dateInWords(subject.name, subject.fiscalYear);
  if (!named) return null;
  const meaning = deadlineOn(named.date, subject.fiscalYear);
  const text = explainDeadline(named.date, '名称中写有期限');
  const day = String(subject.value ?? '');
  const agrees = subject.family === 'year' || Number(named.date.slice(8)) === Number(day);
  if (named.vague || !agrees || meaning.due !== 'in-year') {
    return ask(meaning, `${text}指标值“${subject.written}”与它不完全一致，请确认期限。`);
  }
  return propose(meaning, text);
};

/** `≤ 1 年` of a 时效指标: done by the end of the year. */
const withinYear: ReadingRule = (subject) => {
  if (!isAbout(subject) || subject.family !== 'year') return null;
  if (subject.nature !== '≤' && subject.nature !== '＜') return null;
  const why = `“${subject.written}”写的是一年之内`;
  if (!subject.value?.eq(1)) {
    return ask({ kind: 'unreadable' }, `“${subject.written}”超出本年度，不能作为年度完成期限，请确认含义。`);
  }
  const date = `${subject.fiscalYear}-12-31`;
  return propose(deadlineOn(date, subject.fiscalYear), explainDeadline(date, why));
};

/** Deadlines written as a number, the most telling first. */
export const deadlineRules: readonly ReadingRule[] = [byMonth, byName, withinYear];
