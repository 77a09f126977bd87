import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { addDays, dayAt } from '@/lib/core/day';
import type { Database } from '@/lib/db/database';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { readMessages, setMailSettings } from '@/lib/messages/commands';
import { listMessages } from '@/lib/messages/queries';
import { remind } from '@/lib/messages/remind';
import { returnReport } from '@/lib/reviews/commands';
import { setStages } from '@/lib/stages/commands';
import { composeMails } from './compose';
import { sendMails } from './send';
import { anSmtpServer, messageIdOf, textOf } from './smtp-server.fixture';

type Unit = Awaited<ReturnType<typeof aReportingUnit>>;

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Unit['project'];
let smtp: Awaited<ReturnType<typeof anSmtpServer>>;

beforeEach(async () => {
  smtp = await anSmtpServer();
  vi.stubEnv('SMTP_URL', smtp.url);
  vi.stubEnv('MAIL_FROM', '绩效自评 <jixiao@example.cn>');
  ({ database, owner, evaluator, project } = await aReportingUnit());
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await smtp.close();
});

const MINUTE = 60_000;
const soon = (minutes = 0) => new Date(Date.now() + minutes * MINUTE);
const wants = (choice: 'DIGEST' | 'AT_ONCE' | 'NONE', who = owner, email = 'owner@example.cn') =>
  setMailSettings(who, { email, choice });

async function returned(of = project, reason = '满意度依据有误'): Promise<void> {
  await returnReport(evaluator, { projectId: of.id, version: await submitComplete(owner, of), reason });
}

async function second() {
  const { prisma } = database;
  const year = await prisma.year.findFirstOrThrow();
  return aReportableProject(prisma, year, await prisma.user.findFirstOrThrow({ where: { role: 'OWNER' } }));
}

async function deliver(at = soon()): Promise<number> {
  await composeMails(at);
  return sendMails(at);
}

describe('mail', () => {
  it('at once is sent within the minute, to the person alone, and not again', async () => {
    await wants('AT_ONCE');
    await returned();
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]!.to).toEqual(['owner@example.cn']);
    expect(textOf(smtp.received[0]!)).toContain('的自评表：满意度依据有误');
  });

  it('as a digest waits for 8:30, and is one letter of everything', async () => {
    await wants('DIGEST');
    await returned();
    await returned(await second(), '缺少证明');
    expect(await deliver()).toBe(0);
    expect(await deliver(soon(24 * 60))).toBe(1);
    expect(smtp.received).toHaveLength(1);
    const letter = textOf(smtp.received[0]!);
    expect(letter).toContain('满意度依据有误');
    expect(letter).toContain('缺少证明');
  });

  it('leaves out what was read in the product, and people who no longer want any', async () => {
    await wants('DIGEST');
    await returned();
    await readMessages(owner, {});
    expect(await deliver(soon(24 * 60))).toBe(0);
    await returned(await second());
    await wants('NONE');
    expect(await deliver(soon(24 * 60))).toBe(0);
    expect(smtp.received).toEqual([]);
  });

  it('is not promised any more for what was read', async () => {
    await wants('DIGEST');
    await returned();
    expect((await listMessages(owner, {})).messages[0]!.mail).toMatch(/^将于 .+ 08:30 发邮件$/);
    await readMessages(owner, {});
    expect((await listMessages(owner, {})).messages[0]!.mail).toBeNull();
  });

  it('says of a deadline what is true when it goes out, and that once', async () => {
    await wants('DIGEST');
    const dueOn = addDays(dayAt(new Date()), 3);
    const { yearId } = await database.prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    const { version } = await database.prisma.year.findUniqueOrThrow({ where: { id: yearId } });
    const dates = { opensOn: addDays(dueOn, -30), closesOn: dueOn, graceDays: 0 };
    await setStages(evaluator, {
      ...{ yearId, yearVersion: version, reason: '年度安排' },
      stages: { REPORT: dates, REVIEW: null, SIGN_OFF: null, PUBLISH: null },
    });
    await remind(soon());
    await remind(soon(4 * 24 * 60));
    expect((await listMessages(owner, {})).messages).toHaveLength(2);
    expect(await deliver(soon(6 * 24 * 60))).toBe(1);
    const lines = textOf(smtp.received[0]!)
      .split(/\r?\n/)
      .filter((line) => line.includes('填报'));
    expect(lines).toEqual([expect.stringContaining(`的填报已于 ${dueOn} 截止，逾期 3 天。`)]);
  });

  it('that the server could not take is repeated later under the same Message-ID', async () => {
    await wants('AT_ONCE');
    await returned();
    smtp.answers('is busy');
    expect(await deliver()).toBe(0);
    smtp.answers('takes');
    expect(await deliver()).toBe(0);
    expect((await listMessages(owner, {})).messages[0]!.mail).toBe('邮件暂未送达，将再次发送');
    expect(await deliver(soon(6))).toBe(1);
    expect((await listMessages(owner, {})).messages[0]!.mail).toMatch(/^已发邮件（/);
  });

  it('whose answer was lost comes twice at most, and both say that they are one', async () => {
    await wants('AT_ONCE');
    await returned();
    smtp.answers('takes, and breaks off before it says so');
    expect(await deliver()).toBe(0);
    smtp.answers('takes');
    expect(await deliver(soon(6))).toBe(1);
    expect(smtp.received).toHaveLength(2);
    expect(messageIdOf(smtp.received[0]!)).toMatch(/@example\.cn>$/);
    expect(messageIdOf(smtp.received[0]!)).toBe(messageIdOf(smtp.received[1]!));
  });

  it('that the server refuses for good is not repeated, and the person is told in the product', async () => {
    await wants('AT_ONCE');
    await returned();
    smtp.answers('refuses for good');
    expect(await deliver()).toBe(0);
    smtp.answers('takes');
    expect(await deliver(soon(24 * 60))).toBe(0);
    expect((await listMessages(owner, {})).messages[0]!.mail).toBe('邮件没有送达，请核对邮箱地址');
  });

  it('is handed over once where two send at the same time', async () => {
    await wants('AT_ONCE');
    await returned();
    const at = soon();
    await Promise.all([composeMails(at), composeMails(at)]);
    const sent = await Promise.all([sendMails(at), sendMails(at)]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(smtp.received).toHaveLength(1);
  });

  it('of a process that died on the way is sent by the next one, after a while', async () => {
    await wants('AT_ONCE');
    await returned();
    await composeMails(soon());
    const taken = { attempts: 1, nextAttemptAt: soon(15) };
    await database.prisma.mail.updateMany({ data: taken });
    expect(await sendMails(soon(1))).toBe(0);
    expect(await sendMails(soon(16))).toBe(1);
  });
});

describe('without a mail server', () => {
  it('there are messages in the product, and no letters, also later', async () => {
    vi.stubEnv('SMTP_URL', '');
    await wants('AT_ONCE');
    await returned();
    expect((await listMessages(owner, {})).messages[0]).toMatchObject({ kind: 'RETURNED', mail: null });
    vi.stubEnv('SMTP_URL', smtp.url);
    expect(await deliver(soon(24 * 60))).toBe(0);
  });
});
