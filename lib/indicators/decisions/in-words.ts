import { Dec, formatNumber } from '@/lib/core/decimal';
import { formatDateInWords } from '@/lib/indicators/readings/dates-in-words';
import { PERIOD_WORDS } from '@/lib/indicators/readings/recurrence-in-words';
import type { Decided } from './decided';

function withUnit(limit: string, unit: string | null): string {
  return [formatNumber(new Dec(limit)), unit?.trim() ?? ''].filter(Boolean).join(' ');
}

function recurring({ every, timesDue, byDay }: Extract<Decided, { kind: 'recurring' }>): string {
  const day = byDay === null ? '按时' : byDay === 31 ? '月底前' : `${byDay}日前`;
  return `周期性期限，${PERIOD_WORDS[every]}${day}完成，全年应${timesDue}次`;
}

/**
 * A decision in one line, as the form, the history and the trace say it.
 * @example decidedInWords({ kind: 'deadline', due: '2024-08-31' }) === '完成期限，2024年8月31日前（含当日）'
 */
export function decidedInWords(meaning: Decided): string {
  switch (meaning.kind) {
    case 'number':
      return '按指标性质';
    case 'deadline':
      return `完成期限，${formatDateInWords(meaning.due)}前（含当日）`;
    case 'recurring':
      return recurring(meaning);
    case 'coverage':
      return `持续时间，应满${formatNumber(new Dec(meaning.whole))}${meaning.of === 'months' ? '个月' : '天'}`;
    case 'entitled':
      return '应保尽保，实际保障数÷符合条件数';
    case 'ceiling':
      return `控制上限，不超过 ${withUnit(meaning.limit, meaning.unit)}`;
    case 'floor':
      return `最低要求，不少于 ${withUnit(meaning.limit, meaning.unit)}`;
    case 'exact':
      return `单位标准，恰好 ${withUnit(meaning.limit, meaning.unit)}`;
    case 'rate':
      return `比率，不低于 ${formatNumber(new Dec(meaning.atLeast))}%`;
    case 'grade':
      return meaning.grade === null ? '定性，按三档计分' : `定性，达到“${meaning.grade}”为达成`;
    case 'not-due':
      return `本年度未到期（${formatDateInWords(meaning.due)}），不评分`;
  }
}
