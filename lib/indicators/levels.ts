/** 一级指标 in the order in which forms and totals list them. */
export const LEVEL1_NAMES = ['产出指标', '效益指标', '满意度指标', '成本指标'] as const;

export type Level1 = (typeof LEVEL1_NAMES)[number];

/** 二级指标 of each 一级, in the order of the declaration form. */
export const LEVEL2_NAMES = {
  产出指标: ['数量指标', '质量指标', '时效指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
} as const satisfies Record<Level1, readonly string[]>;

/**
 * Names a text as a 一级指标; blanks around it do not matter.
 * @returns null for anything else, also for a name that only resembles one.
 */
export function parseLevel1(text: string): Level1 | null {
  const name = text.replace(/\s/g, '');
  return LEVEL1_NAMES.find((level1) => level1 === name) ?? null;
}

/** Compares two 一级指标 in form order, for sorting. */
export function compareLevel1(a: Level1, b: Level1): number {
  return LEVEL1_NAMES.indexOf(a) - LEVEL1_NAMES.indexOf(b);
}
