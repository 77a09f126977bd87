import type { BudgetTables } from '@/lib/budget-document/budget-document';

/** What a document calls itself, as far as it does. */
export function documentName({ fiscalYear, unit }: BudgetTables): string {
  const year = fiscalYear === null ? '部门预算（文件没有写明年度）' : `${fiscalYear}年度部门预算`;
  return unit === null ? year : `${year}  ${unit.code} ${unit.name}`;
}
