import { otherYearsNamed } from '../calendar-years';
import { inEachRow, type QualityRule } from '../rule';

/** A calendar year in the name other than the budget's. */
export const otherYear = {
  id: 'other-year',
  severity: 'warning',
  title: '写有其他年度',
  find: inEachRow(({ name }, _, { fiscalYear }) => {
    const others = otherYearsNamed(name, fiscalYear);
    if (others.length === 0) return null;
    return {
      what: `名称中写有${others.map((year) => `${year}年`).join('、')}，而预算年度是${fiscalYear}年。`,
      suggestion: `如是沿用上年的文字，改为${fiscalYear}年的内容；如是背景说明，移到项目说明中。`,
    };
  }),
} as const satisfies QualityRule;
