import { can, type Grant } from '@/lib/access/grant';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { reconcile } from '@/lib/budget-document/reconciliation/reconcile';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { completeDocument } from '@/lib/imports/complete-document';
import { unitsOf } from '@/lib/imports/document-parts';
import { importInReach } from '@/lib/imports/reach';
import { importInput } from '@/lib/imports/schema';
import { defineQuery } from '@/lib/operation/define';
import type { ImportReconciliation } from './types';

/** Only those in reach: a document may have projects of other units. */
async function projectIdsOf(
  db: Db,
  grant: Grant<'import:read'>,
  document: BudgetDocument,
): Promise<Record<string, string>> {
  const codes = document.projects.flatMap(({ code }) => code ?? []);
  const rows = await db.project.findMany({
    where: {
      AND: [
        projectsWithin(grant),
        {
          year: { fiscalYear: document.fiscalYear },
          unit: { code: { in: unitsOf(document).map(({ unit }) => unit.code) } },
          code: { in: codes },
        },
      ],
    },
    select: { id: true, code: true },
  });
  return Object.fromEntries(rows.map(({ id, code }) => [code, id]));
}

/**
 * The reconciliation (勾稽) of an import in reach, or preview: every comparison of its document's figures with one
 * another.
 */
export const importReconciliation = defineQuery({
  name: 'reconciliation.ofImport',
  permission: 'import:read',
  input: importInput,
  async run({ db, grant }, { importId }): Promise<ImportReconciliation> {
    const { state, fiscalYear, unitName, fileName } = await importInReach(db, grant, importId);
    const document = await completeDocument(db, importId);
    return {
      ...{ importId, state, fiscalYear, unitName, fileName },
      checks: reconcile(document),
      notices: document.contents.notices,
      projectIds: await projectIdsOf(db, grant, document),
      mayManage: can(grant.viewer, 'import:manage'),
    };
  },
});
