import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';
import { printedUnit } from '../units-in-use';

const RATE = /率|满意度|覆盖面|占比|比例/;

/** Parts of a whole: nothing but a percentage measures them. Frequencies, rates of exchange and the like are others. */
const PART_OF_WHOLE =
  /(?:合格|完成|办结|覆盖|及时|到位|达标|准确|参与|知晓|满意|使用|利用|就业|成活|回收|处理|处置|解决|合规|执行|支付|差错|投诉|出勤|参加|普及|治愈|返修|优良|完好)率$/;

function isRate({ name, value }: AuditRow): boolean {
  return RATE.test(name) && value?.gt(1) === true && value.lte(100);
}

function otherUnit(row: AuditRow) {
  const unit = printedUnit(row);
  if (row.family === 'percent' || /[‰‱]|分之/.test(unit) || !PART_OF_WHOLE.test(row.name)) return null;
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
    if (!isRate(row)) return { what, suggestion: '补上度量单位，例如人、次、%、万元。' };
    return { what, suggestion: '名称是比率，单位补“%”。', repair: { unit: '%' }, judgement: true };
  }),
} as const satisfies QualityRule;
