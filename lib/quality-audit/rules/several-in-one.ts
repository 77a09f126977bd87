import { LONGEST_NAME, plainText, withoutBrackets } from '../plain-text';
import { inEachRow, type QualityRule } from '../rule';
import { amountsOfOneUnit, limitsIn, statesSeveral } from '../several-quantities';
import type { AuditRow } from '../subject';
import { printedUnit } from '../units-in-use';

const NUMBERED =
  /(?:^|[\s。；;])(?:[1一][、.．]\D.{4,}?[2二][、.．]\D|①.{2,}?②|[（(][1一][）)].{2,}?[（(][2二][）)])/s;

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

function severalInName(name: string): string | null {
  const plain = plainText(name, LONGEST_NAME);
  if (NUMBERED.test(plain)) return '名称中编了号，是几项内容';
  const essence = withoutBrackets(plain);
  const parts = statements(essence);
  if (parts > 1) return `名称中用分号并列了 ${parts} 项内容`;
  const written = lines(name);
  if (written > 1) return `名称分 ${written} 行写了几项内容`;
  if (amountsOfOneUnit(essence) > 1) return '名称中并列了几个同类的数量';
  if (limitsIn(essence) > 1) return '名称中写了几个限值';
  return null;
}

function severalInValue(row: AuditRow): boolean {
  if (row.value !== null) return false;
  return statesSeveral(row.indicator.target, {
    unit: printedUnit(row),
    isTime: row.level2 === '时效指标',
  });
}

/** A cell that holds several indicators: numbered, between semicolons, several amounts in the name or in the value. */
export const severalInOne = {
  id: 'several-in-one',
  severity: 'warning',
  title: '一格写了几个指标',
  find: inEachRow((row) => {
    const suggestion = '拆成几条指标，每条只写一项内容，各有指标值。';
    const why = severalInName(row.name);
    if (why !== null) return { what: `${why}，只有一个指标值，无法分别衡量。`, suggestion };
    if (!severalInValue(row)) return null;
    return { what: `指标值“${row.indicator.target.trim()}”写了几个数量，无法分别衡量。`, suggestion };
  }),
} as const satisfies QualityRule;
