import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import { beginAppraisal } from '@/lib/appraisals/commands';
import { appraisalPage } from '@/lib/appraisals/queries';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aReportingUnit, submitComplete } from '@/lib/evaluations/reportable-project.fixture';
import { approveReport } from '@/lib/reviews/commands';
import { copySystem, deleteSystem, publishSystem, reviseSystem, saveSystem } from './commands';
import { systemDetails, systemList } from './queries';

let database: Database;
let evaluator: Session;
let leader: Session;
let unit: Awaited<ReturnType<typeof aReportingUnit>>;

beforeEach(async () => {
  unit = await aReportingUnit();
  ({ database, evaluator, leader } = unit);
  await database.prisma.user.updateMany({ where: { role: 'EVALUATOR' }, data: { managesRules: true } });
});

const copy = async () => (await copySystem(evaluator, { ownId: null, title: '本单位指标体系' })).ownId;

/** The shipped one with these two weights. */
function bodyWith(ground: string, execution: string) {
  const weights: Readonly<Record<string, string>> = { ground, execution };
  const entries = DEFAULT_SYSTEM.entries.map((one) => ({ ...one, weight: weights[one.id] ?? one.weight }));
  return { basis: DEFAULT_SYSTEM.basis, entries };
}

const save = (ownId: string, revision: number, body = bodyWith('3', '6')) =>
  saveSystem(evaluator, { ownId, revision, title: '本单位指标体系', body });

describe('a unit’s own system', () => {
  it('is copied, changed, published, and chosen when an appraisal begins; the sheet keeps its version', async () => {
    const ownId = await copy();
    expect((await systemList(leader, {})).rows).toHaveLength(1);
    await save(ownId, 1);
    await publishSystem(evaluator, { ownId, revision: 2 });
    const { id: projectId } = unit.project;
    await approveReport(evaluator, { projectId, version: await submitComplete(unit.owner, unit.project) });
    expect((await appraisalPage(evaluator, { projectId })).systems.map(({ title }) => title)).toEqual([
      DEFAULT_SYSTEM.title,
      '本单位指标体系',
    ]);
    await beginAppraisal(evaluator, { projectId, ownSystemId: ownId });
    const next = (await reviseSystem(evaluator, { ownId })).ownId;
    await save(next, 1, bodyWith('2', '7'));
    await publishSystem(evaluator, { ownId: next, revision: 2 });
    const { appraisal } = await appraisalPage(evaluator, { projectId });
    expect(appraisal?.system).toMatchObject({ title: '本单位指标体系', version: 1 });
    expect(appraisal?.items.find(({ key }) => key === 'execution')?.weight).toBe('6.00');
    const { rows } = await systemList(leader, {});
    expect(rows.map(({ version, used, weights }) => `${version} ${used} ${weights}`)).toEqual([
      '1 0 决策 20 · 过程 20 · 产出 30 · 效益 30',
      '2 0 决策 18 · 过程 22 · 产出 30 · 效益 30',
      '1 1 决策 19 · 过程 21 · 产出 30 · 效益 30',
    ]);
  });

  it('is not published unless its weights make 100, and never changes afterwards', async () => {
    const ownId = await copy();
    await save(ownId, 1, bodyWith('4', '6'));
    await expect(publishSystem(evaluator, { ownId, revision: 2 })).rejects.toMatchObject({
      message: '草稿还不能发布：各项分值合计应为 100，现为 101。',
    });
    await save(ownId, 2);
    await publishSystem(evaluator, { ownId, revision: 3 });
    const conflict = { code: 'CONFLICT' };
    await expect(save(ownId, 4, bodyWith('2', '7'))).rejects.toMatchObject(conflict);
    await expect(deleteSystem(evaluator, { ownId, revision: 4 })).rejects.toMatchObject(conflict);
    expect((await systemDetails(leader, { ownId })).draft).toBe(false);
  });

  it('is changed upon what was seen, by those who administer rules alone; a draft is nobody else’s to see', async () => {
    const ownId = await copy();
    await save(ownId, 1);
    await expect(save(ownId, 1, bodyWith('2', '7'))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(systemDetails(leader, { ownId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(copySystem(leader, { ownId: null, title: '甲' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await deleteSystem(evaluator, { ownId, revision: 2 });
    expect((await systemList(evaluator, {})).rows).toHaveLength(1);
    const events = await database.prisma.auditEvent.findMany({ where: { subjectType: 'appraisalSystem' } });
    expect(events.map(({ action }) => action)).toEqual([
      ...['appraisal.systemCopied', 'appraisal.systemSaved', 'appraisal.systemDeleted'],
    ]);
  });
});
