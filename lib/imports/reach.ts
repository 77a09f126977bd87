import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin, unitsWithin } from '@/lib/db/scope';

/** The committed imports that such projects came from, or that are the document of one of the units. */
function broughtIn(
  projects: Prisma.ProjectWhereInput,
  unitCodes: readonly string[],
): Prisma.ImportWhereInput {
  return {
    state: 'COMMITTED',
    OR: [
      { unitCode: { in: [...unitCodes] } },
      { projects: { some: projects } },
      { sourceProjects: { some: projects } },
      { sourceIndicators: { some: { project: projects } } },
    ],
  };
}

/**
 * The imports that the grant reaches: of every unit with previews, else those that brought in something for the own
 * unit, and its own documents.
 */
export async function importsWithin(db: Db, grant: Grant<'import:read'>): Promise<Prisma.ImportWhereInput> {
  if (grant.scope.kind === 'all') return {};
  const units = await db.unit.findMany({ where: unitsWithin(grant), select: { code: true } });
  return broughtIn(
    projectsWithin(grant),
    units.map(({ code }) => code),
  );
}

/** What a kept file is, and who brought it. */
export const keptFile = {
  fileName: true,
  fileSha256: true,
  createdByName: true,
  createdAt: true,
  committedAt: true,
  committedByName: true,
} as const satisfies Prisma.ImportSelect;

const reached = {
  ...keptFile,
  state: true,
  fiscalYear: true,
  unitName: true,
} as const satisfies Prisma.ImportSelect;

/**
 * What an import that the grant reaches is, without its document.
 * @throws AppError NOT_FOUND where there is none, or out of reach
 */
export async function importInReach(
  db: Db,
  grant: Grant<'import:read'>,
  importId: string,
): Promise<Prisma.ImportGetPayload<{ select: typeof reached }>> {
  const found = await db.import.findFirst({
    where: { AND: [{ id: importId }, await importsWithin(db, grant)] },
    select: reached,
  });
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

type ImportedYear = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly unit: { readonly code: string };
};

/** The imports that a unit's year was brought in or changed by, the newest first. */
export async function importsOf(
  db: Db,
  { id, fiscalYear, unit }: ImportedYear,
): Promise<{ readonly id: string }[]> {
  return db.import.findMany({
    where: { AND: [{ fiscalYear }, broughtIn({ yearId: id }, [unit.code])] },
    select: { id: true },
    orderBy: [{ committedAt: 'desc' }, { id: 'desc' }],
  });
}

/** The import that a unit's year was last brought in or changed by; null where there is none. */
export async function newestImport(db: Db, year: ImportedYear): Promise<{ readonly id: string } | null> {
  const [newest] = await importsOf(db, year);
  return newest ?? null;
}
