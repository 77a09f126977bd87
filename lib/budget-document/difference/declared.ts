import { Dec } from '@/lib/core/decimal';
import type { BudgetIndicator, BudgetProject } from '../budget-document';
import { canonicalText } from '../canonical-content';

/** What table 13 declares of a project, apart from whose it is. Money in 万元, decimal strings. */
export type Declared = Omit<BudgetProject, 'code' | 'unit'>;

/** The fields of a project in the order of the form, with its words. */
export const PROJECT_FIELDS = {
  name: '项目名称',
  category: '项目类别',
  owner: '项目责任人',
  phone: '项目责任人电话',
  total: '项目总额',
  fiscal: '财政资金',
  other: '其他资金',
  goal: '绩效目标',
} as const satisfies Record<keyof Omit<Declared, 'indicators'>, string>;
export type ProjectField = keyof typeof PROJECT_FIELDS;

/** The fields of an indicator in the order of the form, with its words. */
export const INDICATOR_FIELDS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  nature: '指标性质',
  target: '指标值',
  unit: '计量单位',
  direction: '指标方向性',
  weight: '分值',
} as const satisfies Record<keyof BudgetIndicator, string>;
export type IndicatorField = keyof typeof INDICATOR_FIELDS;

/**
 * One field before and after; null is an empty cell. `original`: what it said before it was corrected, where it was;
 * the document says something else than either.
 */
export type FieldChange<F> = {
  readonly field: F;
  readonly from: string | null;
  readonly to: string | null;
  readonly original?: string | null;
};

const NUMBERS: ReadonlySet<string> = new Set(['total', 'fiscal', 'other', 'weight']);

/** What a cell comes to: the value of a number, a text but for blank lines and blanks around lines. */
export function cellContent(field: string, text: string | null): string | null {
  return text !== null && NUMBERS.has(field) ? new Dec(text).toFixed() : canonicalText(text);
}

/** Whether two cells of a column say the same; an empty one is like no other. */
export function sameCell(field: string, a: string | null, b: string | null): boolean {
  return cellContent(field, a) === cellContent(field, b);
}

/** The fields that differ. */
export function changedFields<F extends string>(
  fields: Readonly<Record<F, string>>,
  from: Readonly<Record<NoInfer<F>, string | null>>,
  to: Readonly<Record<NoInfer<F>, string | null>>,
): FieldChange<F>[] {
  return (Object.keys(fields) as F[])
    .filter((field) => !sameCell(field, from[field], to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }));
}
