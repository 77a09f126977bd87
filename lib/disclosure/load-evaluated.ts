import type { Db } from '@/lib/db/database';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import { isFrozen } from '@/lib/workflow/states';
import { scoredForm } from './scored-form';
import type { EvaluatedProject } from './types';

/** The projects of a year in reach, each with what its frozen form says. */
export async function loadEvaluated(db: Db, yearId: string): Promise<EvaluatedProject[]> {
  const projects = await db.project.findMany({
    where: { yearId },
    select: {
      ...{ id: true, name: true, participates: true, exemptionReason: true },
      ...{ isPublic: true, privateReason: true },
      evaluation: { select: { state: true, frozenModel: true } },
      writtenReports: { where: { kind: 'SELF', state: 'FINISHED' }, select: { id: true } },
    },
    orderBy: { position: 'asc' },
  });
  return projects.map(({ evaluation, writtenReports, ...project }) => ({
    ...project,
    reported: writtenReports.length > 0,
    state: evaluation?.state ?? null,
    form:
      evaluation?.frozenModel && isFrozen(evaluation.state)
        ? scoredForm(readFrozenModel(evaluation.frozenModel))
        : null,
  }));
}
