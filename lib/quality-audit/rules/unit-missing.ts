import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';
import { printedUnit } from '../units-in-use';

const RATE = /率|满意度|覆盖面|占比|比例/;

function isRate({ name, value }: AuditRow): boolean {
  return RATE.test(name) && value?.gt(1) === true && value.lte(100);
}

/** A quantitative target without 度量单位. */
export const unitMissing = {
  id: 'unit-missing',
  severity: 'error',
  title: '定量指标没有单位',
  find: inEachRow((row) => {
    if (row.nature === '定性' || printedUnit(row) !== '') return null;
    const what = `定量指标“${row.written}”没有度量单位。`;
    if (!isRate(row)) return { what, suggestion: '补上度量单位，例如人、次、%、万元。' };
    return { what, suggestion: '名称是比率，单位补“%”。', repair: { unit: '%' } };
  }),
} as const satisfies QualityRule;
