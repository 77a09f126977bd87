import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { placeInWords } from '@/lib/budget-document/source';
import type { Db, Prisma } from '@/lib/db/database';
import type { ProjectSources, RowSource } from './types';

/** What `sourcesOf` needs to have read. */
export const sourcesSelected = {
  sourceImportId: true,
  sourceRow: true,
  indicators: {
    select: { name: true, sourceImportId: true, sourceRow: true },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.ProjectSelect;

type Loaded = Prisma.ProjectGetPayload<{ select: typeof sourcesSelected }>;
type Came = { readonly sourceImportId: string | null; readonly sourceRow: number | null };
type Targets = BudgetDocument['contents']['tables']['13'];

const head = {
  id: true,
  fileName: true,
  fileSha256: true,
  createdByName: true,
  createdAt: true,
  committedAt: true,
  committedByName: true,
} as const satisfies Prisma.ImportSelect;

/** Table 13 of stored documents with the places of its rows, by import, without reading the documents whole. */
async function targetsTables(db: Db, ids: readonly string[]): Promise<Map<string, Targets | null>> {
  const rows = await db.$queryRaw<{ id: string; targets: Targets | null }[]>`
    SELECT "id", "document" #> '{contents,tables,13}' AS "targets" FROM "Import"
    WHERE "id" IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  return new Map(rows.map(({ id, targets }) => [id, targets]));
}

function placeIn(targets: Targets | null | undefined, row: number): string | null {
  const place = targets?.projects
    .flatMap((project) => [project, ...project.indicators])
    .find((candidate) => candidate.row === row)?.place;
  return place ? placeInWords(place) : null;
}

/** Where a project and its indicators came from, in the terms of the files that were kept. */
export async function sourcesOf(db: Db, project: Loaded, mayReadFiles: boolean): Promise<ProjectSources> {
  const came: readonly Came[] = [project, ...project.indicators];
  const ids = [...new Set(came.flatMap(({ sourceImportId }) => sourceImportId ?? []))];
  const imports = await db.import.findMany({ where: { id: { in: ids } }, select: head });
  const targets = await targetsTables(db, ids);
  const sourceOf = ({ sourceImportId, sourceRow }: Came): RowSource | null => {
    const from = imports.find(({ id }) => id === sourceImportId);
    if (!from) return null;
    return {
      importId: from.id,
      fileName: from.fileName,
      fileSha256: from.fileSha256,
      importedBy: from.committedByName ?? from.createdByName,
      importedAt: (from.committedAt ?? from.createdAt).toISOString(),
      row: sourceRow,
      place: sourceRow === null ? null : placeIn(targets.get(from.id), sourceRow),
    };
  };
  return {
    project: sourceOf(project),
    indicators: project.indicators.map((indicator) => ({
      name: indicator.name,
      source: sourceOf(indicator),
    })),
    mayReadFiles,
  };
}
