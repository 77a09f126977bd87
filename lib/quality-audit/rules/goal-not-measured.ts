import { Dec, sum } from '@/lib/core/decimal';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import { type GoalQuantity, MOST_COMPARED, quantitiesOf } from '../goal-quantities';
import { LONGEST_NAME, plainText } from '../plain-text';
import type { QualityRule } from '../rule';
import type { AuditRow, AuditSubject } from '../subject';

/** A rate of 3 % does not measure 3 persons. */
const NO_COUNT = new Set(['percent', 'money', 'money-rate', 'year', 'month', 'day', 'hour', 'minute']);
const MOST_NAMED = 8;

type Measured = Readonly<Record<GoalQuantity['kind'], ReadonlySet<string>>>;

function pairSums(values: readonly Dec[]): Dec[] {
  if (values.length > MOST_COMPARED) return [];
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => one.plus(other)));
}

/** Targets, and sums of two or all of them. */
function withSums(values: readonly Dec[]): Dec[] {
  return [...values, ...pairSums(values), sum(values)];
}

type Target = AuditRow & { readonly value: Dec };

function targetsOf({ rows }: AuditSubject): Target[] {
  return rows.filter((row): row is Target => row.value !== null && row.nature !== '定性');
}

/** Counts, summed up only with others of one unit. */
function countsIn(targets: readonly Target[]): Dec[] {
  const byUnit = new Map<string, Dec[]>();
  for (const { value, family, indicator } of targets) {
    if (NO_COUNT.has(family)) continue;
    const key = family === 'other' ? (indicator.unit?.trim() ?? '') : family;
    byUnit.set(key, [...(byUnit.get(key) ?? []), value]);
  }
  return [...byUnit.values()].flatMap(withSums);
}

/** Rates in %; 0.98 without a unit stands for 98. */
function ratesIn(targets: readonly Target[]): Dec[] {
  return targets.flatMap(({ value, family, indicator }) => {
    if (family === 'percent') return [value, value.times(100)];
    return normaliseUnit(indicator.unit) === null ? [value, value.times(100)] : [];
  });
}

/** Amounts in 元; what may be spent measures no yield, but the project's total named in a goal is the budget. */
function moneyIn(targets: readonly Target[], { total }: AuditSubject): Dec[] {
  const amounts = targets
    .filter(({ family, level1 }) => family === 'money' && level1 !== '成本指标')
    .map(({ value, indicator }) => (normaliseUnit(indicator.unit) === '万元' ? value.times(10_000) : value));
  return [...withSums(amounts), ...(total === null ? [] : [total.times(10_000)])];
}

/** Numbers in the names and in the words of 定性 targets: of what, the text does not tell for sure. */
function numbersNamed({ rows }: AuditSubject): Dec[] {
  return rows.flatMap(({ name, nature, indicator }) => {
    const text = nature === '定性' ? `${name} ${indicator.target}` : name;
    return (plainText(text, LONGEST_NAME).match(/\d+(?:\.\d+)?/g) ?? []).map((number) => new Dec(number));
  });
}

/** What the indicators measure. */
function measuredBy(subject: AuditSubject): Measured {
  const targets = targetsOf(subject);
  const named = numbersNamed(subject);
  const texts = (values: readonly Dec[]) => new Set(values.map((value) => value.toFixed()));
  return {
    count: texts([...countsIn(targets), ...named]),
    rate: texts([...ratesIn(targets), ...named]),
    money: texts([...moneyIn(targets, subject), ...named.flatMap((one) => [one, one.times(10_000)])]),
  };
}

/** Quantities that nothing measures, by themselves or added up with another of the goal. */
function unmeasured(subject: AuditSubject, fiscalYear: number): GoalQuantity[] {
  const named = quantitiesOf(subject.goal, fiscalYear);
  if (named.length === 0) return [];
  const measured = measuredBy(subject);
  const open = named.filter(({ kind, value }) => !measured[kind].has(value.toFixed()));
  return open.filter(
    (one) =>
      !open.some(
        (other) =>
          other !== one &&
          other.kind === one.kind &&
          one.kind !== 'rate' &&
          measured[one.kind].has(one.value.plus(other.value).toFixed()),
      ),
  );
}

/** The goal names quantities that no indicator measures. */
export const goalNotMeasured = {
  id: 'goal-not-measured',
  severity: 'info',
  title: '目标中的数量没有指标',
  find: (subject, { fiscalYear }) => {
    const open = unmeasured(subject, fiscalYear).map(({ written }) => `“${written}”`);
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
