import { mayBeNegative } from '@/lib/indicators/names';
import { inEachRow, type QualityRule } from '../rule';

/** A rate of more than 100 %; growth may well be more. */
export const impossibleTarget = {
  id: 'impossible-target',
  severity: 'error',
  title: '比率超过 100%',
  find: inEachRow(({ nature, family, value, name, written }) => {
    if (nature === '定性' || family !== 'percent' || !value?.gt(100) || mayBeNegative(name)) return null;
    return {
      what: `指标值“${written}”超过 100%，比率不可能达到。`,
      suggestion: '改为不超过 100% 的数值；若指完成上年的百分之几，请写成增长率。',
    };
  }),
} as const satisfies QualityRule;
