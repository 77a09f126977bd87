import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { sampleProject, sampleProjects, sampleText } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { saveReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import { commitImport } from './commands';
import { importDetails } from './queries';
import { counts, imported, previewOf } from './uploads.fixture';

let db: Db;
let admin: Session;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
});

const preview = (text: string | Uint8Array, fileName?: string) => previewOf(admin, text, fileName);

describe('a commit', () => {
  test('creates units, years, accounts and projects with indicators, 分值, money and 自评', async () => {
    const outcome = await imported(admin);
    expect(outcome).toMatchObject({ changed: true, projects: 3, accounts: 3 });
    expect(await counts(db)).toEqual({
      imports: 1,
      units: 2,
      years: 2,
      users: 4,
      projects: 3,
      indicators: 9,
      evaluations: 3,
      fundingLines: 9,
      actuals: 9,
      events: 1 + 3 + 3,
    });
    const project = await db.project.findFirstOrThrow({
      where: { name: '居民-文化活动' },
      include: {
        owner: true,
        unit: true,
        indicators: { orderBy: { position: 'asc' } },
        evaluation: { include: { fundingLines: true } },
      },
    });
    expect(project).toMatchObject({
      code: '11990124T000000000002',
      origin: 'IMPORTED',
      position: 2,
      goal: '办好社区活动。\n丰富居民生活。',
      ownerName: '苏清和',
      owner: { name: '苏清和', role: 'OWNER', status: 'INVITED', login: 'suqinghe', phone: '00000001' },
      unit: { code: '390001' },
    });
    expect(project.indicators.map(({ name, weight }) => [name, weight?.toFixed(2)])).toEqual([
      ['巡查次数', '25.00'],
      ['河道环境改善', '40.00'],
      ['项目预算控制数', '25.00'],
    ]);
    const money = project.evaluation?.fundingLines.map((line) => [
      line.source,
      line.applicable,
      line.initial?.toFixed(),
      line.annual?.toFixed(),
      line.executed,
    ]);
    expect(money).toEqual([
      ['FISCAL', true, '1000', '1000', null],
      ['CARRYOVER', false, undefined, undefined, null],
      ['OTHER', true, '86.7043', '86.7043', null],
    ]);
  });

  test('records who imported what, and one event for every project and account', async () => {
    await imported(admin);
    const events = await db.auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual([
      'import.committed',
      ...Array(3).fill('user.created'),
      ...Array(3).fill('project.imported'),
    ]);
    expect(events[0]).toMatchObject({
      actorId: admin.userId,
      subjectName: '2024 年度 云溪街道办事处',
      changes: [
        { field: '文件', to: '2024年预算公开.txt' },
        { field: '新增项目', to: '3' },
        { field: '新增绩效指标', to: '9' },
        { field: '新增账号', to: '3' },
      ],
    });
    const projects = await db.project.findMany({ orderBy: [{ unit: { code: 'asc' } }, { position: 'asc' }] });
    expect(events.slice(4).map(({ projectId, unitId }) => [projectId, unitId])).toEqual(
      projects.map(({ id, unitId }) => [id, unitId]),
    );
  });

  test('keeps the weights that the document brings', async () => {
    const weights = ['10', '50', '30'];
    const [project] = sampleProjects();
    const text = sampleText([project!])
      .replace('\t指标方向性\n', '\t指标方向性\n\t权重\n')
      .replace('\t财政资金\n\t其他资金\n', '\t财政资金\n\t其他资金\n\t\n')
      .replace('\t正向指标\n', `\t正向指标\n\t${weights[0]}\n`)
      .replace(/(\t优\n\t\n\t\n)/, `$1\t${weights[1]}\n`)
      .replace(/(\t20\n\t万元\n\t\n)/, `$1\t${weights[2]}\n`);
    const importId = await preview(text);
    const details = await importDetails(admin, { importId });
    expect(details).toMatchObject({
      problems: [],
      weighted: 1,
      weightNotes: [
        { message: '产出指标（含成本指标）应为 50.00，实为 40.00；效益指标应为 40.00，实为 50.00' },
      ],
    });
    await commitImport(admin, { importId });
    const rows = await db.indicator.findMany({ orderBy: { position: 'asc' } });
    expect(rows.map(({ weight }) => weight?.toFixed())).toEqual(weights);
    expect(rows.map(({ documentWeight }) => documentWeight?.toFixed())).toEqual(weights);

    const stored = await db.project.findFirstOrThrow({ include: { owner: true } });
    const account = await db.user.update({ where: { id: stored.ownerId! }, data: { status: 'ACTIVE' } });
    const saved = { projectId: stored.id, version: 1, notes: '第一次保存' };
    await saveReport(sessionOf(account), saved);
    const { sheet, weightsOrigin } = await evaluationSheet(sessionOf(account), { projectId: stored.id });
    expect(weightsOrigin).toBe('document');
    expect(sheet.rows.map((row) => row.weight)).toEqual(weights.map((weight) => `${weight}.00`));
  });

  test('holds the weights that the document brings against the set that the year pins', async () => {
    await commitImport(admin, { importId: await preview(sampleText()) });
    await db.year.updateMany({ data: { ruleSetId: 'mof-2021-101' } });
    const [project] = sampleProjects();
    const text = sampleText([project!])
      .replace('\t指标方向性\n', '\t指标方向性\n\t权重\n')
      .replace('\t财政资金\n\t其他资金\n', '\t财政资金\n\t其他资金\n\t\n')
      .replace('\t正向指标\n', '\t正向指标\n\t40\n')
      .replace(/(\t优\n\t\n\t\n)/, '$1\t30\n')
      .replace(/(\t20\n\t万元\n\t\n)/, '$1\t20\n');
    const { weighted, weightNotes } = await importDetails(admin, { importId: await preview(text) });
    expect([weighted, weightNotes]).toEqual([1, []]);
  });

  test('says of a project with weights on only some rows that the rules will split them', async () => {
    const [project] = sampleProjects();
    const text = sampleText([project!])
      .replace('\t指标方向性\n', '\t指标方向性\n\t权重\n')
      .replace('\t财政资金\n\t其他资金\n', '\t财政资金\n\t其他资金\n\t\n')
      .replace('\t正向指标\n', '\t正向指标\n\t10\n')
      .replace(/(\t优\n\t\n\t\n)/, '$1\t\n')
      .replace(/(\t20\n\t万元\n\t\n)/, '$1\t\n');
    const importId = await preview(text);
    expect(await importDetails(admin, { importId })).toMatchObject({
      weighted: 0,
      weightNotes: [{ message: '3 条指标中只有 1 条有分值，导入后按评分规则分配' }],
    });
  });

  test('links the owner of that name in that unit, and only in that unit', async () => {
    const unit = await aUnit(db, { code: '390001', name: '云溪街道办事处' });
    const known = await aUser(db, 'OWNER', { name: '方一诺', unitId: unit.id });
    await aUser(db, 'EVALUATOR', { name: '苏清和', unitId: unit.id });
    await aUser(db, 'OWNER', { name: '方一诺', unitId: unit.id, status: 'DISABLED' });
    expect(await imported(admin)).toMatchObject({ accounts: 2 });
    const projects = await db.project.findMany({ include: { owner: true }, orderBy: { code: 'asc' } });
    expect(projects.map(({ owner }) => owner?.id === known.id)).toEqual([true, false, false]);
    expect(projects.map(({ owner }) => owner?.role)).toEqual(['OWNER', 'OWNER', 'OWNER']);
  });

  test('of the same content, whatever the bytes, changes nothing and says so', async () => {
    const first = await imported(admin);
    const before = await counts(db);
    const bytes = new TextEncoder().encode(
      `\ufeff${sampleText().replaceAll('\n', '\r\n').replace('20.000000', '20.00')}`,
    );
    const importId = await preview(bytes, '另一个名字.txt');
    const details = await importDetails(admin, { importId });
    expect(details.earlier?.id).toBe(first.changed && first.importId);
    expect(await commitImport(admin, { importId })).toEqual({
      changed: false,
      earlierImportId: details.earlier?.id,
    });
    expect(await counts(db)).toEqual(before);
  });

  test('of a changed document adds what is new and keeps what is there', async () => {
    await imported(admin);
    const [first, second] = sampleProjects();
    const later = sampleText([
      first!,
      { ...second!, total: '1100.000000', fiscal: '1013.295700', owner: '方一诺' },
      sampleProject({ code: '11990124T000000000009', name: '新增项目' }),
    ]);
    const importId = await preview(later);
    const details = await importDetails(admin, { importId });
    expect(details.projects.map(({ comparison }) => comparison)).toMatchObject([
      { kind: 'identical' },
      {
        kind: 'different',
        difference: {
          fields: [
            { field: 'owner', from: '苏清和', to: '方一诺' },
            { field: 'total', from: '1086.7043', to: '1100.000000' },
            { field: 'fiscal', from: '1000', to: '1013.295700' },
          ],
        },
      },
      { kind: 'new' },
    ]);
    expect(await commitImport(admin, { importId })).toMatchObject({
      changed: true,
      projects: 1,
      accounts: 0,
    });
    const projects = await db.project.findMany({
      where: { unit: { code: '390001' } },
      orderBy: { position: 'asc' },
    });
    expect(projects.map(({ name, total }) => [name, total?.toFixed()])).toEqual([
      ['河道巡查服务', '20'],
      ['居民-文化活动', '1086.7043'],
      ['新增项目', '20'],
    ]);
    const kinds = (await importDetails(admin, { importId })).projects.map(
      ({ comparison }) => comparison.kind,
    );
    expect(kinds).toEqual(['identical', 'different', 'new']);
  });

  test('names the projects that the document lacks, and leaves them', async () => {
    await imported(admin);
    const importId = await preview(sampleText(sampleProjects().slice(0, 1)));
    expect(await importDetails(admin, { importId })).toMatchObject({
      absent: [{ code: '11990124T000000000002', name: '居民-文化活动' }],
    });
    expect(await commitImport(admin, { importId })).toEqual({ changed: false, earlierImportId: null });
    expect(await db.project.count()).toBe(3);
  });

  test('happens once when the same preview is committed several times at once', async () => {
    const importId = await preview(sampleText());
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => commitImport(admin, { importId })),
    );
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(4);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'INVALID_STATE' });
    expect(await db.project.count()).toBe(3);
  });

  test('of two previews of the same content at once brings it in once', async () => {
    const ids = [await preview(sampleText()), await preview(sampleText())];
    const results = await Promise.all(ids.map((importId) => commitImport(admin, { importId })));
    expect(results.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(await counts(db)).toMatchObject({ imports: 1, units: 2, years: 2, users: 4, projects: 3 });
  });

  test('that fails on the way leaves everything as it was, and can be tried again', async () => {
    const importId = await preview(sampleText());
    const before = await counts(db);
    await db.$executeRawUnsafe(`
      CREATE FUNCTION fail() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$ LANGUAGE plpgsql`);
    await db.$executeRawUnsafe(
      'CREATE TRIGGER fail BEFORE INSERT ON "Actual" FOR EACH ROW EXECUTE FUNCTION fail()',
    );
    await expect(commitImport(admin, { importId })).rejects.toThrow('disk full');
    await db.$executeRawUnsafe('DROP FUNCTION fail CASCADE');
    expect(await counts(db)).toEqual(before);
    expect((await importDetails(admin, { importId })).state).toBe('PREVIEW');
    expect(await commitImport(admin, { importId })).toMatchObject({ changed: true, projects: 3 });
  });
});
