import type { Db, Prisma } from '@/lib/db/database';
import type { StoredProject } from './comparison';

/** The key of a project within a year: unit and code. */
export function projectKey(unitCode: string, code: string): string {
  return `${unitCode} ${code}`;
}

const included = {
  unit: { select: { code: true } },
  indicators: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ProjectInclude;

type Loaded = Prisma.ProjectGetPayload<{ include: typeof included }>;

function stored(row: Loaded): StoredProject {
  return {
    importId: row.importId,
    code: row.code,
    name: row.name,
    category: row.category,
    owner: row.ownerName,
    phone: row.ownerPhone,
    total: row.total?.toFixed() ?? null,
    fiscal: row.fiscal?.toFixed() ?? null,
    other: row.other?.toFixed() ?? null,
    goal: row.goal,
    indicators: row.indicators.map((indicator) => ({
      level1: indicator.level1,
      level2: indicator.level2,
      name: indicator.name,
      nature: indicator.nature,
      target: indicator.target,
      unit: indicator.unitOfMeasure,
      direction: indicator.direction,
      weight: indicator.documentWeight?.toFixed() ?? null,
    })),
  };
}

/** The projects that these units have in that year, by unit and code, in their order. */
export async function storedProjects(
  db: Db,
  fiscalYear: number,
  unitCodes: readonly string[],
): Promise<Map<string, StoredProject>> {
  const rows = await db.project.findMany({
    where: { year: { fiscalYear }, unit: { code: { in: [...unitCodes] } } },
    include: included,
    orderBy: [{ unit: { code: 'asc' } }, { position: 'asc' }],
  });
  return new Map(rows.map((row) => [projectKey(row.unit.code, row.code), stored(row)]));
}
