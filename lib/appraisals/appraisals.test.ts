import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { listMessages } from '@/lib/messages/queries';
import { setParticipation } from '@/lib/projects/commands';
import { projectHistory } from '@/lib/projects/queries';
import { frozenHash } from '@/lib/reports/frozen-model';
import { approveReport } from '@/lib/reviews/commands';
import {
  approveAppraisal,
  beginAppraisal,
  refreshAppraisal,
  reopenAppraisal,
  saveAppraisal,
} from './commands';
import { appraisalPage, standingAppraisal, yearAppraisals } from './queries';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const of = () => ({ projectId: project.id });
const actions = async () =>
  (await database.prisma.auditEvent.findMany({ orderBy: { id: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => action.startsWith('appraisal.'));

async function begin(): Promise<void> {
  const version = await submitComplete(owner, project);
  await approveReport(evaluator, { ...of(), version });
  await beginAppraisal(evaluator, { ...of(), ownSystemId: null });
}

async function shown(session = evaluator) {
  const { appraisal } = await appraisalPage(session, of());
  if (!appraisal) throw new Error('nothing is shown');
  return appraisal;
}

/** Everything scored that no figures propose. @returns the version to approve */
async function score(
  changed: { readonly itemId: string; readonly score: string | null; readonly ground: string }[] = [],
) {
  const { items, version } = await shown();
  const rest = items
    .filter(({ key, proposal }) => !proposal && !changed.some(({ itemId }) => itemId === key))
    .map(({ key }) => ({ itemId: key, score: '3', ground: '查阅立项和财务资料' }));
  return (await saveAppraisal(evaluator, { ...of(), version, entries: [...changed, ...rest] })).version;
}

async function approved() {
  await begin();
  return approveAppraisal(evaluator, { ...of(), version: await score() });
}

describe('an appraisal that begins', () => {
  it('needs an approved form of a project that takes part', async () => {
    await expect(beginAppraisal(evaluator, { ...of(), ownSystemId: null })).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: '绩效评价的数据取自评价通过的自评表：自评表评价通过后才能开始。',
    });
    expect((await appraisalPage(evaluator, of())).whyNotBegin).toContain('评价通过后才能开始');
    const { version } = await database.prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    await setParticipation(evaluator, { ...of(), version, participates: false, reason: '取消实施' });
    expect((await appraisalPage(evaluator, of())).whyNotBegin).toBe('该项目已设为不参评，不进行绩效评价。');
  });

  it('has the items of the system and of the project’s indicators with what the form proposes', async () => {
    await begin();
    const { items, system, model, outdated, approved: isApproved } = await shown();
    expect([system.id, system.version, outdated, isApproved]).toEqual([
      'appraisal-20-20-30-30',
      1,
      null,
      false,
    ]);
    expect(
      items.slice(11).map(({ level2, name, weight }) => `${level2} ${name} ${weight}`),
    ).toMatchInlineSnapshot(`
      [
        "产出数量 入户走访次数 10.00",
        "产出质量 走访记录规范 8.00",
        "产出时效 档案归档完成时间 6.00",
        "产出成本 项目预算控制数 6.00",
        "项目效益 居民安全感提升 20.00",
        "项目效益 居民满意度 10.00",
      ]
    `);
    expect(items.find(({ key }) => key === 'execution')?.proposal).toEqual({
      score: '4.88',
      formula: '预算执行率＝全年执行数54.6÷全年预算数56＝97.50%；5.00分×97.50%＝4.88分',
    });
    expect(model.provisional).toBe(true);
    await beginAppraisal(evaluator, { ...of(), ownSystemId: null });
    expect(await actions()).toEqual(['appraisal.begun']);
  });

  it('is an evaluator’s to begin and to score, and its owner sees nothing of it until it is approved', async () => {
    for (const session of [owner, leader]) {
      await expect(beginAppraisal(session, { ...of(), ownSystemId: null })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    await begin();
    await score();
    expect((await appraisalPage(owner, of())).appraisal).toBeNull();
    await expect(standingAppraisal(owner, of())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await yearAppraisals(owner, {})).items).toEqual([]);
    expect(JSON.stringify(await projectHistory(owner, of()))).not.toContain('绩效评价');
    expect((await shown(leader)).model.items[0]).toMatchObject({
      score: '3.00',
      ground: '查阅立项和财务资料',
    });
    expect((await yearAppraisals(leader, {})).items).toMatchObject([{ approved: false, total: null }]);
  });
});

describe('scoring', () => {
  beforeEach(begin);

  it('saves upon the version that was seen, and tells what changed', async () => {
    const version = await score();
    await expect(saveAppraisal(evaluator, { ...of(), version: 1, entries: [] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const { entries } = await shown();
    const same = await saveAppraisal(evaluator, { ...of(), version, entries: [...entries] });
    expect(same.version).toBe(version);
    const event = await database.prisma.auditEvent.findFirstOrThrow({ where: { action: 'appraisal.saved' } });
    expect(event.changes).toContainEqual({ field: '立项依据充分性：得分', from: null, to: '3.00' });
    expect(await actions()).toEqual(['appraisal.begun', 'appraisal.saved']);
  });

  it('is not approved while something is missing', async () => {
    await expect(approveAppraisal(evaluator, { ...of(), version: 1 })).rejects.toMatchObject({
      message: '还不能定稿：立项依据充分性：未评分',
    });
    const version = await score([{ itemId: 'execution', score: '4', ground: '' }]);
    await expect(approveAppraisal(evaluator, { ...of(), version })).rejects.toMatchObject({
      message: '还不能定稿：预算执行率：得分与建议得分不同，须填写评分依据',
    });
  });
});

it('is not approved of a project that takes no part any more', async () => {
  await begin();
  const version = await score();
  await database.prisma.project.update({ where: { id: project.id }, data: { participates: false } });
  await expect(approveAppraisal(evaluator, { ...of(), version })).rejects.toMatchObject({
    message: '还不能定稿：该项目已设为不参评，不进行绩效评价。',
  });
});

describe('an approved appraisal', () => {
  it('is frozen with its SHA-256, and its owner reads it', async () => {
    const { total } = await approved();
    const { model, sha256 } = await shown(owner);
    expect(sha256).toBe(frozenHash(model));
    expect([model.total, model.provisional, model.grade]).toEqual([total, false, '优']);
    expect(
      model.levels.map(({ level1, score: points, weight }) => `${level1} ${points}/${weight}`),
    ).toMatchInlineSnapshot(`
      [
        "决策 18.00/20.00",
        "过程 16.88/20.00",
        "产出 27.60/30.00",
        "效益 30.00/30.00",
      ]
    `);
    await expect(saveAppraisal(evaluator, { ...of(), version: 3, entries: [] })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
    expect((await projectHistory(owner, of()))[0]).toMatchObject({ action: 'appraisal.approved' });
    const { messages } = await listMessages(owner, {});
    expect(messages[0]).toMatchObject({
      kind: 'APPRAISED',
      text: expect.stringMatching(new RegExp(`完成了“.+”的绩效评价：${total} 分 优。$`)),
    });
  });

  it('is opened again with a reason, and the earlier version stays as it was', async () => {
    const { version, total } = await approved();
    const before = await shown();
    await reopenAppraisal(evaluator, { ...of(), version, reason: '专家意见有补充' });
    const after = await shown();
    expect((await listMessages(owner, {})).messages[0]).toMatchObject({
      kind: 'APPRAISAL_REOPENED',
      text: expect.stringMatching(/重新打开了“.+”的绩效评价：专家意见有补充$/),
    });
    expect([after.approved, after.sha256]).toEqual([false, null]);
    expect(after.versions).toMatchObject([{ no: 1, reason: '专家意见有补充', model: { total } }]);
    expect(frozenHash(after.versions[0]?.model)).toBe(before.sha256);
    expect(await actions()).toEqual([
      ...['appraisal.begun', 'appraisal.saved', 'appraisal.approved', 'appraisal.reopened'],
    ]);
  });
});

it('a form that is approved anew is said, holds approval up, and is taken over', async () => {
  await begin();
  const version = await score();
  const formVersion = async () =>
    (await database.prisma.evaluation.findFirstOrThrow({ where: of() })).version;
  await reopenForm(evaluator, { ...of(), version: await formVersion(), reason: '核对有误' });
  expect(await shown()).toMatchObject({
    mayRefresh: false,
    outdated: expect.stringContaining('正在重新评价'),
  });
  await expect(approveAppraisal(evaluator, { ...of(), version })).rejects.toMatchObject({
    code: 'INVALID_STATE',
  });
  const money = [{ source: 'FISCAL' as const, executed: '52' }];
  await saveReport(owner, { ...of(), version: await formVersion(), money, rows: [] });
  await submitReport(owner, { ...of(), version: await formVersion() });
  await approveReport(evaluator, { ...of(), version: await formVersion() });
  expect(await shown()).toMatchObject({
    mayRefresh: true,
    outdated: expect.stringContaining('已重新评价通过'),
  });
  await refreshAppraisal(evaluator, { ...of(), version });
  const { outdated, items, entries } = await shown();
  expect(outdated).toBeNull();
  expect(items.find(({ key }) => key === 'execution')?.proposal?.score).toBe('4.64');
  expect(entries.find(({ itemId }) => itemId === 'ground')?.score).toBe('3.00');
});

it('points of an item that weighs something else under the new form are given anew; what was written stays', async () => {
  await begin();
  const held = await database.prisma.appraisal.findFirstOrThrow({ where: of() });
  // Begun with a form of no money, whose points of money other items have.
  const form = held.form as { money: object };
  const nothing = { initial: '0', annual: '0', executed: '0' };
  await database.prisma.appraisal.update({
    where: { id: held.id },
    data: { form: { ...form, money: { ...form.money, total: nothing } }, formSha256: '0'.repeat(64) },
  });
  const version = await score();
  const weighs = async () => (await shown()).items.find(({ key }) => key === 'compliance')?.weight;
  const before = await weighs();
  await refreshAppraisal(evaluator, { ...of(), version });
  expect([Number(before) > 4, await weighs()]).toEqual([true, '4.00']);
  const { entries } = await shown();
  expect(entries.find(({ itemId }) => itemId === 'compliance')).toEqual({
    itemId: 'compliance',
    score: null,
    ground: '查阅立项和财务资料',
  });
  expect(entries.find(({ itemId }) => itemId === 'ground')?.score).toBe('3.00');
});
