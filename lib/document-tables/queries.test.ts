import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { placeKey } from '@/lib/budget-document/printed/printed-table';
import {
  sampleContent,
  sampleProject,
  sampleProjects,
  sampleText,
} from '@/lib/budget-document/sample-for-tests';
import { writeTextDump } from '@/lib/budget-document/write-text-dump';
import type { Db } from '@/lib/db/database';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { imported, previewOf } from '@/lib/imports/uploads.fixture';
import { importReconciliation } from '@/lib/reconciliation/queries';
import { documentTable, documentTables } from './queries';
import { shownRows } from './schema';

let db: Db;
let admin: Session;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
});

async function committed(text?: string): Promise<string> {
  const outcome = await imported(admin, text);
  return outcome.changed ? outcome.importId : '';
}

const rows = (query: object = {}) => shownRows.parse(query);

describe('the tables of an import', () => {
  test('are listed with rows and totals, and those that the text lacks by name', async () => {
    const content = sampleContent();
    const text = writeTextDump({ ...content, tables: content.tables.filter(({ no }) => no !== '12') });
    const importId = await previewOf(admin, text, '预算.txt');
    const { tables, ...head } = await documentTables(admin, { importId });
    expect(head).toMatchObject({ state: 'PREVIEW', fiscalYear: 2024, fileName: '预算.txt', mayManage: true });
    expect(head.fileSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(tables).toHaveLength(14);
    expect(tables[0]).toMatchObject({ no: '01', title: '收支总表', rows: 1, total: '1126.704300' });
    expect(tables[2]).toMatchObject({ rows: 1, total: '4' });
    expect(tables[11]).toMatchObject({ no: '12', title: '上级转移支付细化明细表', place: null, total: null });
    expect(tables[12]).toMatchObject({ rows: 9, total: null });
    const none = await documentTable(admin, { importId, no: '12', ...rows() });
    expect(none).toMatchObject({ table: null, rowCount: 0 });
  });

  test('show every row with its place; blank is not zero, and blank columns are named', async () => {
    const importId = await committed();
    const { table } = await documentTable(admin, { importId, no: '04', ...rows() });
    expect(table?.columns.map(({ label }) => label)).toEqual([
      ...['项目单位', '类型', '项目名称', '支出功能分类科目', '政府支出经济分类科目', '部门支出经济分类科目'],
      ...['合计', '本年拨款一般公共预算'],
    ]);
    expect(table?.blankColumns).toContain('单位资金');
    expect(table?.rows[0]).toMatchObject({ row: 1, place: { kind: 'line', line: expect.any(Number) } });
    expect(table?.rows[0]?.cells.slice(-2)).toEqual(['20', '20']);
    const sides = await documentTable(admin, { importId, no: '01', ...rows() });
    expect(sides.table?.rows[0]?.cells).toEqual([
      ...['一、一般公共预算拨款收入', '1126.704300', '一、一般公共服务支出', null],
    ]);
  });

  test('find rows by the words and amounts in them, merged cells included', async () => {
    const importId = await committed();
    const found = await documentTable(admin, { importId, no: '13', ...rows({ q: '1,086.7043 环境' }) });
    expect(found).toMatchObject({ found: 1, rowCount: 9 });
    expect(found.table?.rows[0]?.cells).toContain('11990124T000000000002-居民-文化活动');
    expect(found.table?.rows[0]?.cells).toContain('河道环境改善');
    const none = await documentTable(admin, { importId, no: '13', ...rows({ q: '没有' }) });
    expect(none).toMatchObject({ found: 0, table: { rows: [] } });
  });

  test('open on the page of the row that is meant, and on the last where there are fewer', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      sampleProject({ code: `11990124T0000000001${String(index).padStart(2, '0')}`, name: `项目${index}` }),
    );
    const importId = await previewOf(admin, sampleText([...sampleProjects(), ...many]));
    const second = await documentTable(admin, { importId, no: '13', ...rows({ page: '2' }) });
    expect(second).toMatchObject({ page: 2, rowCount: 129 });
    expect(second.table?.rows).toHaveLength(29);
    const at = placeKey(second.table!.rows[5]!.place);
    expect(await documentTable(admin, { importId, no: '13', ...rows({ at }) })).toMatchObject({ page: 2 });
    expect(await documentTable(admin, { importId, no: '13', ...rows({ page: '99' }) })).toMatchObject({
      page: 2,
    });
    expect(await documentTable(admin, { importId, no: '13', ...rows({ at: 'x' }) })).toMatchObject({
      page: 1,
    });
  });

  test('have every row that the reconciliation names', async () => {
    const importId = await previewOf(admin, sampleText());
    const { checks } = await importReconciliation(admin, { importId });
    const sides = checks
      .flatMap((check) => [check, ...check.items])
      .flatMap(({ leftAt, rightAt }) => [leftAt, rightAt])
      .flatMap((side) => (side?.table && side.place ? [{ no: side.table, at: placeKey(side.place) }] : []));
    expect(sides.length).toBeGreaterThan(10);
    for (const { no, at } of sides) {
      const { table } = await documentTable(admin, { importId, no, ...rows({ at }) });
      const places = [...(table?.rows ?? []), ...(table?.totals ?? [])].map(({ place }) => place);
      const all = [...places, ...(table?.factsAt ? [table.factsAt] : [])].map(placeKey);
      expect(all, `${no} ${at}`).toContain(at);
    }
  });

  test("another unit's import is not there, nor a preview for those who may not import", async () => {
    const importId = await committed();
    const own = await db.unit.findUniqueOrThrow({ where: { code: '390001' } });
    const [here, there] = [own, await aUnit(db)];
    const reader = sessionOf(await aUser(db, 'LEADER', { unitId: here.id }));
    expect(await documentTable(reader, { importId, no: '04', ...rows() })).toMatchObject({
      mayManage: false,
    });
    const stranger = sessionOf(await aUser(db, 'EVALUATOR', { unitId: there.id }));
    const owner = sessionOf(await aUser(db, 'OWNER', { unitId: here.id }));
    const preview = await previewOf(admin, sampleText([sampleProject({ total: '21', fiscal: '21' })]));
    for (const [session, id, code] of [
      [stranger, importId, 'NOT_FOUND'],
      [owner, importId, 'FORBIDDEN'],
      [reader, preview, 'NOT_FOUND'],
    ] as const) {
      await expect(documentTables(session, { importId: id })).rejects.toMatchObject({ code });
      await expect(documentTable(session, { importId: id, no: '04', ...rows() })).rejects.toMatchObject({
        code,
      });
    }
    await expect(documentTable(admin, { importId, no: '15', ...rows() })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
