import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

const STANDARD = /标准|每|人均|户均|次均|单价|定额/;

/** From this many 元 on, an amount without the words of a standard is a total. */
const SURELY_A_TOTAL = 10_000;

/** A sum of money for sure, not the amount that each person or household is due. */
function isTotal({ indicator, name, family, value }: AuditRow): boolean {
  if (family !== 'money' || value === null || STANDARD.test(name)) return false;
  return normaliseUnit(indicator.unit) === '万元' || value.gte(SURELY_A_TOTAL);
}

/** 成本指标 with ＝: spending less would count as missing the target. */
export const costAsExact = {
  id: 'cost-as-exact',
  severity: 'warning',
  title: '成本指标写成等于',
  find: inEachRow((row) => {
    if (row.level1 !== '成本指标' || row.nature !== '＝') return null;
    if (isTotal(row)) {
      return {
        what: `成本总额写成“${row.written}”，节约了反而不符合。`,
        suggestion: `改为“≤ ${row.indicator.target.trim()} ${row.indicator.unit?.trim() ?? ''}”，不超过即达到目标。`,
        repair: { nature: '≤' },
        judgement: true,
      };
    }
    return {
      what: `成本指标写成“${row.written}”，只有恰好相等才符合。`,
      suggestion: '是单位标准的，在名称中写明“标准”，可以保留；是总额的，把性质改为“≤”。',
    };
  }),
} as const satisfies QualityRule;
