import { LONGEST_NAME, plainText } from '../plain-text';
import { inEachRow, type QualityRule } from '../rule';

const NUMBERED =
  /(?:^|[\s。；;])(?:[1一][、.．]\D.{4,}?[2二][、.．]\D|①.{2,}?②|[（(][1一][）)].{2,}?[（(][2二][）)])/s;
const AMOUNT =
  /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*(万元|元|人次|人|户|场|次|套|台|份|件|平方米|平米)(?!以上|以下)/g;
/** Amounts beside these words are one amount's background: how often, of how many. */
const ASIDE = /每\D{0,4}$|第$|至少$|不少于$|合计$|共计$|总(?:支出|额|计)?$|共$/;

/** Statements between semicolons, each long enough to stand for itself. */
function statements(name: string): number {
  return name.split(/[;；]/).filter((part) => part.replace(/\s/g, '').length >= 6).length;
}

/** Lines of a cell, each long enough to stand for itself: what is merely wrapped ends in the middle of a phrase. */
function lines(name: string): number {
  const all = name.split('\n').map((line) => line.trim());
  const whole = all.every((line) => line.length >= 6 && !/[、，,的和与及（(]$/.test(line));
  return whole ? all.length : 1;
}

/** How many amounts of one unit stand side by side. */
function amountsOfOneUnit(name: string): number {
  const counts = new Map<string, number>();
  for (const { 1: number, 2: unit, index } of name.matchAll(AMOUNT)) {
    if (number === undefined || unit === undefined || ASIDE.test(name.slice(0, index))) continue;
    const kind = unit === '万元' ? '元' : unit;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** A cell that holds several indicators: numbered, between semicolons, or several amounts of one unit. */
export const severalInOne = {
  id: 'several-in-one',
  severity: 'warning',
  title: '一格写了几个指标',
  find: inEachRow(({ name }) => {
    const plain = plainText(name, LONGEST_NAME);
    const parts = statements(plain);
    const written = lines(name);
    const why = NUMBERED.test(plain)
      ? '名称中编了号，是几项内容'
      : parts > 1
        ? `名称中用分号并列了 ${parts} 项内容`
        : written > 1
          ? `名称分 ${written} 行写了几项内容`
          : amountsOfOneUnit(plain) > 1
            ? '名称中并列了几个同类的数量'
            : null;
    if (why === null) return null;
    return {
      what: `${why}，只有一个指标值，无法分别衡量。`,
      suggestion: '拆成几条指标，每条只写一项内容，各有指标值。',
    };
  }),
} as const satisfies QualityRule;
