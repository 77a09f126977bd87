import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { BudgetIndicator, BudgetProject } from '@/lib/budget-document/budget-document';
import { sampleIndicator, sampleProject } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { table13 } from '@/lib/projects/queries';
import { table13Workbook } from '@/lib/projects/table-13-workbook';
import { acceptSuggestions } from '@/lib/quality/commands';
import { qualityFindings } from '@/lib/quality/queries';
import { approveAdjustment, requestAdjustment } from '@/lib/target-adjustments/commands';
import { differencesIn, everything, previewedBy, takenBy } from './choices.fixture';
import { commitImport } from './commands';
import { importDetails } from './queries';
import { previewOf } from './uploads.fixture';

let db: Db;
let admin: Session;
let owner: Session;
let evaluator: Session;

const [patrols, limit] = [
  sampleIndicator('产出指标 数量指标 巡查次数 ≥ 12 次'),
  sampleIndicator('成本指标 经济成本指标 项目预算控制数 ≤ 210000 元'),
];
const declared = (...indicators: BudgetIndicator[]): BudgetProject => sampleProject({ indicators });
const original = declared(patrols!, limit!);

const indicators = () => db.indicator.findMany({ orderBy: { position: 'asc' } });
const kinds = async (projects: BudgetProject[]) =>
  (await previewedBy(admin, projects)).details.projects.map(({ comparison }) => comparison.kind);

/** Has the target of one indicator adjusted, from request to approval. */
async function adjust(position: number, target: string): Promise<void> {
  const row = (await indicators())[position]!;
  const { projectId, nature, unitOfMeasure } = row;
  const { id } = await requestAdjustment(owner, {
    projectId,
    indicatorId: row.id,
    seen: { nature, target: row.target, unitOfMeasure },
    to: { nature: '≥', target, unitOfMeasure: unitOfMeasure ?? '' },
    documentNumber: '云财〔2024〕15号',
    reason: '预算调整',
  });
  await approveAdjustment(evaluator, { projectId, adjustmentId: id, version: 1 });
}

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
  await takenBy(admin, [original]);
  const { id, unitId } = await db.project.findFirstOrThrow();
  evaluator = sessionOf(await aUser(db, 'EVALUATOR', { unitId }));
  const person = await aUser(db, 'OWNER', { unitId });
  await db.project.update({ where: { id }, data: { ownerId: person.id } });
  owner = sessionOf(person);
});

describe('after a target was adjusted, importing', () => {
  test('the document as it was, or with the target in force, changes nothing', async () => {
    await adjust(0, '24');
    expect(await kinds([original])).toEqual(['identical']);
    expect(await kinds([declared({ ...patrols!, target: '24' }, limit!)])).toEqual(['identical']);
    const bytes = await table13Workbook(await table13(admin, {}));
    const importId = await previewOf(admin, bytes, '2024.xlsx');
    const details = await importDetails(admin, { importId });
    expect(details.projects.map(({ comparison }) => comparison.kind)).toEqual(['identical']);
    expect((await indicators())[0]).toMatchObject({ target: '24', originalTarget: '12' });
  });

  test('knows the text before a correction as well, and the corrected one', async () => {
    const { projects } = await qualityFindings(evaluator, {});
    const correction = projects
      .flatMap(({ findings }) => findings)
      .find(({ changes }) => changes.some(({ to }) => to === '万元'))!;
    const { projectId } = projects[0]!;
    await acceptSuggestions(evaluator, { findings: [{ projectId, key: correction.key }] });
    const corrected = (await indicators())[1]!;
    await adjust(1, '18');
    expect(await kinds([original])).toEqual(['identical']);
    const { target, unitOfMeasure: unit } = corrected;
    expect([target, unit]).toEqual(['20', '万元']);
    expect(await kinds([declared(patrols!, { ...limit!, target, unit })])).toEqual(['identical']);
  });

  test('another text of the row takes it and keeps the adjustment', async () => {
    await adjust(0, '24');
    await takenBy(admin, [declared({ ...patrols!, direction: '正向指标' }, limit!)]);
    expect((await indicators())[0]).toMatchObject({
      direction: '正向指标',
      target: '24',
      originalTarget: '12',
    });
    expect((await db.targetAdjustment.findFirstOrThrow()).state).toBe('APPROVED');
  });

  test('another target ends the adjustment only where that was ticked', async () => {
    await adjust(0, '24');
    const changed = [declared({ ...patrols!, target: '20' }, limit!)];
    const { importId, details } = await previewedBy(admin, changed);
    const { comparison } = differencesIn(details)[0]!;
    expect(comparison.consequences[0]).toMatchObject({ actual: null, adjustment: 'dropped' });
    expect(comparison.difference.rows[0]!.fields).toEqual([
      { field: 'target', from: '24', to: '20', original: '12' },
    ]);
    const choices = everything(details);
    const silent = choices.changed.map((choice) => ({ ...choice, overReported: false }));
    await expect(
      commitImport(admin, { importId, choices: { ...choices, changed: silent } }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('涉及已批准的目标调整，但没有确认'),
    });
    expect((await indicators())[0]).toMatchObject({ target: '24', originalTarget: '12' });
    await commitImport(admin, { importId, choices });
    expect((await indicators())[0]).toMatchObject({
      target: '20',
      originalNature: null,
      originalTarget: null,
    });
    expect((await db.targetAdjustment.findFirstOrThrow()).state).toBe('SUPERSEDED');
    expect(await kinds(changed)).toEqual(['identical']);
  });
});
