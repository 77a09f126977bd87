import { AppError } from '@/lib/core/app-error';
import { projectsWithin } from '@/lib/db/scope';
import { holdProjects } from '@/lib/evaluations/hold';
import { defineCommand } from '@/lib/operation/define';
import { assignInput } from './schema';

const sameIds = (a: readonly string[], b: readonly string[]) =>
  JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());

/** Asks evaluators of the unit to review a project; none means all of them. */
export const assignEvaluators = defineCommand({
  name: 'assignments.assign',
  permission: 'review:assign',
  input: assignInput,
  async run({ db, grant, record, unchanged }, { projectId, seen, evaluatorIds }): Promise<void> {
    const within = { AND: [projectsWithin(grant), { id: projectId }] };
    await holdProjects(db, within);
    const project = await db.project.findFirst({
      where: within,
      include: { assignments: { include: { evaluator: { select: { name: true } } } } },
    });
    if (!project) throw new AppError('NOT_FOUND');
    const present = project.assignments.map(({ evaluatorId }) => evaluatorId);
    if (sameIds(present, evaluatorIds)) return unchanged();
    if (!sameIds(present, seen)) throw new AppError('CONFLICT', '评价人员刚被重新指定，请刷新后核对再操作。');
    const wanted = [...new Set(evaluatorIds)];
    const evaluators = await db.user.findMany({
      where: { id: { in: wanted }, role: 'EVALUATOR', unitId: project.unitId, status: { not: 'DISABLED' } },
      orderBy: { name: 'asc' },
    });
    if (evaluators.length !== wanted.length) {
      const message = '所选评价人员不在本单位或账号已停用，请重新选择';
      throw new AppError('INVALID_INPUT', message, [{ path: 'evaluatorIds', message }]);
    }
    await db.assignment.deleteMany({ where: { projectId } });
    await db.assignment.createMany({ data: wanted.map((evaluatorId) => ({ projectId, evaluatorId })) });
    const words = (names: readonly string[]) =>
      names.length === 0 ? '本单位全部评价人员' : names.join('、');
    record({
      action: 'project.evaluatorsAssigned',
      subjectType: 'project',
      subjectId: project.id,
      subjectName: project.name,
      projectId: project.id,
      unitId: project.unitId,
      changes: [
        {
          field: '评价人员',
          from: words(project.assignments.map(({ evaluator }) => evaluator.name)),
          to: words(evaluators.map(({ name }) => name)),
        },
      ],
    });
  },
});
