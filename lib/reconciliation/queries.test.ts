import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '@/lib/access/roles';
import type { Session } from '@/lib/auth/viewer';
import { sampleProject, sampleProjects, sampleText } from '@/lib/budget-document/sample-for-tests';
import type { Db, Prisma } from '@/lib/db/database';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { imported, previewOf } from '@/lib/imports/uploads.fixture';
import { importReconciliation } from './queries';
import { reconciliationWorkbook } from './reconciliation-workbook';

let db: Db;
let admin: Session;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
});

const missing = sampleProject({ code: '11990124T000000000009', name: '图书采购', total: '3', fiscal: '3' });
const text = sampleText([...sampleProjects(), missing]);

describe('the reconciliation of an import', () => {
  test('compares what a preview holds, and knows no projects yet', async () => {
    const importId = await previewOf(admin, text, '预算.txt');
    const found = await importReconciliation(admin, { importId });
    expect(found).toMatchObject({
      importId,
      state: 'PREVIEW',
      fiscalYear: 2024,
      unitName: '云溪街道办事处',
      fileName: '预算.txt',
      notices: [],
      projectIds: {},
    });
    const check = found.checks.find((candidate) => candidate.check === '13-without-04');
    expect(check?.items.map(({ name, left }) => [name, left])).toEqual([
      ['居民-文化活动', '1086.7043'],
      ['服务中心运行', '20'],
      ['图书采购', '3'],
    ]);
  });

  test('names the projects that are there by their code', async () => {
    const outcome = await imported(admin, text);
    const importId = outcome.changed ? outcome.importId : '';
    const { state, projectIds } = await importReconciliation(admin, { importId });
    expect(state).toBe('COMMITTED');
    expect(Object.keys(projectIds).sort()).toEqual([
      '11990124T000000000001',
      '11990124T000000000002',
      '11990124T000000000003',
      '11990124T000000000009',
    ]);
    const project = await db.project.findUniqueOrThrow({
      where: { id: projectIds['11990124T000000000009'] },
    });
    expect(project.name).toBe('图书采购');
  });

  test('reads the file again where the stored document has table 13 alone', async () => {
    const importId = await previewOf(admin, text);
    const whole = await importReconciliation(admin, { importId });
    const { document } = await db.import.findUniqueOrThrow({ where: { id: importId } });
    const { contents, ...earlier } = document as Prisma.JsonObject;
    expect(contents).toBeDefined();
    await db.import.update({ where: { id: importId }, data: { document: earlier } });
    expect(await importReconciliation(admin, { importId })).toEqual(whole);
  });

  test('reads a stored document that does not say which columns its tables lack', async () => {
    const importId = await previewOf(admin, text);
    const whole = await importReconciliation(admin, { importId });
    const { document } = await db.import.findUniqueOrThrow({ where: { id: importId } });
    const earlier = JSON.parse(
      JSON.stringify(document, (key, value) => (key === 'unread' ? undefined : value)),
    );
    expect(earlier).not.toEqual(document);
    await db.import.update({ where: { id: importId }, data: { document: earlier } });
    expect(await importReconciliation(admin, { importId })).toEqual(whole);
  });

  test('is for those responsible for a unit that it brought something for, with their own projects alone', async () => {
    const outcome = await imported(admin, text);
    const importId = outcome.changed ? outcome.importId : '';
    const unitOf = (code: string) => db.unit.findUniqueOrThrow({ where: { code } });
    const person = async (role: Role, unitId: string) => sessionOf(await aUser(db, role, { unitId }));
    const whole = await importReconciliation(admin, { importId });
    expect(whole.mayManage).toBe(true);
    const reached: string[] = [];
    for (const code of ['390001', '390002']) {
      const { id } = await unitOf(code);
      for (const role of ['EVALUATOR', 'LEADER'] as const) {
        const found = await importReconciliation(await person(role, id), { importId });
        expect(found).toMatchObject({ checks: whole.checks, notices: whole.notices, mayManage: false });
        if (role === 'LEADER') reached.push(...Object.keys(found.projectIds));
      }
      await expect(importReconciliation(await person('OWNER', id), { importId })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect(reached.sort()).toEqual(Object.keys(whole.projectIds).sort());
    const there = await person('EVALUATOR', (await aUnit(db)).id);
    await expect(importReconciliation(there, { importId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of a preview is for administrators alone', async () => {
    const unit = await aUnit(db, { code: '390001' });
    const importId = await previewOf(admin, text);
    const evaluator = sessionOf(await aUser(db, 'EVALUATOR', { unitId: unit.id }));
    await expect(importReconciliation(evaluator, { importId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is not there without such an import', async () => {
    await expect(importReconciliation(admin, { importId: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is a workbook: a line for every comparison, and below it one for every row that differs', async () => {
    const found = await importReconciliation(admin, { importId: await previewOf(admin, text) });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await reconciliationWorkbook(found)).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('勾稽核对');
    const rows = found.checks.reduce((count, { items }) => count + 1 + items.length, 0);
    expect(sheet?.rowCount).toBe(3 + rows);
    const values = sheet?.getColumn(2).values ?? [];
    const line = sheet?.getRow(values.indexOf('图书采购')).values;
    expect(Array.isArray(line) ? line.slice(1) : []).toEqual([
      '',
      '图书采购',
      '11990124T000000000009',
      expect.stringMatching(/^预算13表项目总额，第10行（原文第\d+行）$/),
      3,
      undefined,
      undefined,
      3,
      '不一致',
      '有绩效目标而没有预算：预算04表中没有同名项目。',
    ]);
  });
});
