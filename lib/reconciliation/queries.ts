import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { reconcile } from '@/lib/budget-document/reconciliation/reconcile';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { completeDocument } from '@/lib/imports/complete-document';
import { unitsOf } from '@/lib/imports/document-parts';
import { importInput } from '@/lib/imports/schema';
import { defineQuery } from '@/lib/operation/define';
import type { ImportReconciliation } from './types';

async function projectIdsOf(db: Db, document: BudgetDocument): Promise<Record<string, string>> {
  const codes = document.projects.flatMap(({ code }) => code ?? []);
  const rows = await db.project.findMany({
    where: {
      year: { fiscalYear: document.fiscalYear },
      unit: { code: { in: unitsOf(document).map(({ unit }) => unit.code) } },
      code: { in: codes },
    },
    select: { id: true, code: true },
  });
  return Object.fromEntries(rows.map(({ id, code }) => [code, id]));
}

/** The reconciliation (勾稽) of an import or preview: every comparison of its document's figures with one another. */
export const importReconciliation = defineQuery({
  name: 'reconciliation.ofImport',
  permission: 'import:manage',
  input: importInput,
  async run({ db }, { importId }): Promise<ImportReconciliation> {
    const head = await db.import.findUnique({
      where: { id: importId },
      select: { state: true, fiscalYear: true, unitName: true, fileName: true },
    });
    if (!head) throw new AppError('NOT_FOUND');
    const document = await completeDocument(db, importId);
    return {
      importId,
      ...head,
      checks: reconcile(document),
      notices: document.contents.notices,
      projectIds: await projectIdsOf(db, document),
    };
  },
});
