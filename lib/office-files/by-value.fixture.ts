import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { Dec, parseDecimal } from '@/lib/core/decimal';

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([key]) => key !== 'place');
    return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
  }
  if (typeof value !== 'string') return value;
  const number = parseDecimal(value.replaceAll(',', ''));
  return number ? new Dec(number).toFixed() : value;
}

/**
 * What a document holds, wherever its rows stand and however its numbers are written: a workbook has 56 for
 * 56.000000. What only the prose states is left out, since a workbook has none.
 */
export function byValue({ tables, projects, problems, unit, fiscalYear, contents }: BudgetDocument): unknown {
  return plain({ tables, projects, problems, unit, fiscalYear, contents: { ...contents, statements: [] } });
}
