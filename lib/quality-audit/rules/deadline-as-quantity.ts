import { squeezed } from '@/lib/core/fullwidth';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';
import { printedUnit } from '../units-in-use';

const TIMES = new Set(['year', 'month', 'day']);

/** What the calendar counts or ends with, written as a unit: 月底, 季度, 周, 年底前, 上半年. */
const CALENDAR_UNIT =
  /^(?:个|第?[一二三四1-4])?(?:[年月][底末初中份度]?|[上中下]旬|季度?[底末初]?|[上下]?半年|周|星期|[日号])(?:之前|以前|前|内)?$/;
/** A date or a time in the value: 年底, 第三季度, 6月30日前, 1个月. */
const CALENDAR_VALUE =
  /\d个?[年月天日号周]|[年月][底末初内]|全年|季度|季[底末]|[上中下]旬|半年|星期|[一二三四五六七八九十两]个?[月周年天]|20\d\d[-./]\d/;

function suggestionFor(row: AuditRow): string {
  const { family, nature, written } = row;
  if (nature === '≥' || nature === '＞') {
    return `“${written}”若是持续时间，请在名称中写明；若是完成期限，请改写为日期。`;
  }
  if (family === 'month')
    return '若是完成期限，请把月份写成日期（例如“2024年8月底前”）；若是时长，请在名称中写明。';
  if (family === 'day') return '若指每月几号之前，请在名称中写明周期和日期；若指办结天数，请写明从何时起算。';
  if (family !== 'year') return '若是完成期限，请在名称中写明日期；若是时长或周期，请写明从何时起算。';
  return '若指年底前完成，请写明日期；若指持续一年，请在名称中写明。';
}

function isTime(row: AuditRow): boolean {
  return TIMES.has(row.family) || CALENDAR_UNIT.test(printedUnit(row));
}

/** 时效指标 with a number of 月, 日, 天, 年, 季度 or the like: a date, a duration or a day of each month? */
export const deadlineAsQuantity = {
  id: 'deadline-as-quantity',
  severity: 'info',
  title: '期限写成数量',
  find: inEachRow((row) => {
    if (row.level2 !== '时效指标' || row.nature === '定性') return null;
    if (isTime(row)) {
      return {
        what: `时效指标写成“${row.written}”，看不出是期限、时长还是每月的日期。`,
        suggestion: suggestionFor(row),
      };
    }
    if (row.value !== null || !CALENDAR_VALUE.test(squeezed(row.indicator.target))) return null;
    return {
      what: `时效指标写成“${row.written}”，指标值不是数量，不能与实际完成的数量相比。`,
      suggestion: '把期限写进指标名称（例如“2024年8月底前完成”），性质写定性；是时长的，写数字和单位。',
    };
  }),
} as const satisfies QualityRule;
