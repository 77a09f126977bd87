import { beforeEach, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import type { User } from '@/lib/db/generated/client';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { listProjects, projectDetails, projectHistory } from '@/lib/projects/queries';
import { reviewQueue } from '@/lib/reviews/queries';
import { requestAdjustment, withdrawAdjustment } from '@/lib/target-adjustments/commands';
import { assignEvaluators } from './commands';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let asked: User;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
  const { unitId } = await database.prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  asked = await aUser(database.prisma, 'EVALUATOR', { unitId, name: '白露' });
});

const assign = (evaluatorIds: string[], seen: string[] = [], by = evaluator) =>
  assignEvaluators(by, { projectId: project.id, seen, evaluatorIds });
const mine = async (session: Session) => (await reviewQueue(session, { mine: '1' })).rows.map(({ id }) => id);

test('a submitted project waits for the evaluators who were asked, by name, and for all where nobody was', async () => {
  await submitComplete(owner, project);
  expect((await listProjects(evaluator, {})).rows[0]?.waiting).toMatchObject({ role: '评价人员', names: [] });
  expect(await mine(evaluator)).toEqual([project.id]);
  await assign([asked.id]);
  expect((await listProjects(evaluator, {})).rows[0]?.waiting?.names).toEqual(['白露']);
  expect(await mine(evaluator)).toEqual([]);
  expect(await mine(sessionOf(asked))).toEqual([project.id]);
  const { rows, reviewerChoices } = await reviewQueue(evaluator, {});
  expect(rows.map(({ reviewers }) => reviewers)).toEqual([[{ id: asked.id, name: '白露' }]]);
  expect(reviewerChoices.map(({ name }) => name)).toContain('白露');
  const [told] = await projectHistory(owner, { projectId: project.id });
  expect(told).toMatchObject({
    action: 'project.evaluatorsAssigned',
    changes: [{ field: '评价人员', from: '本单位全部评价人员', to: '白露' }],
  });
});

test('what an owner owes waits for him by name', async () => {
  const { waiting, reviewerChoices } = await projectDetails(owner, { projectId: project.id });
  const { name } = await database.prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  expect([waiting?.role, waiting?.names, reviewerChoices]).toEqual(['项目责任人', [name], null]);
});

test('a request to adjust a target waits for evaluators, although the owner has the form', async () => {
  const { id } = await requestAdjustment(owner, {
    ...{ projectId: project.id, indicatorId: project.rows.visits },
    seen: { nature: '≥', target: '5', unitOfMeasure: '次' },
    to: { nature: '≥', target: '4', unitOfMeasure: '次' },
    ...{ documentNumber: '云财〔2024〕15号', reason: '年中人员减少' },
  });
  const waiting = async () => (await projectDetails(owner, { projectId: project.id })).waiting;
  expect(await waiting()).toMatchObject({ role: '评价人员', request: '批准目标调整' });
  expect((await listProjects(evaluator, {})).rows[0]?.waiting).toEqual(await waiting());
  await withdrawAdjustment(owner, { projectId: project.id, adjustmentId: id, version: 1 });
  expect(await waiting()).toMatchObject({ role: '项目责任人', request: null });
});

test('asking is done upon what was seen, and only of evaluators of the unit', async () => {
  await assign([asked.id]);
  await expect(assign([])).rejects.toMatchObject({ code: 'CONFLICT' });
  const stranger = await aUser(database.prisma, 'EVALUATOR', { unitId: (await aUnit(database.prisma)).id });
  for (const id of [stranger.id, owner.userId]) {
    await expect(assign([id], [asked.id])).rejects.toMatchObject({ problems: [{ path: 'evaluatorIds' }] });
  }
  await expect(assign([], [asked.id], owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await assign([], [asked.id]);
  expect(await database.prisma.assignment.count()).toBe(0);
});
