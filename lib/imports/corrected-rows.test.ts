import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { BudgetIndicator, BudgetProject } from '@/lib/budget-document/budget-document';
import { sampleIndicator, sampleProject } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { table13 } from '@/lib/projects/queries';
import { table13Workbook } from '@/lib/projects/table-13-workbook';
import { acceptSuggestions, undoDecision } from '@/lib/quality/commands';
import { qualityFindings } from '@/lib/quality/queries';
import { differencesIn, everything, previewedBy, takenBy } from './choices.fixture';
import { commitImport } from './commands';
import { importDetails } from './queries';
import { previewOf } from './uploads.fixture';

let db: Db;
let admin: Session;
let evaluator: Session;

const rows = [
  sampleIndicator('产出指标 数量指标 指标1：巡查次数 ≥ 12 次'),
  sampleIndicator('产出指标 质量指标 完成质量 定性 优秀'),
  sampleIndicator('产出指标 时效指标 漏报率 ≤ 3 %', '正向指标'),
  sampleIndicator('成本指标 经济成本指标 项目预算控制数 ≤ 210000 元'),
] as const satisfies BudgetIndicator[];
const [patrols, quality, misses, limit] = rows;
const declared = (...indicators: BudgetIndicator[]): BudgetProject => sampleProject({ indicators });
const original = declared(...rows);

/** Accepts everything that can be, one by one. */
async function acceptAll(): Promise<void> {
  for (;;) {
    const { projects } = await qualityFindings(evaluator, {});
    const next = projects.flatMap(({ projectId, findings }) =>
      findings.flatMap(({ key, changes }) => (changes.length > 0 ? [{ projectId, key }] : [])),
    )[0];
    if (!next) return;
    await acceptSuggestions(evaluator, { findings: [next] });
  }
}

const indicators = () => db.indicator.findMany({ orderBy: { position: 'asc' } });
const decisions = () => db.qualityDecision.findMany({ orderBy: { id: 'asc' } });
const kinds = async (projects: BudgetProject[]) =>
  (await previewedBy(admin, projects)).details.projects.map(({ comparison }) => comparison.kind);

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
  await takenBy(admin, [original]);
  const { unitId } = await db.project.findFirstOrThrow();
  evaluator = sessionOf(await aUser(db, 'EVALUATOR', { unitId }));
  await acceptAll();
});

test('the corrections are those that the tests are about', async () => {
  expect((await indicators()).map((row) => [row.name, row.target, row.unitOfMeasure, row.direction])).toEqual(
    [
      ['巡查次数', '12', '次', null],
      ['完成质量', '优', null, null],
      ['漏报率', '3', '%', null],
      ['项目预算控制数', '20', '万元', null],
    ],
  );
  expect(await decisions()).toHaveLength(4);
});

describe('importing again', () => {
  test('the document as it was changes nothing', async () => {
    expect(await kinds([original])).toEqual(['identical']);
  });

  test('what the product exports changes nothing; originals, decisions and undo are still there', async () => {
    const before = [await indicators(), await decisions()];
    const bytes = await table13Workbook(await table13(admin, {}));
    const importId = await previewOf(admin, bytes, '2024.xlsx');
    const details = await importDetails(admin, { importId });
    expect(details.projects.map(({ comparison }) => comparison.kind)).toEqual(['identical']);
    expect(await commitImport(admin, { importId, choices: everything(details) })).toMatchObject({
      changed: false,
    });
    expect([await indicators(), await decisions()]).toEqual(before);
    for (const { id, projectId } of await decisions()) {
      await undoDecision(evaluator, { projectId, decisionId: id });
    }
    expect((await indicators()).map(({ name, target }) => `${name} ${target}`)).toEqual(
      rows.map(({ name, target }) => `${name} ${target}`),
    );
  });

  test('a document with some rows as they were and some as they are changes nothing', async () => {
    expect(
      await kinds([declared(patrols, { ...quality, target: '优' }, { ...misses, direction: null }, limit)]),
    ).toEqual(['identical']);
  });

  test('two rows with one original text, one of them corrected, stay in their places', async () => {
    await db.indicator.updateMany({ where: { position: 1 }, data: { name: patrols.name } });
    await takenBy(admin, [declared(patrols, patrols, quality, misses, limit)]);
    const [row] = await indicators();
    await db.indicator.update({ where: { id: row!.id }, data: { name: '巡查次数' } });
    expect(await kinds([declared(patrols, patrols, quality, misses, limit)])).toEqual(['identical']);
  });
});

describe('a document that changed', () => {
  test('in another text of a corrected row: the change is taken, the correction stays', async () => {
    await takenBy(admin, [
      declared({ ...patrols, target: '24' }, quality, { ...misses, target: '2' }, { ...limit }),
    ]);
    expect((await indicators()).map(({ name, target, direction }) => [name, target, direction])).toEqual([
      ['巡查次数', '24', null],
      ['完成质量', '优', null],
      ['漏报率', '2', null],
      ['项目预算控制数', '20', null],
    ]);
    expect(await decisions()).toHaveLength(4);
    const [numbered] = await decisions();
    await undoDecision(evaluator, { projectId: numbered!.projectId, decisionId: numbered!.id });
    expect(
      await kinds([declared({ ...patrols, target: '24' }, quality, { ...misses, target: '2' }, limit)]),
    ).toEqual(['identical']);
  });

  test('in a corrected text says what it was held against; taking it ends the correction', async () => {
    const changed = declared(patrols, { ...quality, target: '良' }, misses, limit);
    const { importId, details } = await previewedBy(admin, [changed]);
    const [{ comparison } = { comparison: null }] = differencesIn(details);
    expect(comparison!.difference.rows.flatMap(({ fields }) => fields)).toEqual([
      { field: 'target', from: '优', to: '良', original: '优秀' },
    ]);
    await commitImport(admin, { importId, choices: everything(details) });
    expect((await indicators())[1]!.target).toBe('良');
    expect((await decisions()).map(({ rule }) => rule)).not.toContain('qualitative-not-a-grade');
    expect(await decisions()).toHaveLength(3);
  });

  test('in the number of an amount brings its unit: the two were corrected together', async () => {
    const changed = declared(patrols, quality, misses, { ...limit, target: '190000' });
    await takenBy(admin, [changed]);
    const row = (await indicators())[3]!;
    expect([row.target, row.unitOfMeasure]).toEqual(['190000', '元']);
    expect(await decisions()).toHaveLength(3);
    expect(await kinds([changed])).toEqual(['identical']);
  });

  test('elsewhere, or in rows that are not taken, leaves corrections as they are', async () => {
    await takenBy(admin, [{ ...original, goal: '另一个目标' }]);
    const { importId, details } = await previewedBy(admin, [
      declared({ ...patrols, target: '24' }, { ...quality, target: '良' }, misses, limit),
    ]);
    const first = () => ({ items: [], rows: [0], order: false });
    await commitImport(admin, { importId, choices: everything(details, first) });
    expect((await indicators()).map(({ target }) => target)).toEqual(['24', '优', '3', '20']);
    expect(await decisions()).toHaveLength(4);
  });
});
