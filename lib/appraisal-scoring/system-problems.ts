import { Dec, sum } from '@/lib/core/decimal';
import { APPRAISAL_LEVELS, type Source, type SystemBody, type SystemEntry } from './indicator-system';

/** What makes no sense in a system; `path` leads to the value. */
type SystemProblem = { readonly path: (string | number)[]; readonly message: string };

const OF_INDICATORS: readonly Source[] = ['quantity', 'quality', 'time', 'cost', 'benefit', 'satisfaction'];

/** An entry that stands for indicators of the project, each an item of its own. */
export function standsForIndicators({ source }: Pick<SystemEntry, 'source'>): boolean {
  return OF_INDICATORS.includes(source);
}

/** Entries of one 二级 that stand apart would print as two. */
function scattered(entries: readonly SystemEntry[], i: number): boolean {
  const same = (a: SystemEntry | undefined, b: SystemEntry | undefined) =>
    a?.level1 === b?.level1 && a?.level2 === b?.level2;
  const one = entries[i];
  return !same(one, entries[i - 1]) && entries.slice(0, Math.max(0, i - 1)).some((other) => same(other, one));
}

function entryProblems(entries: readonly SystemEntry[], i: number): SystemProblem[] {
  const { name, weight, level1, level2, id, source } = entries[i]!;
  const before = entries.slice(0, i);
  const at = (field: string, message: string) => ({ path: ['entries', i, field], message });
  const order = APPRAISAL_LEVELS.indexOf(level1);
  return [
    ...(new Dec(weight).isZero() ? [at('weight', `“${name}”的分值应大于 0`)] : []),
    ...(before.some((other) => other.id === id || (other.level2 === level2 && other.name === name))
      ? [at('name', `“${name}”重复`)]
      : []),
    ...(source !== 'judged' && before.some((other) => other.source === source)
      ? [at('source', `“${name}”的评分来源与“${before.find((other) => other.source === source)?.name}”相同`)]
      : []),
    ...(before.some((other) => APPRAISAL_LEVELS.indexOf(other.level1) > order) || scattered(entries, i)
      ? [at('level2', `“${name}”应与同一指标的其他各项排在一起，一级指标按决策、过程、产出、效益排列`)]
      : []),
  ];
}

/** What has to be put right before a system may be used. */
export function systemProblems({ entries }: SystemBody): SystemProblem[] {
  const total = sum(entries.map(({ weight }) => new Dec(weight)));
  const fixed = entries.some((one) => !standsForIndicators(one));
  return [
    ...(total.equals(100)
      ? []
      : [{ path: ['entries'], message: `各项分值合计应为 100，现为 ${total.toFixed()}` }]),
    ...(fixed ? [] : [{ path: ['entries'], message: '至少要有一项不取自项目指标的评价指标' }]),
    ...entries.flatMap((_, i) => entryProblems(entries, i)),
  ];
}
