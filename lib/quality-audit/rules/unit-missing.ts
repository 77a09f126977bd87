import { isPartOfWhole, shouldBeNearlyAll } from '../rates';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';
import { printedUnit } from '../units-in-use';

const RATE = /率|满意度|覆盖面|占比|比例/;

function isRate({ name, value }: AuditRow): boolean {
  return RATE.test(name) && value?.gt(1) === true && value.lte(100);
}

/** 0.98 for 98 %. */
function isFraction({ name, value }: AuditRow): boolean {
  return shouldBeNearlyAll(name) && value?.gt(0) === true && value.lte(1);
}

function otherUnit(row: AuditRow) {
  const unit = printedUnit(row);
  if (row.family === 'percent' || /[‰‱]|分之/.test(unit) || !isPartOfWhole(row.name)) return null;
  return {
    what: `名称是比率，单位却是“${unit}”。`,
    suggestion: '比率的单位应为“%”，并核对指标值；不是比率的，请改名称。',
  };
}

/** A quantitative target without 度量单位, or a part of a whole that is not a percentage. */
export const unitMissing = {
  id: 'unit-missing',
  severity: 'error',
  title: '定量指标没有单位，或比率的单位不是 %',
  find: inEachRow((row) => {
    if (row.nature === '定性') return null;
    if (printedUnit(row) !== '') return otherUnit(row);
    const what = `定量指标“${row.written}”没有度量单位。`;
    if (isFraction(row)) {
      const target = row.value!.times(100).toFixed();
      return {
        what,
        suggestion: `名称是比率，指标值写成了小数，改为“${target} %”。`,
        repair: { target, unit: '%' },
        judgement: true,
      };
    }
    if (!isRate(row)) return { what, suggestion: '补上度量单位，例如人、次、%、万元。' };
    return { what, suggestion: '名称是比率，单位补“%”。', repair: { unit: '%' }, judgement: true };
  }),
} as const satisfies QualityRule;
