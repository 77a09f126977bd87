import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import type { Place } from '@/lib/budget-document/source';
import { Recent } from '@/lib/core/recent';
import type { Db, Prisma } from '@/lib/db/database';
import { keptFile } from './reach';
import type { ProjectSources, RowSource } from './types';

type Came = { readonly sourceImportId: string | null; readonly sourceRow: number | null };
type Loaded = Came & { readonly indicators: readonly (Came & { readonly name: string })[] };
type Targets = BudgetDocument['contents']['tables']['13'];

const head = { id: true, ...keptFile } as const satisfies Prisma.ImportSelect;

/** Where the rows of table 13 stand in a file. */
type Places = ReadonlyMap<number, Place>;

/** The places of files, by import: the document of a committed one stays as it is. */
const placesByImport = new Recent<Places>(8);

function placesIn(targets: Targets | null): Places {
  const rows = (targets?.projects ?? []).flatMap((project) => [project, ...project.indicators]);
  return new Map(rows.map(({ row, place }) => [row, place]));
}

/** The places of the rows of table 13, by import, without reading the documents whole. */
async function placesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Places>> {
  const known = new Map(
    ids.flatMap((id) => {
      const places = placesByImport.get(id);
      return places ? [[id, places] as const] : [];
    }),
  );
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return known;
  const rows = await db.$queryRaw<{ id: string; targets: Targets | null }[]>`
    SELECT "id", "document" #> '{contents,tables,13}' AS "targets" FROM "Import"
    WHERE "id" IN (SELECT jsonb_array_elements_text(${JSON.stringify(unknown)}::jsonb))`;
  for (const { id, targets } of rows) known.set(id, placesByImport.put(id, placesIn(targets)));
  return known;
}

/** Where a project and its indicators came from, in the terms of the files that were kept. */
export async function sourcesOf(db: Db, project: Loaded, mayReadFiles: boolean): Promise<ProjectSources> {
  const came: readonly Came[] = [project, ...project.indicators];
  const ids = [...new Set(came.flatMap(({ sourceImportId }) => sourceImportId ?? []))];
  const [imports, places] = await Promise.all([
    db.import.findMany({ where: { id: { in: ids } }, select: head }),
    placesOf(db, ids),
  ]);
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
      place: sourceRow === null ? null : (places.get(from.id)?.get(sourceRow) ?? null),
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
