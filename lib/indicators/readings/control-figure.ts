import type { Dec } from '@/lib/core/decimal';
import { formatMoney } from '@/lib/core/decimal';
import { isControlFigure } from '@/lib/indicators/names';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import { ask, asWritten, propose, type ReadingRule, type Subject } from './subject';
import type { Meaning } from './types';

function ceiling(limit: Dec): Meaning {
  return { kind: 'ceiling', limit: limit.toFixed(), unit: '万元' };
}

function mismatch(subject: Subject, total: Dec): string | null {
  const shown = `${formatMoney(total)} 万元`;
  if (subject.nature === '定性') return '没有写明金额';
  if (normaliseUnit(subject.indicator.unit) !== '万元') return `单位不是万元，而项目总额为 ${shown}`;
  if (subject.nature !== '≤' && subject.nature !== '＝') return '性质既不是≤也不是＝';
  return subject.value?.eq(total) ? null : `与项目总额 ${shown} 不一致`;
}

/** 项目预算控制数: at most the project's total, in 万元; asks where the target says something else. */
export const controlFigureRule: ReadingRule = (subject) => {
  if (!isControlFigure(subject.indicator.name)) return null;
  const total = subject.projectTotal;
  if (total === null)
    return ask({ kind: 'unreadable' }, '项目总额缺失，无法核对项目预算控制数，请确认控制上限。');
  const wrong = mismatch(subject, total);
  if (wrong !== null) {
    return ask(
      ceiling(total),
      `项目预算控制数“${subject.written}”${wrong}。拟以项目总额 ${formatMoney(total)} 万元为控制上限，请确认。`,
    );
  }
  const text = `项目预算控制数，实际完成值取全年执行数（万元），不超过 ${formatMoney(total)} 万元即得满分。`;
  return subject.nature === '＝' ? propose(ceiling(total), text) : asWritten({ kind: 'number' }, text);
};
