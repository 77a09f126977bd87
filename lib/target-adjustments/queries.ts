import { can } from '@/lib/access/grant';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, situationOf } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { isFrozen } from '@/lib/workflow/states';
import { mayAct, whyNot } from '@/lib/workflow/transitions';
import { chooseYear } from '@/lib/years/choose-year';
import { listedAdjustment } from './listed';
import { projectAdjustmentsInput, waitingAdjustmentsInput } from './schema';
import type { ProjectAdjustments, WaitingAdjustments } from './types';

/** What was asked of a project's targets in the course of the year, and what came of it. */
export const projectAdjustments = defineQuery({
  name: 'targetAdjustments.ofProject',
  permission: 'evaluation:read',
  input: projectAdjustmentsInput,
  async run({ db, grant, now }, { projectId }): Promise<ProjectAdjustments> {
    const record = await loadSheetRecord(db, grant, projectId);
    const { viewer } = grant;
    const situation = situationOf(record, now);
    const names = new Map(record.indicators.map(({ id, name }) => [id, name]));
    const asks = can(viewer, 'target:request') && !isFrozen(situation.state);
    return {
      projectId,
      adjustments: record.targetAdjustments.map((one) =>
        listedAdjustment(one, names.get(one.indicatorId) ?? ''),
      ),
      indicators: record.indicators.map(({ id, name, nature, target, unitOfMeasure }) => ({
        ...{ id, name, nature, target, unitOfMeasure },
      })),
      may: {
        request: mayAct(viewer, situation, 'requestAdjustment'),
        withdraw: mayAct(viewer, situation, 'withdrawAdjustment'),
        decide: mayAct(viewer, situation, 'decideAdjustment'),
        whyNotRequest: asks ? whyNot(situation, 'requestAdjustment') : null,
      },
    };
  },
});

/** The requests of a year that wait for an evaluator, the longest waiting first. */
export const waitingAdjustments = defineQuery({
  name: 'targetAdjustments.waiting',
  permission: 'overview:read',
  input: waitingAdjustmentsInput,
  async run({ db, grant }, input): Promise<WaitingAdjustments> {
    const year = await chooseYear(db, grant, input);
    const mayDecide = can(grant.viewer, 'target:decide');
    if (!year) return { waiting: [], mayDecide };
    const waiting = await db.targetAdjustment.findMany({
      where: {
        state: 'WAITING',
        project: { AND: [projectsWithin(grant), { yearId: year.id, participates: true }] },
      },
      include: { indicator: { select: { name: true } }, project: { select: { name: true } } },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    });
    const listed = waiting.map(({ indicator, project, ...stored }) => ({
      ...listedAdjustment(stored, indicator.name),
      projectId: stored.projectId,
      projectName: project.name,
    }));
    return { waiting: listed, mayDecide };
  },
});
