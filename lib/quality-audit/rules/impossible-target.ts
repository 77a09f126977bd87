import { mayBeNegative } from '@/lib/indicators/names';
import type { Found } from '../finding';
import { mayExceedAll, shouldBeNearlyAll } from '../rates';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

type Judged = Omit<Found, 'indicator'>;

const FLOOR = '写明应达到的数值：实际值不会低于 0。';

/** At most 100 % of what cannot be more, or may well be. */
function looseCeiling({ nature, name, value, written }: AuditRow): Judged {
  const but = nature === '＜' && value?.eq(100) ? '除正好 100% 外，' : '';
  return {
    what: mayExceedAll(name)
      ? `指标值“${written}”没有约束：一点不做也达到目标。`
      : `指标值“${written}”没有约束：比率不会超过 100%，${but}任何实际值都达到目标。`,
    suggestion: '改为实际允许的上限；若是至少应达到的比率，性质应为≥。',
  };
}

/** More than all of it. */
function beyondAll({ nature, name, value, written }: AuditRow): Judged | null {
  if (mayExceedAll(name)) return null;
  if (value?.gt(100)) {
    return {
      what: `指标值“${written}”超过 100%，比率不可能达到。`,
      suggestion: '改为不超过 100% 的数值；若指完成上年的百分之几，请写成增长率。',
    };
  }
  if (!value?.eq(100) || nature !== '＞') return null;
  return {
    what: `指标值“${written}”要求高于 100%，比率不可能达到。`,
    suggestion: '改为“≥ 100 %”或“＝ 100 %”。',
  };
}

/** 0.98 % of what should be nearly all: 98 % written as a fraction. */
function fraction({ name, value, written }: AuditRow): Judged | null {
  if (!value?.gt(0) || value.gt(1) || !shouldBeNearlyAll(name)) return null;
  const target = value.times(100).toFixed();
  return {
    what: `指标值“${written}”不超过 1%，对这样的比率不合情理，多半是把 ${target}% 写成了小数。`,
    suggestion: `改为“${target} %”。`,
    repair: { target },
    judgement: true,
  };
}

/** A rate lies between 0 and 100 %. */
function ofRate(row: AuditRow): Judged | null {
  if (row.nature !== '≤' && row.nature !== '＜') return beyondAll(row) ?? fraction(row);
  return row.value?.gte(100) ? looseCeiling(row) : null;
}

/** Amounts, numbers and rates are not below 0. */
function belowZero({ nature, value, written }: AuditRow): Judged | null {
  if (!value?.isNegative() || value.isZero()) return null;
  const floor = nature === '≥' || nature === '＞';
  if (floor) return { what: `指标值“${written}”低于 0，任何实际值都达到目标。`, suggestion: FLOOR };
  return { what: `指标值“${written}”低于 0，不可能达到。`, suggestion: FLOOR };
}

/** A target that nothing can reach, or that everything reaches; growth may well be more than 100 % or below 0. */
export const impossibleTarget = {
  id: 'impossible-target',
  severity: 'error',
  title: '目标不可能达到或总是达到',
  find: inEachRow((row) => {
    if (row.nature === '定性' || mayBeNegative(row.name)) return null;
    return (row.family === 'percent' ? ofRate(row) : null) ?? belowZero(row);
  }),
} as const satisfies QualityRule;
