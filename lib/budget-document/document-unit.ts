import { toHalfWidth } from '@/lib/core/fullwidth';
import { err, ok, type Result } from '@/lib/core/result';
import type { BudgetProject } from './budget-document';
import type { DocumentError } from './problem';
import type { Table } from './table-layout';

/** A budget unit as tables name it: `390001-云溪街道办事处`. */
export type DocumentUnit = { readonly code: string; readonly name: string };

const CODE_AND_NAME = /^(\d{3,12})\s*[-－—–]\s*([\s\S]+)$/;
/** The first three digits of a unit's code are its department's. */
const DEPARTMENT_DIGITS = 3;

/**
 * Reads a unit's code and name.
 * @example parseUnit('390001-云溪街道办事处') → { code: '390001', name: '云溪街道办事处' }
 */
export function parseUnit(text: string): DocumentUnit | null {
  const match = CODE_AND_NAME.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  return { code: toHalfWidth(match[1]), name: match[2].trim() };
}

/** The unit of the document: the first that table 13 names. */
export function findUnit(projects: readonly BudgetProject[]): Result<DocumentUnit, DocumentError> {
  for (const project of projects) {
    const unit = parseUnit(project.unit);
    if (unit) return ok(unit);
  }
  return err({
    code: 'unit-missing',
    message:
      '预算13表第1行没有找到预算单位。“单位名称”一列应写作“单位编码-单位名称”，例如“390001-云溪街道办事处”。',
  });
}

/** The unit that a table of units names first; null where its first column holds none. */
export function unitNamedBy({ columns, rows }: Table): DocumentUnit | null {
  if (!/单位/.test(columns[0] ?? '')) return null;
  return rows.map(({ cells }) => parseUnit(cells[0] ?? '')).find((unit) => unit !== null) ?? null;
}

function departmentsOf({ rows }: Table): Set<string> {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const unit = parseUnit(cells[0] ?? '');
    if (unit && unit.code.length >= 6) found.add(unit.code.slice(0, DEPARTMENT_DIGITS));
  }
  return found;
}

/** Tables whose first column names units of two departments: two documents in one. */
export function findSecondDepartment(tables: readonly Table[]): DocumentError | null {
  const seen = new Map<string, string>();
  for (const table of tables) {
    // Tables of functions and of economic classes begin with a code as well, but not with a unit's.
    if (!/单位/.test(table.columns[0] ?? '')) continue;
    for (const department of departmentsOf(table)) seen.set(department, seen.get(department) ?? table.no);
  }
  if (seen.size < 2) return null;
  const places = [...seen].map(([department, no]) => `预算${no}表的单位编码以${department}开头`);
  return {
    code: 'two-documents',
    message: `文件中有两个部门的预算（${places.join('，')}）。请分成两个文件分别导入。`,
  };
}
