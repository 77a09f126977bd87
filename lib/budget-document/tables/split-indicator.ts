import { LEVEL1_NAMES, LEVEL2_NAMES, type Level1 } from '@/lib/indicators/levels';

const ALL_LEVEL2: readonly string[] = Object.values(LEVEL2_NAMES).flat();

/** 一级, 二级 and 三级 of a cell in which they are run together; what cannot be told apart stays in the name. */
export type SplitIndicator = {
  readonly level1: Level1 | null;
  readonly level2: string | null;
  readonly name: string;
};

function startsWithOne<T extends string>(text: string, names: readonly T[]): T | null {
  return names.find((name) => text.startsWith(name)) ?? null;
}

/**
 * Splits an indicator by the names of the levels, those of its own 一级 first.
 * @example splitIndicator('产出指标质量指标验收合格') → { level1: '产出指标', level2: '质量指标', name: '验收合格' }
 */
export function splitIndicator(text: string): SplitIndicator {
  const level1 = startsWithOne(text, LEVEL1_NAMES);
  if (level1 === null) return { level1: null, level2: null, name: text };
  const rest = text.slice(level1.length).trim();
  const level2 = startsWithOne(rest, LEVEL2_NAMES[level1]) ?? startsWithOne(rest, ALL_LEVEL2);
  return { level1, level2, name: level2 === null ? rest : rest.slice(level2.length).trim() };
}
