import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { addDays, dayAt, toStored } from '@/lib/core/day';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { submitReport } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { approveReport, returnReport } from '@/lib/reviews/commands';
import { setStages } from '@/lib/stages/commands';
import { readMessages, setMailSettings } from './commands';
import { mailDue, nextDigest } from './mail-time';
import { listMessages, mailSettings, unreadMessages } from './queries';
import { remind } from './remind';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const texts = async (who: Session) => (await listMessages(who, {})).messages.map(({ text }) => text);
const submit = () => submitComplete(owner, project);

describe('messages', () => {
  it('tell evaluators of the unit what was submitted, and owners what became of it', async () => {
    const elsewhere = await aUnit(database.prisma);
    const stranger = sessionOf(await aUser(database.prisma, 'EVALUATOR', { unitId: elsewhere.id }));
    const version = await submit();
    expect(await texts(evaluator)).toEqual([
      expect.stringMatching(/提交了“入户走访服务\d+”的自评表，等待评价。$/),
    ]);
    expect([await texts(owner), await texts(leader), await texts(stranger)]).toEqual([[], [], []]);
    await returnReport(evaluator, { projectId: project.id, version, reason: '满意度依据有误' });
    expect(await texts(owner)).toEqual([expect.stringMatching(/退回了“.+”的自评表：满意度依据有误$/)]);
    const { version: again } = await database.prisma.evaluation.findFirstOrThrow();
    await submitReport(owner, { projectId: project.id, version: again });
    const { version: submitted } = await database.prisma.evaluation.findFirstOrThrow();
    await approveReport(evaluator, { projectId: project.id, version: submitted });
    expect(await texts(owner)).toEqual([
      expect.stringContaining('评价通过'),
      expect.stringContaining('退回了'),
    ]);
  });

  it('go to who was assigned, and to who acts for a person that day', async () => {
    const { prisma } = database;
    const { unitId } = await prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    const [assigned, deputy] = [
      await aUser(prisma, 'EVALUATOR', { unitId }),
      await aUser(prisma, 'EVALUATOR', { unitId }),
    ];
    await prisma.assignment.create({ data: { projectId: project.id, evaluatorId: assigned.id } });
    const today = toStored(dayAt(new Date()));
    await prisma.deputy.create({
      data: {
        ...{ principalId: assigned.id, deputyId: deputy.id, fromDay: today, untilDay: today },
        ...{ reason: '出差', appointedByName: assigned.name, appointedAt: new Date() },
      },
    });
    await submit();
    expect(await texts(evaluator)).toEqual([]);
    expect(await texts(sessionOf(assigned))).toHaveLength(1);
    expect(await texts(sessionOf(deputy))).toHaveLength(1);
  });

  it('are not there where the action failed', async () => {
    const version = await submit();
    const late = returnReport(evaluator, { projectId: project.id, version: version - 1, reason: '依据有误' });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await texts(owner)).toEqual([]);
  });

  it('are counted until they are read, one or all; those of others are nobody’s', async () => {
    await submit();
    expect(await unreadMessages(evaluator, {})).toBe(1);
    const [message] = (await listMessages(evaluator, { show: 'unread' })).messages;
    await expect(readMessages(owner, { messageId: message!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await readMessages(evaluator, { messageId: message!.id });
    expect(await unreadMessages(evaluator, {})).toBe(0);
    expect((await listMessages(evaluator, { show: 'unread' })).messages).toEqual([]);
    expect((await listMessages(evaluator, {})).messages).toHaveLength(1);
  });
});

describe('the choice of mail', () => {
  it('is kept, checked and recorded', async () => {
    expect(await mailSettings(owner, {})).toEqual({ email: null, choice: 'DIGEST', isSent: false });
    await setMailSettings(owner, { email: ' a@example.cn ', choice: 'AT_ONCE' });
    expect(await mailSettings(owner, {})).toMatchObject({ email: 'a@example.cn', choice: 'AT_ONCE' });
    const event = await database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'account.mailChanged' },
    });
    expect(event.changes).toEqual([
      { field: '邮箱', from: null, to: 'a@example.cn' },
      { field: '邮件提醒', from: '每天一封汇总', to: '有消息时随即发送' },
    ]);
    await expect(setMailSettings(owner, { email: '', choice: 'DIGEST' })).rejects.toMatchObject({
      problems: [{ path: 'email', message: '请填写邮箱地址，或选择“不发邮件”' }],
    });
    await expect(setMailSettings(owner, { email: 'a@b', choice: 'DIGEST' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('decides when a message goes out', () => {
    const at = (text: string) => new Date(text);
    expect(nextDigest(at('2024-06-01T00:29:59Z'))).toEqual(at('2024-06-01T00:30:00Z'));
    expect(nextDigest(at('2024-06-01T00:30:00Z'))).toEqual(at('2024-06-02T00:30:00Z'));
    const now = at('2024-06-01T04:00:00Z');
    expect(mailDue({ email: 'a@b.cn', mailChoice: 'DIGEST' }, now)).toEqual(at('2024-06-02T00:30:00Z'));
    expect(mailDue({ email: 'a@b.cn', mailChoice: 'AT_ONCE' }, now)).toEqual(now);
    expect(mailDue({ email: 'a@b.cn', mailChoice: 'NONE' }, now)).toBeNull();
    expect(mailDue({ email: null, mailChoice: 'AT_ONCE' }, now)).toBeNull();
  });
});

describe('reminders', () => {
  const today = dayAt(new Date());
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);

  async function closingIn(count: number): Promise<void> {
    const year = await database.prisma.year.findFirstOrThrow();
    const dates = { opensOn: addDays(today, -30), closesOn: addDays(today, count), graceDays: 0 };
    await setStages(evaluator, {
      ...{ yearId: year.id, yearVersion: year.version, reason: '年度安排' },
      stages: { REPORT: dates, REVIEW: dates, SIGN_OFF: null, PUBLISH: null },
    });
  }

  it('come 7, 3 and 1 days before the end and once it is over, each once', async () => {
    await closingIn(8);
    expect(await remind(days(0))).toBe(0);
    const told: string[][] = [];
    for (const day of [1, 1, 2, 5, 7, 8, 9, 12]) {
      await remind(days(day));
      told.push(await texts(owner));
    }
    expect(told.map(({ length }) => length)).toEqual([1, 1, 1, 2, 3, 3, 4, 4]);
    expect(told.at(-1)).toEqual([
      expect.stringMatching(/的填报已于 .+ 截止，逾期 1 天。$/),
      expect.stringMatching(/的填报还有 1 天截止/),
      expect.stringMatching(/的填报还有 3 天截止/),
      expect.stringMatching(/的填报还有 7 天截止/),
    ]);
  });

  it('make up for days on which nothing ran: the nearest alone', async () => {
    await closingIn(8);
    await remind(days(6));
    expect(await texts(owner)).toEqual([expect.stringMatching(/还有 2 天截止/)]);
  });

  it('go to whose turn it is: evaluators are told of all projects together', async () => {
    await closingIn(3);
    await submit();
    await remind(days(0));
    expect(await texts(owner)).toEqual([]);
    expect((await texts(evaluator))[0]).toMatch(/^1 个项目的评价还有 3 天截止/);
  });

  it('are for nobody once it is done', async () => {
    await closingIn(3);
    await approveReport(evaluator, { projectId: project.id, version: await submit() });
    await database.prisma.message.deleteMany();
    expect(await remind(days(2))).toBe(0);
  });
});
