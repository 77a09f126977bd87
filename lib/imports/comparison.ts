import type { BudgetProject } from '@/lib/budget-document/budget-document';
import { Dec } from '@/lib/core/decimal';
import type { ProjectComparison } from './types';

/** A project as the product has it: texts verbatim, money and weights as decimal strings. */
export type StoredProject = Omit<BudgetProject, 'code' | 'unit'> & {
  readonly code: string;
  readonly importId: string | null;
};

type Compared = Omit<BudgetProject, 'code' | 'unit' | 'indicators'>;

const TEXT_FIELDS = {
  name: '项目名称',
  category: '项目类别',
  owner: '项目责任人',
  phone: '项目责任人电话',
  goal: '绩效目标',
} as const satisfies Partial<Record<keyof Compared, string>>;

const MONEY_FIELDS = {
  total: '项目总额',
  fiscal: '财政资金',
  other: '其他资金',
} as const satisfies Partial<Record<keyof Compared, string>>;

function sameAmount(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return new Dec(a).equals(b);
}

function sameIndicators(a: BudgetProject['indicators'], b: BudgetProject['indicators']): boolean {
  if (a.length !== b.length) return false;
  return a.every((left, i) => {
    const right = b[i]!;
    return (
      left.level1 === right.level1 &&
      left.level2 === right.level2 &&
      left.name === right.name &&
      left.nature === right.nature &&
      left.target === right.target &&
      left.unit === right.unit &&
      left.direction === right.direction &&
      sameAmount(left.weight, right.weight)
    );
  });
}

/**
 * A project of a document beside the one of the same unit, year and code that is there already.
 * @param importId the import being looked at: what it brought in itself counts as new
 * @returns the fields that differ, in the words of the form
 */
export function compareProject(
  project: BudgetProject,
  stored: StoredProject | undefined,
  importId: string,
): ProjectComparison {
  if (!stored || stored.importId === importId) return { kind: 'new' };
  const texts = Object.entries(TEXT_FIELDS) as [keyof typeof TEXT_FIELDS, string][];
  const amounts = Object.entries(MONEY_FIELDS) as [keyof typeof MONEY_FIELDS, string][];
  const fields = [
    ...texts.filter(([key]) => project[key] !== stored[key]),
    ...amounts.filter(([key]) => !sameAmount(project[key], stored[key])),
  ].map(([, label]) => label);
  if (!sameIndicators(project.indicators, stored.indicators)) fields.push('绩效指标');
  return fields.length === 0 ? { kind: 'identical' } : { kind: 'different', fields };
}
