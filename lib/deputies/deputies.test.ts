import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { commentOn } from '@/lib/comments/commands';
import { addDays, dayAt, toStored } from '@/lib/core/day';
import type { Database } from '@/lib/db/database';
import type { User } from '@/lib/db/generated/client';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet, myProjects } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { projectDetails, projectHistory } from '@/lib/projects/queries';
import { approveReport } from '@/lib/reviews/commands';
import { appointDeputy, endDeputy } from './commands';
import { deputiesOf } from './queries';

const today = dayAt(new Date());
const day = (days: number) => addDays(today, days);

let database: Database;
let owner: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let absent: User;
let deputy: User;

beforeEach(async () => {
  ({ database, owner, project } = await aReportingUnit());
  absent = await database.prisma.user.update({ where: { id: owner.userId }, data: { name: '林小满' } });
  deputy = await aUser(database.prisma, 'OWNER', { unitId: absent.unitId, name: '方一诺' });
});

const appoint = (from = 0, until = 5, by = owner, deputyId = deputy.id) =>
  appointDeputy(by, {
    ...{ principalId: absent.id, deputyId, reason: '外出培训' },
    ...{ from: day(from), until: day(until) },
  });

/** Moves a period, as time does. */
const shift = (from: number, until: number) =>
  database.prisma.deputy.updateMany({
    data: { fromDay: toStored(day(from)), untilDay: toStored(day(until)) },
  });

const sees = (session: Session) => evaluationSheet(session, { projectId: project.id });
const unknown = { code: 'NOT_FOUND' };

describe('during the period', () => {
  it('a project waits for the absent person and says who acts', async () => {
    const waits = async () => (await projectDetails(owner, { projectId: project.id })).waiting?.names;
    const { ownerName } = await database.prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    await appoint(1);
    expect(await waits()).toEqual([ownerName]);
    await appoint(0, 0);
    expect(await waits()).toEqual([`${ownerName}（方一诺代）`]);
  });

  it('the deputy sees and fills in the projects of the absent person, in the own name for the other', async () => {
    await appoint();
    const session = sessionOf(deputy);
    expect((await myProjects(session, {})).projects.map(({ id }) => id)).toEqual([project.id]);
    const { version } = await saveReport(session, {
      ...{ projectId: project.id, version: 1 },
      ...completeReport(project.rows),
    });
    await submitReport(session, { projectId: project.id, version });
    expect(await sees(owner)).toMatchObject({ state: 'SUBMITTED', submittedByName: '方一诺 代 林小满' });
    const [submitted, saved] = await projectHistory(owner, { projectId: project.id });
    expect([submitted, saved]).toMatchObject([
      { action: 'evaluation.submitted', actorName: '方一诺 代 林小满' },
      { action: 'evaluation.saved', actorName: '方一诺 代 林小满' },
    ]);
    const event = await database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'evaluation.submitted' },
    });
    expect(event.actorId).toBe(deputy.id);
  });

  it('the absent person goes on in the own name', async () => {
    await appoint();
    await saveReport(owner, { projectId: project.id, version: 1, notes: '本人填写' });
    const [saved] = await projectHistory(owner, { projectId: project.id });
    expect(saved?.actorName).toBe('林小满');
  });

  it('an evaluator acts for the one who was asked to review, and signs so', async () => {
    const { prisma } = database;
    const [asked, other] = await Promise.all(
      ['白露', '苏禾'].map((name) => aUser(prisma, 'EVALUATOR', { unitId: absent.unitId, name })),
    );
    await prisma.assignment.create({ data: { projectId: project.id, evaluatorId: asked!.id } });
    await appointDeputy(sessionOf(asked!), {
      ...{ principalId: asked!.id, deputyId: other!.id, from: day(0), until: day(3), reason: '休假' },
    });
    const version = await submitComplete(owner, project);
    const session = sessionOf(other!);
    await commentOn(session, { projectId: project.id, indicatorId: null, text: '佐证齐全' });
    await approveReport(session, { projectId: project.id, version });
    const sheet = await sees(owner);
    expect(sheet.approvedByName).toBe('苏禾 代 白露');
    expect(sheet.threads[0]?.comments[0]?.byName).toBe('苏禾 代 白露');
    expect(sheet.reviewStarted?.byName).toBe('苏禾 代 白露');
  });
});

describe('outside of the period', () => {
  it('before it begins and after it has ended the project does not exist for the deputy', async () => {
    await appoint(0, 5);
    await shift(1, 5);
    await expect(sees(sessionOf(deputy))).rejects.toMatchObject(unknown);
    await shift(-5, -1);
    await expect(sees(sessionOf(deputy))).rejects.toMatchObject(unknown);
    await expect(
      saveReport(sessionOf(deputy), { projectId: project.id, version: 1, notes: '越权' }),
    ).rejects.toMatchObject(unknown);
    await shift(-5, 0);
    expect((await sees(sessionOf(deputy))).project.id).toBe(project.id);
  });

  it('that was ended early it is over at once, by the absent person or an administrator', async () => {
    const { id } = await appoint();
    await endDeputy(owner, { appointmentId: id });
    await expect(sees(sessionOf(deputy))).rejects.toMatchObject(unknown);
    expect((await deputiesOf(owner, { userId: absent.id })).appointments[0]?.standing).toBe('ended');
    await endDeputy(owner, { appointmentId: id });
    expect(await database.prisma.auditEvent.count({ where: { action: 'deputy.ended' } })).toBe(1);
  });
});

describe('a deputy', () => {
  it('can do nothing that the absent person can not', async () => {
    await appoint();
    const session = sessionOf(deputy);
    const version = await submitComplete(owner, project);
    await expect(approveReport(session, { projectId: project.id, version })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await database.prisma.project.update({ where: { id: project.id }, data: { ownerId: null } });
    await expect(sees(session)).rejects.toMatchObject(unknown);
  });

  it('has nothing of a person whose account was disabled, or who was given another role or unit', async () => {
    await appoint();
    const { prisma } = database;
    const elsewhere = await aUnit(prisma);
    for (const data of [{ status: 'DISABLED' }, { role: 'EVALUATOR' }, { unitId: elsewhere.id }] as const) {
      const { status, role, unitId } = absent;
      await prisma.user.update({ where: { id: absent.id }, data });
      await expect(sees(sessionOf(deputy))).rejects.toMatchObject(unknown);
      await prisma.user.update({ where: { id: absent.id }, data: { status, role, unitId } });
      expect((await sees(sessionOf(deputy))).project.id).toBe(project.id);
    }
  });

  it('does not pass it on', async () => {
    const third = await aUser(database.prisma, 'OWNER', { unitId: absent.unitId });
    await appoint();
    await appointDeputy(sessionOf(deputy), {
      ...{ principalId: deputy.id, deputyId: third.id, reason: '也外出培训' },
      ...{ from: day(0), until: day(5) },
    });
    await expect(projectDetails(sessionOf(third), { projectId: project.id })).rejects.toMatchObject(unknown);
  });
});

describe('an appointment', () => {
  it('of somebody of another unit or role, or of oneself, is refused', async () => {
    const { prisma } = database;
    const elsewhere = await aUnit(prisma);
    const stranger = await aUser(prisma, 'OWNER', { unitId: elsewhere.id });
    const evaluator = await aUser(prisma, 'EVALUATOR', { unitId: absent.unitId });
    const invited = await aUser(prisma, 'OWNER', { unitId: absent.unitId, status: 'INVITED' });
    for (const { id } of [stranger, evaluator, invited]) {
      await expect(appoint(0, 5, owner, id)).rejects.toMatchObject({ problems: [{ path: 'deputyId' }] });
    }
    await expect(appoint(0, 5, owner, absent.id)).rejects.toThrow('不能是本人');
  });

  it('that overlaps with another is refused with its dates; one that follows is taken', async () => {
    await appoint(0, 5);
    await expect(appoint(5, 9)).rejects.toThrow(
      `${day(0)} 至 ${day(5)} 已由 方一诺 代 林小满 办理；请另选日期，或先提前结束那一次`,
    );
    await appoint(6, 9);
  });

  it('in the past, the wrong way round or for ever is refused', async () => {
    await expect(appoint(-1, 5)).rejects.toThrow('不能早于今天');
    await expect(appoint(5, 4)).rejects.toThrow('结束日期不能早于开始日期');
    await expect(appoint(0, 400)).rejects.toThrow('最多一年');
  });

  it('is for the person itself, or for an administrator to make', async () => {
    await expect(appoint(0, 5, sessionOf(deputy))).rejects.toMatchObject(unknown);
    await appoint(0, 5, sessionOf(await aUser(database.prisma, 'ADMINISTRATOR', { name: '管理员' })));
    const mine = await deputiesOf(sessionOf(deputy), { userId: deputy.id });
    expect(mine.actsFor[0]).toMatchObject({
      ...{ principalName: '林小满', appointedByName: '管理员', standing: 'now' },
    });
    expect(mine.candidates.map(({ name }) => name)).toEqual(['林小满']);
  });
});
