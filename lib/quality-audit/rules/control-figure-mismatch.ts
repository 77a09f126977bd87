import { type Dec, formatMoney } from '@/lib/core/decimal';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import { statesControlFigure } from '../control-figures';
import type { Repair } from '../finding';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

/** What is wrong in a control figure, beside where it is filed. */
export function controlFigureFaults({ nature, indicator, value }: AuditRow, total: Dec | null): string[] {
  const isCeiling = nature === '≤' || nature === '＝';
  const isMoney = normaliseUnit(indicator.unit) === '万元';
  const differs = nature !== '定性' && isMoney && (total === null || !value?.eq(total));
  return [
    nature === '定性' ? '写成了定性' : isCeiling ? '' : '性质既不是“≤”也不是“＝”',
    nature === '定性' || isMoney ? '' : '单位不是万元',
    differs
      ? total === null
        ? '项目总额缺失，无法核对'
        : `与项目总额 ${formatMoney(total)} 万元不一致`
      : '',
  ].filter((text) => text !== '');
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

/** 项目预算控制数, or another name for it, that is not ≤ or ＝ the project's total in 万元. */
export const controlFigureMismatch = {
  id: 'control-figure-mismatch',
  severity: 'error',
  title: '预算控制数与项目总额不符',
  find: inEachRow((row, { total }) => {
    if (!statesControlFigure(row)) return null;
    const faults = controlFigureFaults(row, total);
    if (faults.length === 0) return null;
    const filed = row.level1 === '成本指标' ? [] : [`列在${row.level1}之下`];
    const what = `${row.name}写作“${row.written}”，${[...faults, ...filed].join('，')}。`;
    if (total === null) return { what, suggestion: `补上项目总额，再核对${row.name}。` };
    return {
      what,
      suggestion: `改为“${row.nature === '＝' ? '＝' : '≤'} ${total.toFixed()} 万元”，即项目总额；若项目总额有误，请先更正项目总额。`,
      repair: repairTo(total, row),
      ...(isSameAmount(total, row) ? {} : { judgement: true }),
    };
  }),
} as const satisfies QualityRule;
