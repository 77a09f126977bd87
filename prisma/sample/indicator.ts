import type { Level1 } from '@/lib/indicators/levels';
import type { Nature } from '@/lib/indicators/nature';

/** One 三级指标 of the sample budget, as its clerk typed it. */
export type SampleIndicator = {
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly nature: Nature;
  readonly target: string;
  readonly unit: string | null;
  readonly direction: string | null;
};

type Row = (
  name: string,
  nature: Nature,
  target: string,
  unit?: string,
  direction?: '正向指标' | '反向指标',
) => SampleIndicator;

function rowOf(level1: Level1, level2: string): Row {
  return (name, nature, target, unit, direction) => ({
    level1,
    level2,
    name,
    nature,
    target,
    unit: unit ?? null,
    direction: direction ?? null,
  });
}

export const quantity = rowOf('产出指标', '数量指标');
export const quality = rowOf('产出指标', '质量指标');
export const timeliness = rowOf('产出指标', '时效指标');
export const cost = rowOf('成本指标', '经济成本指标');
export const socialCost = rowOf('成本指标', '社会成本指标');
export const economicBenefit = rowOf('效益指标', '经济效益指标');
export const socialBenefit = rowOf('效益指标', '社会效益指标');
export const ecologicalBenefit = rowOf('效益指标', '生态效益指标');
export const lasting = rowOf('效益指标', '可持续影响指标');
export const satisfaction = rowOf('满意度指标', '服务对象满意度指标');
