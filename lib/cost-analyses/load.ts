import type { Db, Prisma } from '@/lib/db/database';
import { unitCostOf } from './in-words';
import type { CostAnalysis } from './types';

function analysisOf(row: Prisma.CostAnalysisGetPayload<object>): CostAnalysis {
  const { id, version, name, staff, workloadUnit, experts, opinions, conclusion, savedByName } = row;
  const [workload, totalCost] = [row.workload.toFixed(), row.totalCost.toFixed()];
  return {
    ...{
      id,
      version,
      name,
      staff,
      workload,
      workloadUnit,
      totalCost,
      experts,
      opinions,
      conclusion,
      savedByName,
    },
    unitCost: unitCostOf(totalCost, workload),
  };
}

/** The analyses of a year, in the order in which they were recorded. */
export async function loadAnalyses(db: Db, yearId: string): Promise<CostAnalysis[]> {
  const rows = await db.costAnalysis.findMany({
    where: { yearId, removedAt: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(analysisOf);
}
