import type { Indicator } from './indicator';
import { proposeReading } from './reading';

/** 一级 of the 二级 that the tests use. */
export const LEVEL1_OF: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  社会效益指标: '效益指标',
  服务对象满意度指标: '满意度指标',
  经济成本指标: '成本指标',
};

/** `时效指标 资料归档 ≤ 8 月` as an indicator; the direction follows where there is one. */
export function sampleIndicator(
  level2: string,
  name: string,
  target: string,
  direction: string | null = null,
): Indicator {
  const [nature = '', value = '', unit] = target.split(' ');
  return {
    level1: LEVEL1_OF[level2] ?? '',
    level2,
    name,
    nature,
    target: value,
    unit: unit ?? null,
    direction,
  };
}

/** What is proposed for such an indicator in 2024; `total` is the 项目总额 in 万元. */
export function read(level2: string, name: string, target: string, total: string | null = '20.000000') {
  return proposeReading(sampleIndicator(level2, name, target), { fiscalYear: 2024, projectTotal: total });
}
