import { z } from 'zod';
import { can } from '@/lib/access/grant';
import { MAX_DOCUMENT_BYTES } from '@/lib/budget-document/decode';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { loadSheetRecord } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { ownersOfUnits } from './accounts';
import { importDetailsOf, importHead, importRow, type OutcomeCounts } from './details';
import { unitsOf } from './document-parts';
import { earlierImport } from './earlier-import';
import { tablesDiffer } from './newest-tables';
import { importsWithin } from './reach';
import { importInput } from './schema';
import { sourcesOf } from './sources';
import { storedDocument } from './stored-document';
import { type StoredProject, storedProjects } from './stored-projects';
import type { ImportDetails, ImportRow, ProjectSources } from './types';

/** What an upload may be: asked before the file is read, so that a stranger's is not read at all. */
export const uploadLimit = defineQuery({
  name: 'imports.uploadLimit',
  permission: 'import:manage',
  input: z.object({}),
  async run() {
    return { maxBytes: MAX_DOCUMENT_BYTES };
  },
});

/** Every import and preview, the latest first. */
export const listImports = defineQuery({
  name: 'imports.list',
  permission: 'import:manage',
  input: z.object({}),
  async run({ db }): Promise<ImportRow[]> {
    const rows = await db.import.findMany({ select: importHead, orderBy: { createdAt: 'desc' }, take: 200 });
    const outcomes = await outcomeCounts(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => importRow(row, outcomes.get(row.id)));
  },
});

/** What imports did to projects that were there, counted without reading their outcomes whole. */
async function outcomeCounts(db: Db, ids: readonly string[]): Promise<Map<string, OutcomeCounts>> {
  const rows = await db.$queryRaw<(OutcomeCounts & { readonly id: string })[]>`
    SELECT "id", jsonb_array_length("outcome" -> 'changed')::int AS "changed",
      jsonb_array_length("outcome" -> 'exempted')::int AS "exempted"
    FROM "Import"
    WHERE "outcome" IS NOT NULL
      AND "id" IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** One import or preview: what the document holds, what is wrong with it, and what is there already. */
export const importDetails = defineQuery({
  name: 'imports.details',
  permission: 'import:manage',
  input: importInput,
  async run({ db }, { importId }): Promise<ImportDetails> {
    const row = await db.import.findUnique({
      where: { id: importId },
      select: { ...importHead, contentSha256: true, fileSha256: true, outcome: true, document: true },
    });
    if (!row) throw new AppError('NOT_FOUND');
    const document = storedDocument(row);
    const unitCodes = unitsOf(document).map(({ unit }) => unit.code);
    const units = await db.unit.findMany({ where: { code: { in: unitCodes } } });
    const years = await db.year.findMany({
      where: { fiscalYear: document.fiscalYear, unit: { code: { in: unitCodes } } },
      include: { ownRuleSet: true, unit: { select: { code: true } } },
    });
    const { contentSha256, document: _document, ...head } = row;
    const stored = await storedProjects(db, document.fiscalYear, unitCodes);
    const all = await db.unit.findMany({ select: { name: true }, orderBy: { code: 'asc' } });
    const details = importDetailsOf(head, document, {
      comments: await commentCounts(db, stored),
      allUnits: row.state === 'PREVIEW' ? all.map(({ name }) => name) : [],
      unitNames: new Map(units.map((unit) => [unit.code, unit.name])),
      owners: await ownersOfUnits(db, unitCodes),
      stored,
      ruleSets: new Map(years.map((year) => [year.unit.code, pinnedRuleSet(year)])),
    });
    const different = details.projects.flatMap(({ comparison }) =>
      comparison.kind === 'different' ? [comparison.standing.projectId] : [],
    );
    const earlier = row.state === 'PREVIEW' ? await earlierImport(db, contentSha256, different) : null;
    const preview = row.state === 'PREVIEW';
    return { ...details, earlier, tablesDiffer: preview && (await tablesDiffer(db, importId, document)) };
  },
});

/** Number of 批注 by indicator. */
async function commentCounts(
  db: Db,
  stored: ReadonlyMap<string, StoredProject>,
): Promise<Map<string, number>> {
  const evaluationIds = [...stored.values()].map(({ record }) => record.evaluation.id);
  const counts = await db.commentThread.groupBy({
    by: ['indicatorId'],
    where: { evaluationId: { in: evaluationIds } },
    _count: true,
  });
  return new Map(counts.map(({ indicatorId, _count }) => [indicatorId ?? '', _count]));
}

/** The file of an import as it was uploaded, for those who may see projects that came from it. */
export const keptFile = defineQuery({
  name: 'imports.keptFile',
  permission: 'import:read',
  input: importInput,
  async run({ db, grant }, { importId }) {
    const row = await db.import.findFirst({
      where: { AND: [{ id: importId }, await importsWithin(db, grant)] },
      select: { fileName: true, bytes: true, fileSha256: true },
    });
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  },
});

/** Where a project and each of its indicators came from. */
export const projectSources = defineQuery({
  name: 'imports.projectSources',
  permission: 'project:read',
  input: z.object({ projectId: z.string().min(1).max(64) }),
  async run({ db, grant }, { projectId }): Promise<ProjectSources> {
    const project = await loadSheetRecord(db, grant, projectId);
    return sourcesOf(db, project, can(grant.viewer, 'import:read'));
  },
});
