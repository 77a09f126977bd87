import { toHalfWidth } from '@/lib/core/fullwidth';
import { dateInWords } from '@/lib/indicators/readings/dates-in-words';
import { recurrenceInWords } from '@/lib/indicators/readings/recurrence-in-words';
import type { Found } from '../finding';
import { inEachRow, type QualityRule } from '../rule';

const GRADES = new Set(['优', '良', '中', '差', '好', '高']);
const LONGER: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良' };

function unsure(value: string, fiscalYear: number): Omit<Found, 'indicator'> {
  if (value === '')
    return { what: '定性指标没有指标值。', suggestion: '写明应达到的等级：优、良、中、差之一。' };
  const quoted = `定性指标的值是“${value}”`;
  if (/^\d+(\.\d+)?%?$/.test(value)) {
    return { what: `${quoted}，是数字。`, suggestion: '能计数的改为定量指标并写明性质和单位，否则写等级。' };
  }
  if (dateInWords(value, fiscalYear) || recurrenceInWords(value)) {
    return {
      what: `${quoted}，是日期。`,
      suggestion: '把期限写进指标名称或改为时效的定量指标，指标值写等级。',
    };
  }
  if (/^[优良好中低差坏高]{2,}$/.test(value)) {
    return { what: `${quoted}，列出了全部等级，没有选定一级。`, suggestion: '选定应达到的一级，例如“优”。' };
  }
  return { what: `${quoted}，不是等级。`, suggestion: '写明应达到的等级：优、良、中、差之一。' };
}

/** 定性 whose value is none of 优 良 中 差 好 高. */
export const qualitativeNotAGrade = {
  id: 'qualitative-not-a-grade',
  severity: 'warning',
  title: '定性指标值不是等级',
  find: inEachRow(({ nature, indicator }, _, { fiscalYear }) => {
    const value = toHalfWidth(indicator.target).trim();
    if (nature !== '定性' || GRADES.has(value)) return null;
    const grade = LONGER[value];
    if (!grade) return unsure(value, fiscalYear);
    const what = `定性指标的值是“${value}”，等级的写法应是一个字。`;
    return { what, suggestion: `改为“${grade}”。`, repair: { target: grade } };
  }),
} as const satisfies QualityRule;
