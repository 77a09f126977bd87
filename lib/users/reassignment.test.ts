import { beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '@/lib/access/roles';
import type { Session } from '@/lib/auth/viewer';
import type { PrismaClient, Project, Unit, User, Year } from '@/lib/db/generated/client';
import { aProject, aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { listMessages } from '@/lib/messages/queries';
import { reassignProjects } from './commands';
import { listAssignments } from './queries';

let prisma: PrismaClient;
let unit: Unit;
let year: Year;
let administrator: Session;
let from: User;
let to: User;
let projects: Project[];

beforeEach(async () => {
  ({ prisma } = await freshDatabase());
  unit = await aUnit(prisma, { code: '390001', name: '云溪街道办事处' });
  year = await aYear(prisma, unit.id);
  administrator = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
  from = await aUser(prisma, 'OWNER', { unitId: unit.id, name: '林小满', login: 'linxiaoman' });
  to = await aUser(prisma, 'OWNER', { unitId: unit.id, name: '许宁', login: 'xuning', phone: '010-1234' });
  projects = [
    await aProject(prisma, year, { ownerId: from.id, ownerName: '林小满', name: '社区绿化养护' }),
    await aProject(prisma, year, { ownerName: '无账号的人', name: '文体活动' }),
    await aProject(prisma, year, { ownerId: to.id, ownerName: '许宁', name: '路灯维修' }),
  ];
});

const chosen = (...list: Project[]) => list.map(({ id, version }) => ({ id, version }));
const owners = async () =>
  (await prisma.project.findMany({ orderBy: { position: 'asc' } })).map(({ ownerName }) => ownerName);

describe('handing over projects', () => {
  test('moves those of other people, with a reason in the history of each', async () => {
    const moved = await reassignProjects(administrator, {
      ownerId: to.id,
      projects: chosen(...projects),
      reason: '岗位调整',
    });
    expect(moved).toEqual({ moved: 2 });
    expect(await owners()).toEqual(['许宁', '许宁', '许宁']);
    const events = await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events).toMatchObject([
      {
        action: 'project.reassigned',
        projectId: projects[0]!.id,
        reason: '岗位调整',
        changes: [
          { field: '项目责任人', from: '林小满', to: '许宁' },
          { field: '联系电话', from: null, to: '010-1234' },
        ],
      },
      { projectId: projects[1]!.id },
    ]);
  });

  test('tells the new owner of each project', async () => {
    await reassignProjects(administrator, {
      ownerId: to.id,
      projects: chosen(...projects),
      reason: '岗位调整',
    });
    const { messages } = await listMessages(sessionOf(to), {});
    expect(messages.map(({ kind, projectId }) => [kind, projectId]).sort()).toEqual(
      [projects[0]!.id, projects[1]!.id].map((id) => ['REASSIGNED', id]).sort(),
    );
    expect(messages.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/将“社区绿化养护”调整为由您负责：岗位调整$/),
    );
    expect((await listMessages(sessionOf(from), {})).messages).toEqual([]);
  });

  test('an invited person may be given projects', async () => {
    const invited = await aUser(prisma, 'OWNER', { unitId: unit.id, status: 'INVITED', name: '何安' });
    await reassignProjects(administrator, {
      ownerId: invited.id,
      projects: chosen(projects[0]!),
      reason: '岗位调整',
    });
    expect((await owners())[0]).toBe('何安');
  });

  test('moves nothing when one of the projects was changed in the meantime', async () => {
    await prisma.project.update({ where: { id: projects[1]!.id }, data: { version: 2 } });
    const attempt = reassignProjects(administrator, {
      ownerId: to.id,
      projects: chosen(...projects),
      reason: '岗位调整',
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '项目“文体活动”刚被修改过，没有调整任何项目。请刷新后再操作。',
    });
    expect(await owners()).toEqual(['林小满', '无账号的人', '许宁']);
    expect(await prisma.auditEvent.count()).toBe(0);
  });

  test('at once to two people: one wins whole', async () => {
    const third = await aUser(prisma, 'OWNER', { unitId: unit.id, name: '何安' });
    const move = (ownerId: string) =>
      reassignProjects(administrator, {
        ownerId,
        projects: chosen(projects[0]!, projects[1]!),
        reason: '岗位调整',
      });
    const outcomes = await Promise.allSettled([move(to.id), move(third.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(new Set((await owners()).slice(0, 2)).size).toBe(1);
  });
});

describe('refusals', () => {
  const move = (ownerId: string, list = chosen(projects[0]!)) =>
    reassignProjects(administrator, { ownerId, projects: list, reason: '岗位调整' });

  test.each(['EVALUATOR', 'LEADER', 'ADMINISTRATOR'] as const)('%s takes no projects', async (role) => {
    const unitId = role === 'ADMINISTRATOR' ? null : unit.id;
    const person = await aUser(prisma, role, { unitId, name: '何安' });
    await expect(move(person.id)).rejects.toThrow('何安 不是项目责任人，不能承担项目。');
  });

  test('a disabled account takes none', async () => {
    const disabled = await aUser(prisma, 'OWNER', { unitId: unit.id, name: '何安', status: 'DISABLED' });
    await expect(move(disabled.id)).rejects.toThrow('何安 的账号已停用，请选择另一位项目责任人。');
  });

  test('a person of another unit takes none', async () => {
    const other = await aUnit(prisma, { code: '390002', name: '云溪街道社区服务中心' });
    const person = await aUser(prisma, 'OWNER', { unitId: other.id, name: '周静' });
    await expect(move(person.id)).rejects.toThrow('项目“社区绿化养护”与 周静 不属于同一单位，不能调整。');
    expect(await owners()).toEqual(['林小满', '无账号的人', '许宁']);
  });

  test('the same person, nobody, no project and no reason are each named', async () => {
    await expect(move(to.id, chosen(projects[2]!))).rejects.toThrow(
      '所选项目的责任人已经是 许宁，无需调整。',
    );
    await expect(move('no-such-id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(move(to.id, [{ id: 'no-such-id', version: 1 }])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(move(to.id, [])).rejects.toThrow('请至少选择一个项目');
    await expect(
      reassignProjects(administrator, { ownerId: to.id, projects: chosen(projects[0]!), reason: '' }),
    ).rejects.toThrow('请填写原因（至少 2 个字）');
  });

  test.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))('%s hands over nothing', async (role) => {
    const session = sessionOf(await aUser(prisma, role, { unitId: unit.id }));
    const attempt = reassignProjects(session, {
      ownerId: to.id,
      projects: chosen(projects[0]!),
      reason: '岗位调整',
    });
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listAssignments(session, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the list', () => {
  test.each([
    [{}, ['社区绿化养护', '文体活动', '路灯维修']],
    [{ q: '绿化' }, ['社区绿化养护']],
    [{ q: '无账号' }, ['文体活动']],
    [{ owner: 'none' }, ['文体活动']],
    [{ owner: 'disabled' }, []],
    [{ year: 2023 }, []],
    [{ unit: '390009' }, []],
  ])('%o finds exactly those', async (filters, names) => {
    const { rows } = await listAssignments(administrator, filters);
    expect(rows.map(({ name }) => name)).toEqual(names);
  });

  test("filters by person, and names the unit's people only", async () => {
    const other = await aUnit(prisma, { code: '390002' });
    await aUser(prisma, 'OWNER', { unitId: other.id });
    await prisma.user.update({ where: { id: from.id }, data: { status: 'DISABLED' } });
    const list = await listAssignments(administrator, { owner: from.id });
    expect(list.rows.map(({ name, owner }) => [name, owner?.disabled])).toEqual([['社区绿化养护', true]]);
    expect(list.owners.map(({ login, disabled }) => [login, disabled])).toEqual([
      ['linxiaoman', true],
      ['xuning', false],
    ]);
    expect(list.year).toEqual({ fiscalYear: 2024, unitCode: '390001', unitName: '云溪街道办事处' });
  });

  test('is empty before the first import', async () => {
    await freshDatabase();
    const first = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
    expect(await listAssignments(first, {})).toMatchObject({ year: null, rows: [], owners: [] });
  });
});
