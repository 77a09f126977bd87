import { hasPlaceholder } from '@/lib/indicators/names';
import { contradictsDirection } from '@/lib/indicators/nature';
import { ask, asWritten, type ReadingRule, type Subject } from './subject';

/** Money, time and rates of a 数量指标 may well have an upper limit; people, households and things may not. */
const LIMITED = new Set(['money', 'money-rate', 'percent', 'year', 'month', 'day', 'hour', 'minute']);

function isCeilingOfOutput({ indicator, nature, family }: Subject): boolean {
  if (nature !== '≤' && nature !== '＜') return false;
  return indicator.level2.trim() === '数量指标' && !LIMITED.has(family);
}

/** A number that no quantitative score can be computed from. */
const notANumber: ReadingRule = (subject) => {
  if (subject.value !== null) return null;
  const text = subject.target === '' ? '没有指标值' : `指标值“${subject.indicator.target.trim()}”不是数字`;
  return ask({ kind: 'unreadable' }, `${text}，无法按性质“${subject.nature ?? ''}”计分，请确认含义。`);
};

/** `低保 ≤ 400 户`: an entitlement, as if fewer were better. */
const entitlement: ReadingRule = (subject) => {
  if (!isCeilingOfOutput(subject) || subject.value === null) return null;
  if (subject.family !== 'people' && subject.family !== 'households') return null;
  return ask(
    { kind: 'coverage', of: 'entitled', whole: subject.value.toFixed() },
    `“${subject.written}”照字面是越少越好。若是应保尽保的对象，应按实际保障数÷符合条件数计分；若确为名额上限则按≤计分，请确认。`,
  );
};

/** `宣传 ≤ 3 次`: an output with an upper limit is more likely a least amount. */
const outputCeiling: ReadingRule = (subject) => {
  if (!isCeilingOfOutput(subject) || subject.value === null) return null;
  return ask(
    { kind: 'floor', limit: subject.value.toFixed(), unit: subject.indicator.unit },
    `“${subject.written}”照字面是做得越少得分越满。产出数量通常应不少于指标值，请确认是下限还是上限。`,
  );
};

/** `≥ 0 %`: reached whatever was done. */
const nothingDemanded: ReadingRule = (subject) => {
  if (!subject.value?.isZero() || (subject.nature !== '≥' && subject.nature !== '＞')) return null;
  return ask(
    { kind: 'unreadable' },
    `“${subject.written}”没有提出要求，任何实际值都会得满分，请确认指标值。`,
  );
};

/** `≥ 12 时`: a time of day, which no count compares with. */
const timeOfDay: ReadingRule = (subject) => {
  if (subject.indicator.unit?.trim() !== '时' && subject.indicator.unit?.trim() !== '点') return null;
  return ask({ kind: 'unreadable' }, `“${subject.written}”可能写的是钟点，请确认含义和比较的方向。`);
};

/** As written, whatever 指标方向性 says. */
const number: ReadingRule = (subject) => {
  const { indicator, nature } = subject;
  const text = `按“${subject.written}”计分。`;
  if (nature === null || !contradictsDirection(nature, indicator.direction)) {
    return asWritten({ kind: 'number' }, text);
  }
  return asWritten(
    { kind: 'number' },
    `${text}指标方向性“${indicator.direction?.trim()}”与性质“${nature}”矛盾，以性质为准。`,
  );
};

/** Targets that hold no demand or no number. */
export const emptyDemandRules: readonly ReadingRule[] = [notANumber, nothingDemanded, timeOfDay];

/** Upper limits where more would be better. */
export const outputRules: readonly ReadingRule[] = [entitlement, outputCeiling];

/** What remains is meant as written. */
export const numberRule: ReadingRule = number;

/** Whether a template's `**` stands in the name or the target. */
export function isUnfinished({ indicator }: Subject): boolean {
  return hasPlaceholder(indicator.name) || hasPlaceholder(indicator.target);
}
