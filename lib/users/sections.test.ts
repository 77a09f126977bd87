import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { aReportingUnit, submitComplete } from '@/lib/evaluations/reportable-project.fixture';
import { listProjects, projectDetails } from '@/lib/projects/queries';
import { summary } from '@/lib/reports/queries';
import { approveReport } from '@/lib/reviews/commands';
import { changeUser, createUser, setSections } from './commands';
import { accountDetails, listAccounts } from './queries';

let database: Database;
let administrator: Session;
let here: Awaited<ReturnType<typeof aReportingUnit>>;

beforeEach(async () => {
  here = await aReportingUnit();
  ({ database } = here);
  administrator = sessionOf(await aUser(database.prisma, 'ADMINISTRATOR'));
  await database.prisma.user.update({
    where: { id: here.owner.userId },
    data: { name: '林秋月', login: 'linqiuyue' },
  });
});

const owner = () => accountDetails(administrator, { userId: here.owner.userId });

const paste = (text: string) => setSections(administrator, { text });

describe('the 科室 of an account', () => {
  test('is given when the account is made, and said in the event', async () => {
    const { code } = await database.prisma.unit.findFirstOrThrow();
    const { userId } = await createUser(administrator, {
      name: '谢宇航',
      role: 'OWNER',
      unitCode: code,
      login: '',
      phone: '',
      section: ' 综合办 ',
    });
    const account = await accountDetails(administrator, { userId });
    expect(account.section).toBe('综合办');
    expect(account.history.at(-1)?.changes).toContainEqual({ field: '科室', from: null, to: '综合办' });
  });

  test('is changed with an event, and stays where nobody speaks of it', async () => {
    const change = { userId: here.owner.userId, name: '林秋月', phone: '' };
    await changeUser(administrator, { ...change, version: 1, section: '城管办' });
    await changeUser(administrator, { ...change, version: 2, phone: '010-1' });
    const { section, history } = await owner();
    expect(section).toBe('城管办');
    expect(history.map(({ changes }) => changes)).toEqual([
      [{ field: '联系电话', from: null, to: '010-1' }],
      [{ field: '科室', from: null, to: '城管办' }],
    ]);
    await changeUser(administrator, { ...change, phone: '010-1', version: 3, section: '' });
    expect((await owner()).section).toBeNull();
  });

  test('may have 30 characters', async () => {
    await expect(
      changeUser(administrator, {
        userId: here.owner.userId,
        version: 1,
        name: '林秋月',
        phone: '',
        section: '办'.repeat(31),
      }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', message: '科室最多 30 字' });
  });
});

describe('科室 pasted for many accounts', () => {
  test('are set by name or login, with an event each; blank clears', async () => {
    const second = await aUser(database.prisma, 'OWNER', { name: '吴㛃', login: 'wujie', section: '旧' });
    expect(await paste('林秋月\t城市管理办公室\r\n\nＷＵＪＩＥ\n')).toEqual({ changed: 2 });
    expect((await owner()).section).toBe('城市管理办公室');
    expect((await accountDetails(administrator, { userId: second.id })).section).toBeNull();
    expect(await database.prisma.auditEvent.count({ where: { action: 'user.changed' } })).toBe(2);
    expect(await paste('林秋月，城市管理办公室')).toEqual({ changed: 0 });
  });

  test('are all refused where one line does not fit, each line by its number', async () => {
    await aUser(database.prisma, 'OWNER', { name: '高志远', login: 'gao1' });
    await aUser(database.prisma, 'OWNER', { name: '高志远', login: 'gao2' });
    const text = `林秋月 城管办\n查无此人 办\n高志远 办\nlinqiuyue 办\ngao1 ${'办'.repeat(31)}`;
    await expect(paste(text)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message:
        '第 2 行：没有“查无此人”这个账号；第 3 行：有 2 个“高志远”，请改用登录名；第 4 行：林秋月 前面已经出现过；第 5 行：科室最多 30 字',
    });
    expect((await owner()).section).toBeNull();
    await expect(paste('\n \n')).rejects.toMatchObject({ message: '请粘贴姓名和科室两列' });
  });
});

describe('the 科室 is shown', () => {
  beforeEach(() => paste('林秋月 城管办'));

  test('in the 汇总表, on the project and in the list of accounts', async () => {
    const { rows } = await summary(here.leader, {});
    expect(rows.map(({ section, owner: name }) => [section, name])).toEqual([
      ['城管办', expect.stringMatching(/^用户/)],
    ]);
    const project = await projectDetails(here.leader, { projectId: here.project.id });
    expect(project.owner?.section).toBe('城管办');
    const found = await listAccounts(administrator, { q: '城管' });
    expect(found.rows.map(({ section }) => section)).toEqual(['城管办']);
  });

  test('as a filter of the list of projects', async () => {
    const all = await listProjects(here.leader, {});
    expect([all.sections, all.total]).toEqual([['城管办'], 1]);
    expect((await listProjects(here.leader, { section: '城管办' })).total).toBe(1);
    expect((await listProjects(here.leader, { section: '别处' })).total).toBe(0);
  });
});

test('the 汇总表 says what is provisional, and counts approved scores only in its mean', async () => {
  const version = await submitComplete(here.owner, here.project);
  const [open] = (await summary(here.leader, {})).rows;
  expect(open).toMatchObject({ total: '96.63', approved: false, note: '已提交，得分为暂计；手工新增' });
  await approveReport(here.evaluator, { projectId: here.project.id, version });
  const [approved] = (await summary(here.leader, {})).rows;
  expect(approved).toMatchObject({ total: '96.63', approved: true, note: '手工新增' });
});
