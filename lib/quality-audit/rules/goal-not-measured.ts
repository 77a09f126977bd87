import { Dec, parseDecimal, sum } from '@/lib/core/decimal';
import { LONGEST_NAME, plainText } from '../plain-text';
import type { QualityRule } from '../rule';
import type { AuditSubject } from '../subject';

type Quantity = { readonly written: string; readonly value: Dec };

const QUANTITY =
  /(?<![\d.*×xX(])(\d[\d,]*(?:\.\d+)?)\s*(人次|人|名|户|场次|场|次|套|台|辆|个|处|份|件|家|平方米|平米)/g;
/** Titles and document numbers. */
const DOCUMENTS = /《[^》]*》|[(〔[【]\s*20\d\d\s*[)〕\]】]\s*\d+\s*号/g;
/** Said of what is there, of the past, or of each: no aim of this year. */
const BEFORE = /(?:第|其中|每|每个|人均|户均|约|至|-)\s*$/;
const BACKGROUND = /现有|共有|已有|目前|截至|截止|参照|上年|去年|优势|辖区|下属|面积/;
/** `18个社区`, `4等部门`: places and offices, said of the area. */
const PLACES = /^(?:社区|街道|部门|单位|科室|小区|市级|区级|居委会|网格|服务站)/;
const ABOUT = /^(?:多|余|左右|以内|部门)/;

/** A rate of 3 % does not measure 3 persons. */
const NO_COUNT = new Set(['percent', 'money', 'money-rate', 'year', 'month', 'day', 'hour', 'minute']);

/** What is looked at of a goal, and how many of its quantities and of a unit's targets are held against each other. */
const LONGEST_GOAL = 10_000;
const MOST_COMPARED = 40;
const MOST_NAMED = 8;

function clauses(goal: string): string[] {
  return plainText(goal.replaceAll('\n', '；'), LONGEST_GOAL)
    .replace(DOCUMENTS, '□')
    .split(/[,;。；，!?](?!\d{3}(?!\d))/);
}

function quantitiesIn(clause: string): Quantity[] {
  if (BACKGROUND.test(clause)) return [];
  return [...clause.matchAll(QUANTITY)].flatMap(({ 0: written, 1: number = '', index }) => {
    const after = clause.slice(index + written.length);
    if (BEFORE.test(clause.slice(0, index)) || PLACES.test(after) || ABOUT.test(after)) return [];
    const value = parseDecimal(number.replaceAll(',', ''));
    return value === null || value.isZero() ? [] : [{ written, value }];
  });
}

/** Quantities that the goal names as aims, each once. */
function quantitiesOf(goal: string): Quantity[] {
  const all = clauses(goal).flatMap(quantitiesIn);
  return all
    .filter(({ written }, index) => all.findIndex((other) => other.written === written) === index)
    .slice(0, MOST_COMPARED);
}

function pairSums(values: readonly Dec[]): Dec[] {
  if (values.length > MOST_COMPARED) return [];
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => one.plus(other)));
}

/** What the indicators measure: targets, numbers in their names, and sums of two or all of one unit. */
function measuredBy({ rows }: AuditSubject): Set<string> {
  const byUnit = new Map<string, Dec[]>();
  for (const { value, family, nature, indicator } of rows) {
    if (value === null || nature === '定性' || NO_COUNT.has(family)) continue;
    const key = family === 'other' ? (indicator.unit?.trim() ?? '') : family;
    byUnit.set(key, [...(byUnit.get(key) ?? []), value]);
  }
  const targets = [...byUnit.values()].flatMap((values) => [...values, ...pairSums(values), sum(values)]);
  const named = rows.flatMap(({ name, nature, indicator }) =>
    (
      plainText(nature === '定性' ? `${name} ${indicator.target}` : name, LONGEST_NAME).match(
        /\d+(?:\.\d+)?/g,
      ) ?? []
    ).map((text) => new Dec(text)),
  );
  return new Set([...targets, ...named].map((value) => value.toFixed()));
}

/** Quantities that nothing measures, by themselves or added up with another of the goal. */
function unmeasured(subject: AuditSubject): Quantity[] {
  const measured = measuredBy(subject);
  const open = quantitiesOf(subject.goal).filter(({ value }) => !measured.has(value.toFixed()));
  return open.filter(
    (one) => !open.some((other) => other !== one && measured.has(one.value.plus(other.value).toFixed())),
  );
}

/** The goal names quantities that no indicator measures. */
export const goalNotMeasured = {
  id: 'goal-not-measured',
  severity: 'info',
  title: '目标中的数量没有指标',
  find: (subject) => {
    const open = unmeasured(subject).map(({ written }) => `“${written}”`);
    if (open.length === 0 || subject.rows.length === 0) return [];
    return [
      {
        indicator: null,
        what: `绩效目标中写有${open.slice(0, MOST_NAMED).join('、')}${open.length > MOST_NAMED ? `等 ${open.length} 个数量` : ''}，没有一条指标的指标值与之对应。`,
        suggestion: '补充相应的数量指标，或使绩效目标与指标值一致。',
      },
    ];
  },
} as const satisfies QualityRule;
