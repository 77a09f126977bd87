import { type Day, daysBetween } from '@/lib/core/day';

/**
 * How far off a last day is, as a sentence about a stage ends.
 * @example dueInWords('2024-06-03', '2024-06-01') // '还有 2 天截止（2024-06-03）'
 */
export function dueInWords(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn);
  if (left < 0) return `已于 ${dueOn} 截止，逾期 ${-left} 天`;
  return left === 0 ? `今天（${dueOn}）截止` : `还有 ${left} 天截止（${dueOn}）`;
}

/** A reminder in the words of a later day than the one on which it was written. */
export function retold(text: string, dueOn: Day, writtenOn: Day, today: Day): string {
  return text.replace(dueInWords(dueOn, writtenOn), () => dueInWords(dueOn, today));
}
