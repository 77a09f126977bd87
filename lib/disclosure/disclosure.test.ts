import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { sampleProjects, sampleText } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aProject, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { aReportingUnit, submitComplete } from '@/lib/evaluations/reportable-project.fixture';
import { aCommittedImport } from '@/lib/imports/committed-import.fixture';
import { imported } from '@/lib/imports/uploads.fixture';
import { approveReport } from '@/lib/reviews/commands';
import { endExemption, exemptFromDeclaration, saveWording } from './commands';
import { statement } from './queries';
import { DEFAULT_TEMPLATE } from './template';

async function shown(session: Session, input: Parameters<typeof statement>[1] = {}) {
  const found = await statement(session, input);
  if (!found) throw new Error('no statement');
  return found;
}

describe('绩效目标填报', () => {
  let db: Db;
  let evaluator: Session;
  let leader: Session;
  let yearId: string;

  beforeEach(async () => {
    db = (await freshDatabase()).prisma;
    // 河道巡查服务 is in table 04 of both units, and here in neither's table 13.
    await imported(sessionOf(await aUser(db, 'ADMINISTRATOR')), sampleText(sampleProjects().slice(1)));
    const unit = await db.unit.findUniqueOrThrow({ where: { code: '390001' } });
    evaluator = sessionOf(await aUser(db, 'EVALUATOR', { unitId: unit.id, name: '方一诺' }));
    leader = sessionOf(await aUser(db, 'LEADER', { unitId: unit.id }));
    yearId = (await db.year.findFirstOrThrow({ where: { unitId: unit.id } })).id;
  });

  const exempt = (fields: Partial<Parameters<typeof exemptFromDeclaration>[1]> = {}) =>
    exemptFromDeclaration(evaluator, {
      ...{ yearId, keys: ['河道巡查服务'], reason: '上年结转资金', documentNumber: '' },
      ...fields,
    });
  const events = () => db.auditEvent.findMany({ where: { action: { startsWith: 'declaration.' } } });

  it('counts the own unit, from its projects and the budget that they came from', async () => {
    const { declaration, mayWrite, targetYearId } = await shown(leader);
    expect(declaration).toEqual({
      fiscalYear: 2024,
      filed: 1,
      transfers: 0,
      unfiled: [{ key: '河道巡查服务', name: '河道巡查服务', amount: '20', exemption: null }],
      due: 2,
      rate: '50.00%',
    });
    expect([mayWrite, targetYearId]).toEqual([false, yearId]);
    expect((await shown(evaluator)).mayWrite).toBe(true);
  });

  it('is whole with an exemption, whose reason stands in the text and in the log', async () => {
    await exempt({ documentNumber: '云财〔2024〕8号' });
    const { declaration, text } = await shown(leader);
    expect(declaration).toMatchObject({ due: 1, rate: '100%' });
    expect(declaration.unfiled?.[0]?.exemption).toEqual({
      key: '河道巡查服务',
      reason: '上年结转资金',
      documentNumber: '云财〔2024〕8号',
      byName: '方一诺',
    });
    expect(text).toContain('填报率为100%。另有1个项目不需填报绩效目标：上年结转资金（1个）。');
    expect(await events()).toMatchObject([
      {
        reason: '上年结转资金',
        subjectName: '2024年度',
        changes: [{ field: '河道巡查服务', from: null, to: '免报（云财〔2024〕8号）' }],
      },
    ]);
  });

  it('changes nothing twice, takes another reason, and an end', async () => {
    await exempt();
    await exempt();
    expect(await events()).toHaveLength(1);
    await exempt({ reason: '彩票公益金' });
    expect((await events())[1]?.changes).toEqual([
      { field: '河道巡查服务', from: '免报：上年结转资金', to: '免报' },
    ]);
    await endExemption(evaluator, { yearId, key: '河道巡查服务' });
    await endExemption(evaluator, { yearId, key: '河道巡查服务' });
    expect(await events()).toHaveLength(3);
    expect((await shown(evaluator)).declaration.rate).toBe('50.00%');
  });

  it('exempts only what the budget has without targets, with a reason, and by an evaluator', async () => {
    await expect(exempt({ keys: ['河道巡查服务', '居民-文化活动'] })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
    await expect(exempt({ reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const input = { yearId, keys: ['河道巡查服务'], reason: '上年结转资金', documentNumber: '' };
    await expect(exemptFromDeclaration(leader, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await events()).toEqual([]);
  });

  it('is read from the newest budget that has the table, and from none whose file is refused', async () => {
    const unit = await db.unit.findUniqueOrThrow({ where: { code: '390001' } });
    const { document } = await db.import.findFirstOrThrow();
    const whole = document as { contents: { tables: object } };
    const tables = { ...whole.contents.tables, '04': null, '12': null };
    const later = { committedAt: new Date('2099-01-01') };
    await aCommittedImport(db, unit, {
      ...later,
      document: { ...whole, contents: { ...whole.contents, tables } },
    });
    await aCommittedImport(db, unit, later);
    expect((await shown(leader)).declaration).toMatchObject({ due: 2, transfers: 0 });
  });
});

describe('the statement', () => {
  async function anApprovedYear() {
    const { database, owner, evaluator, leader, project } = await aReportingUnit();
    await approveReport(evaluator, { projectId: project.id, version: await submitComplete(owner, project) });
    const { year } = await database.prisma.project.findUniqueOrThrow({
      where: { id: project.id },
      include: { year: true },
    });
    return { db: database.prisma, evaluator, leader, project, year };
  }

  const OWN = '{评价年度}年{自评项目数}个项目，{执行金额}万元，{评分内容}，{自评等级}，{平均分}分。';

  it('takes the two years separately, the targets of the next beside the results of this one', async () => {
    const { db, leader, year } = await anApprovedYear();
    const next = await aYear(db, year.unitId, { fiscalYear: 2025 });
    await aProject(db, next);
    const both = async (input: { target?: number; evaluation?: number }) => {
      const { declaration, evaluated } = await shown(leader, input);
      return [declaration.fiscalYear, evaluated.fiscalYear];
    };
    expect(await both({})).toEqual([2025, 2024]);
    expect(await both({ target: 2024 })).toEqual([2024, 2024]);
    expect(await both({ evaluation: 2025 })).toEqual([2025, 2025]);
    expect((await shown(leader)).years).toEqual([2025, 2024]);
  });

  it('is worded by the unit, and kept back by what its wording lacks', async () => {
    const { evaluator, leader } = await anApprovedYear();
    const before = await shown(leader);
    expect(before.wording).toEqual({
      ...{ text: DEFAULT_TEMPLATE, gradeBy: 'MEAN', version: 0, savedByName: null },
    });
    expect(before.blocks.map(({ what }) => what)).toEqual(['预算项目数', '市级专项数', '填报率', '免报说明']);
    await saveWording(evaluator, { version: 0, gradeBy: 'MEAN', text: OWN });
    const { text, blocks, evaluated } = await shown(leader);
    expect(text).toBe(
      '2024年1个项目，54.60万元，预算执行、产出指标、效益指标、满意度指标、成本指标，优秀，96.63分。',
    );
    expect(blocks).toEqual([]);
    expect(evaluated).toMatchObject({ participating: 1, approved: 1, executed: '54.6', grade: '优' });
  });

  it('is kept back by a project that is not approved, or is exempted without a reason', async () => {
    const { db, evaluator, leader, year } = await anApprovedYear();
    await saveWording(evaluator, { version: 0, gradeBy: 'MEAN', text: OWN });
    const open = await aProject(db, year);
    expect((await shown(leader)).blocks).toEqual([
      { projectId: open.id, what: open.name, why: '参评，尚未评价通过（未开始）。' },
    ]);
    // As many projects as the money beside them is of.
    expect((await shown(leader)).text).toMatch(/年1个项目，54\.60万元/);
    await db.project.update({ where: { id: open.id }, data: { participates: false } });
    expect((await shown(leader)).blocks).toMatchObject([{ why: '不参评，没有填写原因。' }]);
    await db.project.update({ where: { id: open.id }, data: { exemptionReason: '资金收回' } });
    expect((await shown(leader)).blocks).toEqual([]);
  });

  it('of two who word it keeps the first, and tells the second', async () => {
    const { evaluator, leader, db } = await anApprovedYear();
    await saveWording(evaluator, { version: 0, gradeBy: 'MEAN', text: '甲。' });
    await expect(saveWording(evaluator, { version: 0, gradeBy: 'MEAN', text: '乙。' })).rejects.toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
    await saveWording(evaluator, { version: 1, gradeBy: 'MEAN', text: '丙。' });
    await expect(saveWording(evaluator, { version: 1, gradeBy: 'MEAN', text: '丁。' })).rejects.toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
    await saveWording(evaluator, { version: 2, gradeBy: 'MEAN', text: '丙。' });
    expect((await shown(leader)).wording).toMatchObject({ text: '丙。', version: 2 });
    expect(await db.auditEvent.count({ where: { action: 'disclosure.worded' } })).toBe(2);
    await expect(saveWording(leader, { version: 2, gradeBy: 'MEAN', text: '戊。' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(
      saveWording(evaluator, { version: 2, gradeBy: 'MEAN', text: '{平均}' }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '没有叫“{平均}”的数字或说明。',
    });
  });

  it('is not there before an import', async () => {
    const { prisma } = await freshDatabase();
    const unit = await prisma.unit.create({ data: { code: '390009', name: '新单位' } });
    expect(await statement(sessionOf(await aUser(prisma, 'LEADER', { unitId: unit.id })), {})).toBeNull();
  });
});
