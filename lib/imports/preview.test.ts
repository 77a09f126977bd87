import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { sampleText, withCell } from '@/lib/budget-document/sample-for-tests';
import type { Db, Prisma } from '@/lib/db/database';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { cancelPreview, commitImport, createPreview } from './commands';
import { importDetails, listImports } from './queries';
import { counts, previewOf } from './uploads.fixture';

let db: Db;
let admin: Session;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
});

const preview = (text: string | Uint8Array, fileName?: string) => previewOf(admin, text, fileName);

describe('a preview', () => {
  test('shows the document beside what is there, and creates nothing of it', async () => {
    const details = await importDetails(admin, { importId: await preview(sampleText()) });
    expect(details).toMatchObject({
      state: 'PREVIEW',
      fiscalYear: 2024,
      projectCount: 3,
      indicatorCount: 9,
      money: '1126.7043',
      units: [
        { code: '390001', name: '云溪街道办事处', projects: 2, knownAs: null },
        { code: '390002', name: '云溪街道社区服务中心', projects: 1, knownAs: null },
      ],
      levels: [
        { level1: '产出指标', indicators: 3, projects: 3, money: '1126.7043' },
        { level1: '效益指标', indicators: 3, projects: 3, money: '1126.7043' },
        { level1: '成本指标', indicators: 3, projects: 3, money: '1126.7043' },
      ],
      persons: [
        { name: '方一诺', unitCode: '390001', projects: 1, account: 'NEW' },
        { name: '苏清和', unitCode: '390001', projects: 1, account: 'NEW' },
        { name: '方一诺', unitCode: '390002', projects: 1, account: 'NEW' },
      ],
      problems: [],
      absent: [],
      earlier: null,
    });
    expect(details.projects.map(({ comparison }) => comparison.kind)).toEqual(['new', 'new', 'new']);
    expect(await counts(db)).toMatchObject({
      imports: 1,
      units: 0,
      years: 0,
      users: 1,
      projects: 0,
      events: 0,
    });
  });

  test('counts what could not be read outside of table 13', async () => {
    const importId = await preview(sampleText());
    const unread = async (document: Prisma.InputJsonObject) => {
      await db.import.update({ where: { id: importId }, data: { document } });
      return (await importDetails(admin, { importId })).unread;
    };
    const { document } = await db.import.findUniqueOrThrow({ where: { id: importId } });
    const { contents, ...earlier } = document as { contents: Prisma.InputJsonObject };
    const notice = { table: '04', row: 3, field: '合计', message: '不是金额' };
    expect(await unread({ ...earlier, contents })).toBe(0);
    expect(await unread({ ...earlier, contents: { ...contents, notices: [notice, notice] } })).toBe(2);
    expect(await unread(earlier)).toBe(0);
  });

  test('leaves nothing once cancelled, and is then gone for a commit', async () => {
    const before = await counts(db);
    const importId = await preview(sampleText());
    await cancelPreview(admin, { importId });
    expect(await counts(db)).toEqual(before);
    await expect(commitImport(admin, { importId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is deleted a day after, when the next one is made', async () => {
    const old = await preview(sampleText());
    await db.import.update({
      where: { id: old },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    const fresh = await preview(sampleText());
    expect((await listImports(admin, {})).map(({ id }) => id)).toEqual([fresh]);
  });

  test('is not made of a file that is no budget, and the refusal says why', async () => {
    const before = await counts(db);
    await expect(preview('')).rejects.toMatchObject({ code: 'INVALID_INPUT', message: '文件是空的。' });
    await expect(preview(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(preview(`${sampleText()}\n${sampleText()}`)).rejects.toMatchObject({
      problems: [{ path: 'file' }],
    });
    expect(await counts(db)).toEqual(before);
  });

  test('with a problem in a row shows it with its place, and cannot be committed', async () => {
    const importId = await preview(withCell(4, 5, '一千'));
    const before = await counts(db);
    expect((await importDetails(admin, { importId })).problems).toEqual([
      { table: '13', row: 4, field: '项目总额', message: '“一千”不是金额，应为数字（万元）。', text: '一千' },
    ]);
    await expect(commitImport(admin, { importId })).rejects.toMatchObject({
      code: 'INVALID_STATE',
      problems: [{ message: '预算13表第4行“项目总额”：“一千”不是金额，应为数字（万元）。' }],
    });
    expect(await counts(db)).toEqual(before);
  });
});

test('nobody but an administrator imports, previews or sees imports', async () => {
  const importId = await preview(sampleText());
  const unit = await aUnit(db, { code: '390001' });
  for (const role of ['OWNER', 'EVALUATOR', 'LEADER'] as const) {
    const session = sessionOf(await aUser(db, role, { unitId: unit.id }));
    const bytes = new TextEncoder().encode(sampleText());
    for (const call of [
      () => createPreview(session, { bytes, fileName: 'a.txt' }),
      () => commitImport(session, { importId }),
      () => cancelPreview(session, { importId }),
      () => importDetails(session, { importId }),
      () => listImports(session, {}),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  }
});
