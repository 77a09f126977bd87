import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { dayAt, toStored } from '@/lib/core/day';
import type { Database } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { myProjects } from '@/lib/evaluations/queries';
import { aReportingUnit, submitComplete } from '@/lib/evaluations/reportable-project.fixture';
import { listMessages } from '@/lib/messages/queries';
import { projectHistory } from '@/lib/projects/queries';
import { approveReport } from '@/lib/reviews/commands';
import { addRecheck, concludeRecheck, reportOutcome } from './commands';
import { projectRechecks, recheckDetails, yearRechecks } from './queries';
import { recheckWorkbook } from './recheck-workbook';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let projectId: string;
let recheckId: string;

beforeEach(async () => {
  const unit = await aReportingUnit();
  ({ database, owner, evaluator, leader } = unit);
  projectId = unit.project.id;
  await approveReport(evaluator, { projectId, version: await submitComplete(owner, unit.project) });
  ({ id: recheckId } = await addRecheck(leader, { projectId, reason: '群众来信反映' }));
});

const year = () => yearRechecks(leader, {});
const toMend = async () => (await myProjects(owner, {})).projects[0]?.toMend;

async function demand(text: string, who = leader, opinion = '走访台账不全'): Promise<void> {
  const { version } = (await recheckDetails(who, { recheckId })).item;
  await concludeRecheck(who, { recheckId, version, score: '90', rows: [], opinion, demand: text });
}

async function mend(outcome: string, who = owner): Promise<void> {
  const { version } = (await recheckDetails(who, { recheckId })).item;
  await reportOutcome(who, { recheckId, version, outcome });
}

describe('a demand that is changed after it was answered', () => {
  beforeEach(async () => {
    await demand('补齐 5 月台账');
    await mend('台账已补齐');
  });

  it('is owed anew, in the list, in its counts and by its owner', async () => {
    expect((await year()).counts).toMatchObject({ owed: 0, mended: 1 });
    await demand('补齐 5 月台账，附照片');
    expect((await year()).counts).toMatchObject({ owed: 1, mended: 0 });
    expect((await yearRechecks(leader, { show: 'owed' })).items).toMatchObject([
      { state: 'owed', demand: '补齐 5 月台账，附照片', outcome: '', outcomeAt: null },
    ]);
    expect(await toMend()).toEqual([{ recheckId, demand: '补齐 5 月台账，附照片' }]);
    await mend('照片已附');
    expect(await toMend()).toEqual([]);
    expect((await year()).counts).toMatchObject({ owed: 0, mended: 1 });
  });

  it('leaves the earlier rounds to be read: both texts, who and when', async () => {
    await demand('补齐 5 月台账，附照片', evaluator);
    await mend('照片已附');
    await demand('照片须有日期');
    const names = await database.prisma.user.findMany({ where: { role: { in: ['LEADER', 'OWNER'] } } });
    const nameOf = (role: string) => names.find((person) => person.role === role)?.name;
    const moment = expect.stringMatching(/^\d{4}-.+Z$/);
    const [item] = (await projectRechecks(owner, { projectId })).items;
    expect(item?.rounds).toEqual([
      {
        ...{ no: 1, demand: '补齐 5 月台账', outcome: '台账已补齐' },
        ...{ demandedByName: nameOf('LEADER'), demandedAt: moment },
        ...{ outcomeByName: nameOf('OWNER'), outcomeAt: moment },
      },
      expect.objectContaining({ no: 2, demand: '补齐 5 月台账，附照片', outcome: '照片已附' }),
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await recheckWorkbook(await year())).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('复核')!;
    expect(sheet.getCell('P2').text).toBe('此前各轮整改');
    const told = sheet.getCell('P3').text;
    expect(told).toMatch(/^第 1 轮要求（.+ \d{4}-.+）：补齐 5 月台账；结果（.+）：台账已补齐\n第 2 轮要求/);
    const [again] = await projectHistory(owner, { projectId });
    expect(again?.changes).toEqual([
      { field: '整改要求', from: '补齐 5 月台账，附照片', to: '照片须有日期' },
      { field: '整改结果（第 2 轮）', from: '照片已附', to: null },
    ]);
  });

  it('stays answered where something else of the result is changed', async () => {
    await demand('补齐 5 月台账', leader, '台账不全，已说明');
    expect((await year()).items).toMatchObject([{ state: 'mended', outcome: '台账已补齐', rounds: [] }]);
  });
});

describe('messages', () => {
  const told = async (who: Session) =>
    (await listMessages(who, {})).messages
      .filter(({ kind }) => kind === 'DEMANDED' || kind === 'MENDED')
      .map(({ kind, text }) => [kind, text]);

  it('tell the owner and who acts for the owner what is demanded, and each change of it', async () => {
    const { prisma } = database;
    const [principal, today] = [
      await prisma.project.findUniqueOrThrow({ where: { id: projectId } }),
      toStored(dayAt(new Date())),
    ];
    const deputy = await aUser(prisma, 'OWNER', { unitId: principal.unitId });
    await prisma.deputy.create({
      data: {
        ...{ principalId: principal.ownerId!, deputyId: deputy.id, fromDay: today, untilDay: today },
        ...{ reason: '出差', appointedByName: '管理员', appointedAt: new Date() },
      },
    });
    await demand('补齐 5 月台账');
    expect(await told(owner)).toEqual([
      ['DEMANDED', expect.stringMatching(/对“.+”复核后要求整改，请整改并报告整改结果：补齐 5 月台账$/)],
    ]);
    await demand('补齐 5 月台账', leader, '换个说法');
    expect(await told(owner)).toHaveLength(1);
    await demand('附照片');
    await demand('');
    expect(await told(sessionOf(deputy))).toEqual([
      ['DEMANDED', expect.stringMatching(/取消了对“.+”的整改要求。$/)],
      ['DEMANDED', expect.stringMatching(/更改了整改要求，请整改并报告整改结果：附照片$/)],
      ['DEMANDED', expect.stringMatching(/：补齐 5 月台账$/)],
    ]);
    expect([await told(leader), await told(evaluator)]).toEqual([[], []]);
  });

  it('tell who demanded it what was mended, and nobody else', async () => {
    await demand('补齐 5 月台账');
    await demand('补齐 5 月台账', evaluator, '评价人员改了意见');
    await mend('台账已补齐');
    expect(await told(leader)).toEqual([
      ['MENDED', expect.stringMatching(/报告了“.+”的整改结果：台账已补齐$/)],
    ]);
    expect(await told(evaluator)).toEqual([]);
    expect(await told(owner)).toHaveLength(1);
  });

  it('of a demand whose author is not known go to the evaluators', async () => {
    await demand('补齐 5 月台账');
    await database.prisma.recheck.update({ where: { id: recheckId }, data: { demandedById: null } });
    await mend('台账已补齐');
    expect([await told(leader), (await told(evaluator)).length]).toEqual([[], 1]);
  });
});
