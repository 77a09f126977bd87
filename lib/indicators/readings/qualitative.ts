import { parseDecimal } from '@/lib/core/decimal';
import { hasPlaceholder } from '@/lib/indicators/names';
import { dateInWords } from './dates-in-words';
import { deadlineOn, explainDeadline } from './deadline';
import { recurrenceInWords } from './recurrence-in-words';
import { explainRecurring, recurring } from './recurring';
import { ask, asWritten, propose, type ReadingRule, type Subject } from './subject';
import type { Reading } from './types';

const GRADES = /^(?:优|优秀|好|良|良好|高|较高|中|差)$/;
const SCALES = /^(?:优?良?好?中?低?差?坏?|高中?低|好[中一般、/]*[坏差]|是否|是\/否)$/;
const ON_TIME = /按时|准时|及时|按期|如期/;

/** The finding on a satisfaction that is set in words: nobody can recompute it. */
export const SURVEY_ADVISED = '满意度为定性，宜以问卷等调查结果佐证';

/** Scored as written; a satisfaction in words stays 定性, and somebody should look at it. */
function inThreeGrades({ indicator }: Subject, grade: string | null, explanation: string): Reading {
  const meaning = { kind: 'grade', grade } as const;
  return indicator.level1.trim() === '满意度指标'
    ? propose(meaning, `${explanation}${SURVEY_ADVISED}。`)
    : asWritten(meaning, explanation);
}

function verbatim({ indicator }: Subject): string {
  return indicator.target.trim();
}

const nothingWritten: ReadingRule = (subject) => {
  const target = verbatim(subject);
  if (target === '') return ask({ kind: 'unreadable' }, '定性指标没有指标值，请确认应达到的程度。');
  if (!hasPlaceholder(target)) return null;
  return ask({ kind: 'unreadable' }, `指标值“${target}”留有模板占位符，请确认应达到的程度。`);
};

/** `优`: reaching the named grade is 达成. */
const namedGrade: ReadingRule = (subject) => {
  if (!GRADES.test(subject.target)) return null;
  return inThreeGrades(
    subject,
    subject.target,
    `定性指标，达到“${subject.target}”为达成，按达成、部分达成、未达成三档计分。`,
  );
};

/** `优良中低差`: the scale stands where its target should. */
const wholeScale: ReadingRule = (subject) => {
  if (!SCALES.test(subject.target)) return null;
  return ask(
    { kind: 'grade', grade: null },
    `“${verbatim(subject)}”列出了等级，没有说明应达到哪一级，请确认目标等级。`,
  );
};

/** `每月15号之前` as the value of a 定性. */
const repeatedDate: ReadingRule = (subject) => {
  const named = recurrenceInWords(subject.target);
  if (!named) return null;
  const text = explainRecurring(named.every, named.byDay, `指标值写作“${verbatim(subject)}”`);
  return propose(recurring(named.every, named.byDay), text);
};

/** `2024-6-1`, `9月底之前` as the value of a 定性, or 按时完成 with the date in the name. */
const singleDate: ReadingRule = (subject) => {
  const inTarget = dateInWords(subject.target, subject.fiscalYear);
  const named =
    inTarget ?? (ON_TIME.test(subject.target) ? dateInWords(subject.name, subject.fiscalYear) : null);
  if (!named) return null;
  const meaning = deadlineOn(named.date, subject.fiscalYear);
  const where = inTarget ? '指标值' : `指标值写作“${verbatim(subject)}”，名称中`;
  const text = explainDeadline(named.date, `${where}写有日期`);
  if (meaning.due === 'before-year')
    return ask(meaning, `${text}该日期早于${subject.fiscalYear}年度，请确认。`);
  if (meaning.due === 'after-year') {
    return ask(meaning, `${text}该日期晚于${subject.fiscalYear}年度，本年度尚未到期，请确认如何评价。`);
  }
  return named.vague ? ask(meaning, `${text}原文未写明具体日期，请确认。`) : propose(meaning, text);
};

/** `98` as the value of a 定性: a rate. */
const bareRate: ReadingRule = (subject) => {
  const match = /^[≥>]?=?\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(subject.target);
  const percent = parseDecimal(match?.[1] ?? '');
  if (percent === null || percent.isZero() || percent.gt(100)) return null;
  if (match?.[2] !== '%' && subject.family !== 'percent' && percent.lt(60)) return null;
  return ask(
    { kind: 'rate', atLeast: percent.toFixed() },
    `定性指标的值是数字“${verbatim(subject)}”，拟读作 ≥ ${percent.toFixed()} %，请确认。`,
  );
};

/** `h`, `3`, `0`: no reading. */
const noise: ReadingRule = (subject) => {
  if (/[\u4e00-\u9fff]/.test(subject.target) && subject.target.length > 1) return null;
  return ask({ kind: 'unreadable' }, `指标值“${verbatim(subject)}”看不出应达到的程度，请确认含义。`);
};

/** A goal in words (`达到国家标准`): met or not met, in three grades. */
const goalInWords: ReadingRule = (subject) =>
  inThreeGrades(
    subject,
    null,
    `定性指标，做到“${verbatim(subject)}”为达成，按达成、部分达成、未达成三档计分。`,
  );

/** Readings of a 定性 target, the most telling first; the last always applies. */
export const qualitativeRules: readonly ReadingRule[] = [
  nothingWritten,
  namedGrade,
  wholeScale,
  repeatedDate,
  singleDate,
  bareRate,
  noise,
  goalInWords,
];
