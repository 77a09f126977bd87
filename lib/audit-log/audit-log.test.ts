import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { appendEvents, type PendingEvent } from '@/lib/audit/record';
import { tamper } from '@/lib/audit/tamper.fixture';
import type { Session } from '@/lib/auth/viewer';
import type { PrismaClient } from '@/lib/db/generated/client';
import { aProject, aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { checkLog } from './commands';
import { logWorkbook } from './log-workbook';
import { auditLog, auditLogExport } from './queries';

let prisma: PrismaClient;
let auditor: Session;
let unit: { id: string };
let project: { id: string; code: string };
let person: { id: string };

beforeEach(async () => {
  ({ prisma } = await freshDatabase());
  auditor = sessionOf(await aUser(prisma, 'AUDITOR', { name: '顾明远' }));
  unit = await aUnit(prisma, { name: '云溪街道办事处' });
  person = await aUser(prisma, 'EVALUATOR', { unitId: unit.id, name: '沈慧敏', login: 'shenhuimin' });
  project = await aProject(prisma, await aYear(prisma, unit.id));
});

type Fields = Partial<PendingEvent['entry']> & { readonly at?: string; readonly system?: boolean };

async function write(...events: Fields[]): Promise<void> {
  const pending = events.map(
    ({ at = '2025-02-01T02:00:00Z', system = false, ...entry }): PendingEvent => ({
      at: new Date(at),
      actor: system ? { id: null, name: '系统' } : { id: person.id, name: '沈慧敏' },
      entry: {
        action: 'evaluation.returned',
        subjectType: 'evaluation',
        subjectId: 'e',
        subjectName: '入户走访服务',
        ...entry,
      },
    }),
  );
  await prisma.$transaction((db) => appendEvents(db, pending));
}

const ids = async (input: object) => (await auditLog(auditor, input)).entries.map(({ id }) => id);

describe('the page of the log', () => {
  test('tells who did what when, to what, from what to what, and why', async () => {
    const changes = [{ field: '状态', from: '已提交', to: '已退回' }];
    await write({ unitId: unit.id, projectId: project.id, changes, reason: '请补充验收材料' });
    const { entries, count, more, persons, units, lastCheck } = await auditLog(auditor, {});
    expect(entries).toMatchObject([
      {
        id: '1',
        time: '2025-02-01 10:00',
        actorName: '沈慧敏',
        actorLogin: 'shenhuimin',
        action: '退回',
        unitName: '云溪街道办事处',
        projectId: project.id,
        projectCode: project.code,
        subjectName: '入户走访服务',
        changes,
        reason: '请补充验收材料',
      },
    ]);
    expect([count, more, lastCheck]).toEqual([1, false, null]);
    expect(persons.map(({ label }) => label)).toContain('沈慧敏（shenhuimin）');
    expect(units).toEqual([{ value: unit.id, label: '云溪街道办事处' }]);
  });

  test('is filtered by days of Beijing, person, kind of action, unit, project and text', async () => {
    await write(
      { at: '2025-01-31T15:59:59.999Z' },
      { at: '2025-01-31T16:00:00Z', unitId: unit.id },
      { at: '2025-02-01T15:59:59.999Z', projectId: project.id },
      { at: '2025-02-01T16:00:00Z', action: 'evaluation.approved', reason: '50%_达标' },
      { action: 'sample.loaded', system: true, subjectName: '示例' },
      { action: 'user.created', changes: [{ field: '角色', from: null, to: '领导 "A"' }] },
    );
    expect(await ids({ from: '2025-02-01', to: '2025-02-01' })).toEqual(['6', '5', '3', '2']);
    expect(await ids({ to: '2025-01-31' })).toEqual(['1']);
    expect(await ids({ from: '2025-02-02' })).toEqual(['4']);
    expect(await ids({ person: 'system' })).toEqual(['5']);
    expect(await ids({ person: person.id, action: 'user' })).toEqual(['6']);
    expect(await ids({ action: 'evaluation' })).toEqual(['4', '3', '2', '1']);
    expect(await ids({ action: 'evaluation.approved' })).toEqual(['4']);
    expect(await ids({ unit: unit.id })).toEqual(['2']);
    expect(await ids({ project: project.id })).toEqual(['3']);
    expect(await ids({ q: project.code.slice(2) })).toEqual(['3']);
    expect(await ids({ q: '%_' })).toEqual(['4']);
    expect(await ids({ q: '领导 "a"' })).toEqual(['6']);
    expect(await ids({ q: 'field' })).toEqual([]);
    expect(await ids({ from: '2025-02-31', action: 'nothing', page: 'x' })).toHaveLength(6);
  });

  test('goes on before and after events, so that what is added meanwhile moves nothing', async () => {
    await write(...Array.from({ length: 120 }, () => ({})));
    const first = await auditLog(auditor, {});
    expect([first.entries[0]?.id, first.older, first.newer, first.count]).toEqual([
      '120',
      'before-71',
      null,
      120,
    ]);
    await write({});
    const second = await auditLog(auditor, { page: 'before-71' });
    expect([second.entries[0]?.id, second.older, second.newer]).toEqual(['70', 'before-21', 'after-70']);
    const last = await auditLog(auditor, { page: 'before-21' });
    expect([last.entries.length, last.older, last.newer]).toEqual([20, null, 'after-20']);
    const back = await auditLog(auditor, { page: 'after-20' });
    expect([back.entries[0]?.id, back.older, back.newer]).toEqual(['70', 'before-21', 'after-70']);
    const top = await auditLog(auditor, { page: 'after-70' });
    expect([top.entries[0]?.id, top.newer]).toEqual(['120', 'after-120']);
    expect(await auditLog(auditor, { page: 'after-120' })).toMatchObject({
      newer: null,
      older: 'before-121',
    });
  });

  test('shows also what somebody tampered with', async () => {
    await write({}, {});
    await tamper(prisma, `UPDATE "AuditEvent" SET "changes" = '"x"', "at" = 'infinity', "action" = 'y'`);
    expect(await ids({ q: '走访' })).toEqual(['2', '1']);
    expect((await auditLog(auditor, {})).entries[0]).toMatchObject({ action: 'y', changes: [] });
  });
});

describe('the export', () => {
  test('is a workbook of texts, one line an event', async () => {
    await write({ reason: '=HYPERLINK("http://x")', changes: [{ field: '得分', from: '90', to: '+95' }] });
    const bytes = await logWorkbook(await auditLogExport(auditor, { action: 'evaluation' }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const row = workbook.worksheets[0]!.getRow(2);
    const cells = [1, 2, 3, 5, 8, 9, 10].map((i) => row.getCell(i).value);
    expect(cells).toEqual([
      '1',
      '2025-02-01 10:00',
      '沈慧敏',
      '退回',
      '入户走访服务',
      '得分：90 → +95',
      '=HYPERLINK("http://x")',
    ]);
    expect(row.getCell(10).numFmt).toBe('@');
  });

  test('of more than it may hold says what to do', async () => {
    await write(...Array.from({ length: 10_001 }, () => ({})));
    await expect(auditLogExport(auditor, {})).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: '符合条件的记录超过 10000 条，一次导不出来。请缩小起止日期或增加条件，分几次导出。',
    });
    expect(await auditLog(auditor, {})).toMatchObject({ count: 10_000, more: true });
  });
});

describe('a check', () => {
  test('says that the log is whole, and is itself recorded', async () => {
    await write({}, {});
    expect(await checkLog(auditor, {})).toMatchObject({ intact: true });
    const { lastCheck, entries } = await auditLog(auditor, {});
    expect(lastCheck).toMatchObject({ byName: '顾明远', intact: true });
    expect(lastCheck?.text).toMatch(/^操作日志完整：共 2 条记录/);
    expect(entries[0]).toMatchObject({ id: '3', action: '核对操作日志' });
    expect(await checkLog(auditor, {})).toMatchObject({ intact: true });
  });

  test('names the first event that somebody changed', async () => {
    await write({}, {}, {});
    await tamper(prisma, `UPDATE "AuditEvent" SET "reason" = '改动' WHERE "id" = 2`);
    const text =
      '操作日志不完整，第一处断裂：第 2 号记录（2025-02-01 10:00，沈慧敏，退回：入户走访服务）的内容与校验值不一致：写入之后被改动过。';
    expect(await checkLog(auditor, {})).toEqual({ intact: false, text });
    expect((await auditLog(auditor, {})).lastCheck).toMatchObject({ intact: false, text });
  });

  test.each([
    ['DELETE FROM "AuditChain"', /末端登记已被删除/],
    [
      'UPDATE "AuditChain" SET "lastId" = 1, "hash" = (SELECT "hash" FROM "AuditEvent" WHERE "id" = 1)',
      /第 2 号/,
    ],
  ])('answers also where nothing can be recorded any more: %s', async (sql, words) => {
    await write({}, {});
    await tamper(prisma, sql);
    const { intact, text } = await checkLog(auditor, {});
    expect([intact, words.test(text)]).toEqual([false, true]);
  });
});
