import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { freshDatabase } from '@/lib/db/test-database';
import { overview } from '@/lib/overview/queries';
import { summary } from '@/lib/reports/queries';
import { setParticipation } from './commands';
import { aDepartment, type Department } from './department.fixture';
import { listProjects, mergeTargets, projectDetails, projectHistory } from './queries';

let at: Department;
let db: Db;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  at = await aDepartment(db);
});

const details = (projectId: string) => projectDetails(at.evaluator, { projectId });

const merge = () =>
  setParticipation(at.evaluator, {
    ...{ projectId: at.patrol.id, version: 1, participates: false, kind: 'MERGED' },
    ...{ documentNumber: '云财〔2024〕20号', mergedIntoId: at.culture.id, reason: '两项工作合并实施' },
  });

describe('a project that was merged into another', () => {
  it('takes no part, names the other, and is named there', async () => {
    expect(await mergeTargets(at.evaluator, { projectId: at.patrol.id })).toEqual([
      { id: at.culture.id, name: at.culture.name, mayOpen: true },
    ]);
    await merge();
    expect(await details(at.patrol.id)).toMatchObject({
      participates: false,
      exemptionKind: 'MERGED',
      exemptionDocument: '云财〔2024〕20号',
      mergedInto: { id: at.culture.id, name: at.culture.name },
      may: { report: false },
    });
    expect((await details(at.culture.id)).merged).toMatchObject([{ id: at.patrol.id, mayOpen: true }]);
    const { rows } = await listProjects(at.evaluator, {});
    expect(rows.map(({ exemptionKind }) => exemptionKind)).toEqual(['MERGED', null]);
    const { coverage } = await overview(at.evaluator, {});
    expect(coverage.parts.find(({ label }) => label === '合并')).toMatchObject({ count: 1 });
    expect((await summary(at.evaluator, {})).rows[0]!.note).toContain('合并：两项工作合并实施');
  });

  it('is told in the history of both, and so is taking it back', async () => {
    await merge();
    await setParticipation(at.evaluator, {
      ...{ projectId: at.patrol.id, version: 2, participates: true, reason: '合并取消' },
    });
    const told = async (projectId: string) =>
      (await projectHistory(at.evaluator, { projectId }))
        .filter(({ action }) => ['project.participation', 'project.mergedHere'].includes(action))
        .map(({ changes }) => changes);
    expect(await told(at.patrol.id)).toEqual([
      [
        { field: '是否参评', from: '合并', to: '参评' },
        { field: '并入项目', from: at.culture.name, to: null },
        { field: '文号', from: '云财〔2024〕20号', to: null },
      ],
      [
        { field: '是否参评', from: '参评', to: '合并' },
        { field: '并入项目', from: null, to: at.culture.name },
        { field: '文号', from: null, to: '云财〔2024〕20号' },
      ],
    ]);
    expect(await told(at.culture.id)).toEqual([
      [{ field: '并入的项目', from: at.patrol.name, to: null }],
      [{ field: '并入的项目', from: null, to: at.patrol.name }],
    ]);
    expect(await details(at.patrol.id)).toMatchObject({
      ...{ participates: true, exemptionKind: null, exemptionReason: null },
      ...{ exemptionDocument: null, mergedInto: null },
    });
    expect((await details(at.culture.id)).merged).toEqual([]);
  });

  it('goes into another project of its unit and year that takes part, with a document', async () => {
    const input = { projectId: at.patrol.id, version: 1, participates: false, reason: '合并' } as const;
    const into = (mergedIntoId: string | null, documentNumber = '云财〔2024〕20号') =>
      setParticipation(at.evaluator, { ...input, kind: 'MERGED', documentNumber, mergedIntoId });
    await expect(into(null)).rejects.toThrow('请选择并入的项目');
    await expect(into(at.culture.id, '')).rejects.toThrow('请填写文号');
    await expect(into(at.patrol.id)).rejects.toThrow('另一个参评项目');
    await expect(into(at.centreProject.id)).rejects.toThrow('另一个参评项目');
    await expect(
      setParticipation(at.admin, {
        ...{ ...input, kind: 'MERGED', documentNumber: '云财〔2024〕20号' },
        mergedIntoId: at.centreProject.id,
      }),
    ).rejects.toThrow('另一个参评项目');
    await setParticipation(at.evaluator, { ...input, projectId: at.culture.id });
    await expect(into(at.culture.id)).rejects.toThrow('另一个参评项目');
  });

  it('keeps the other one taking part, and does not go into one that is approved', async () => {
    await merge();
    await expect(
      setParticipation(at.evaluator, {
        ...{ projectId: at.culture.id, version: 1, participates: false, kind: 'RECALLED' },
        ...{ documentNumber: '云财〔2024〕31号', reason: '资金收回' },
      }),
    ).rejects.toThrow(`“${at.patrol.name}”已并入本项目`);
    await setParticipation(at.evaluator, {
      ...{ projectId: at.patrol.id, version: 2, participates: true, reason: '合并取消' },
    });
    await db.evaluation.update({ where: { projectId: at.culture.id }, data: { state: 'APPROVED' } });
    expect(await mergeTargets(at.evaluator, { projectId: at.patrol.id })).toEqual([]);
    await expect(merge()).rejects.toThrow();
  });
});

describe('a project whose money was taken back', () => {
  it('says so with the document', async () => {
    const input = {
      ...{ projectId: at.patrol.id, version: 1, participates: false, reason: '资金全部收回' },
      kind: 'RECALLED',
    } as const;
    await expect(setParticipation(at.evaluator, input)).rejects.toThrow('请填写文号');
    await setParticipation(at.evaluator, { ...input, documentNumber: '云财〔2024〕31号' });
    expect(await details(at.patrol.id)).toMatchObject({
      ...{ exemptionKind: 'RECALLED', exemptionDocument: '云财〔2024〕31号', mergedInto: null },
    });
  });
});

it('plain 不参评 keeps neither document nor project', async () => {
  await setParticipation(at.evaluator, {
    ...{ projectId: at.patrol.id, version: 1, participates: false, reason: '涉密' },
    ...{ documentNumber: '不相关', mergedIntoId: at.culture.id },
  });
  expect(await details(at.patrol.id)).toMatchObject({
    ...{ exemptionKind: 'OTHER', exemptionDocument: null, mergedInto: null, exemptionReason: '涉密' },
  });
});
