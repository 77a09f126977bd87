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
      evaluation: { select: { state: true, frozenModel: true, frozenSha256: true } },
      writtenReports: {
        where: { kind: 'SELF', state: 'FINISHED' },
        select: { editions: { select: { formSha256: true }, orderBy: { no: 'desc' }, take: 1 } },
      },
    },
    orderBy: { position: 'asc' },
  });
  return projects.map(({ evaluation, writtenReports, ...project }) => ({
    ...project,
    // Upon the form in force: one that was approved anew needs its report anew.
    reported: writtenReports.some(
      ({ editions: [edition] }) => edition !== undefined && edition.formSha256 === evaluation?.frozenSha256,
    ),
    state: evaluation?.state ?? null,
    form:
      evaluation?.frozenModel && isFrozen(evaluation.state)
        ? scoredForm(readFrozenModel(evaluation.frozenModel))
        : null,
  }));
}
