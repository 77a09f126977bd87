import { type Dec, formatMoney } from '@/lib/core/decimal';
import { isControlFigure } from '@/lib/indicators/names';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import type { Repair } from '../finding';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

function problems({ nature, indicator, value, level1 }: AuditRow, total: Dec | null): string[] {
  const isCeiling = nature === '≤' || nature === '＝';
  const isMoney = normaliseUnit(indicator.unit) === '万元';
  const differs = nature !== '定性' && isMoney && (total === null || !value?.eq(total));
  const wrong = [
    nature === '定性' ? '写成了定性' : isCeiling ? '' : '性质既不是“≤”也不是“＝”',
    nature === '定性' || isMoney ? '' : '单位不是万元',
    differs
      ? total === null
        ? '项目总额缺失，无法核对'
        : `与项目总额 ${formatMoney(total)} 万元不一致`
      : '',
  ].filter((text) => text !== '');
  return wrong.length > 0 && level1 !== '成本指标' ? [...wrong, `列在${level1}之下`] : wrong;
}

function repairTo(total: Dec, { nature, indicator }: AuditRow): Repair {
  return {
    ...(nature === '≤' || nature === '＝' ? {} : { nature: '≤' }),
    target: total.toFixed(),
    ...(indicator.unit?.trim() === '万元' ? {} : { unit: '万元' }),
  };
}

/** Whether only the unit is wrong: the number is the total's own, in 元 or with the unit of the other. */
function isSameAmount(total: Dec, { nature, indicator, value }: AuditRow): boolean {
  const unit = normaliseUnit(indicator.unit) ?? '';
  if ((nature !== '≤' && nature !== '＝') || value === null || (unit !== '' && unit !== '元')) return false;
  return value.eq(total) || (unit === '元' && value.eq(total.times(10_000)));
}

/** 项目预算控制数 that is not ≤ or ＝ the project's total in 万元. */
export const controlFigureMismatch = {
  id: 'control-figure-mismatch',
  severity: 'error',
  title: '预算控制数与项目总额不符',
  find: inEachRow((row, { total }) => {
    if (!isControlFigure(row.name)) return null;
    const wrong = problems(row, total);
    if (wrong.length === 0) return null;
    const what = `项目预算控制数写作“${row.written}”，${wrong.join('，')}。`;
    if (total === null) return { what, suggestion: '补上项目总额，再核对项目预算控制数。' };
    return {
      what,
      suggestion: `改为“${row.nature === '＝' ? '＝' : '≤'} ${total.toFixed()} 万元”，即项目总额；若项目总额有误，请先更正项目总额。`,
      repair: repairTo(total, row),
      ...(isSameAmount(total, row) ? {} : { judgement: true }),
    };
  }),
} as const satisfies QualityRule;
