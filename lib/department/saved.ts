import type { z } from 'zod';
import type { Prisma } from '@/lib/db/database';
import type { DepartmentSheet } from '@/lib/department-scoring/department-sheet';
import { applyPatch } from '@/lib/sheet/apply-patch';
import type { SheetRow } from '@/lib/sheet/sheet';
import { reportedSchema, type saveDepartmentInput } from './schema';

type Typed = z.output<typeof saveDepartmentInput>;

type Columns = {
  readonly evaluation: Prisma.DepartmentEvaluationUncheckedUpdateInput;
  readonly rows: readonly { readonly indicatorId: string; readonly reported: Prisma.InputJsonValue }[];
};

const storedRow = (row: SheetRow) => ({ indicatorId: row.indicatorId, reported: reportedSchema.parse(row) });

/** The evaluation with what was typed taken over, and the columns that keep it. */
export function saved(
  before: DepartmentSheet,
  { goalActual, executionReason, notes, texts, basic, items, rows }: Typed,
): { readonly department: DepartmentSheet; readonly columns: Columns } {
  const sheet = applyPatch(before.sheet, { goalActual, executionReason, notes, rows });
  return {
    department: { ...before, sheet, basic, items, texts },
    columns: {
      evaluation: {
        ...{ goalActual, executionReason, notes, items, ...texts },
        ...{ basicApplicable: basic.applicable, basicInitial: basic.initial },
        ...{ basicAnnual: basic.annual, basicExecuted: basic.executed },
      },
      rows: sheet.rows.map(storedRow),
    },
  };
}
