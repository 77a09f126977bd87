import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  aReportableProject as anotherProject,
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { overview } from '@/lib/overview/queries';
import { setPublicity } from '@/lib/projects/commands';
import { projectHistory } from '@/lib/projects/queries';
import { drawForm } from '@/lib/reports/draw/draw-form';
import { frozenHash } from '@/lib/reports/frozen-model';
import { formDocument, formVersion } from '@/lib/reports/queries';
import { approveReport } from '@/lib/reviews/commands';
import { anOwnRuleSet, pin } from '@/lib/rules/own-rule-set.fixture';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';
import { setSignOff } from '@/lib/years/commands';
import { publishForms, reopenForm, signOffForms } from './commands';
import { formVersions, pendingForms } from './queries';

type Project = Awaited<ReturnType<typeof aReportableProject>>;

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Project;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const stored = (id = project.id) =>
  database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: id } });

async function approved(of: Project = project) {
  await approveReport(evaluator, { projectId: of.id, version: await submitComplete(owner, of) });
  const { version, frozenSha256 } = await stored(of.id);
  return { projectId: of.id, version, sha256: frozenSha256! };
}

async function askForSignOff(signOffNeeded = true): Promise<void> {
  const year = await database.prisma.year.findFirstOrThrow();
  const keeper = sessionOf(
    await aUser(database.prisma, 'EVALUATOR', { unitId: year.unitId, managesRules: true }),
  );
  const setting = { yearId: year.id, yearVersion: year.version, signOffNeeded, reason: '单位要求' };
  await setSignOff(keeper, setting);
}

async function secondProject(): Promise<Project> {
  const { prisma } = database;
  const year = await prisma.year.findFirstOrThrow();
  return anotherProject(prisma, year, await prisma.user.findFirstOrThrow({ where: { role: 'OWNER' } }));
}

const reopen = (session: Session, { projectId, version }: { projectId: string; version: number }) =>
  reopenForm(session, { projectId, version, reason: '满意度依据有误' });

describe('reopening', () => {
  it('gives the form back with everything in it, and keeps what was frozen as a version', async () => {
    const item = await approved();
    const before = await evaluationSheet(owner, { projectId: project.id });
    const { version, no } = await reopen(evaluator, item);
    expect(no).toBe(1);
    const after = await evaluationSheet(owner, { projectId: project.id });
    expect(after).toMatchObject({
      ...{ state: 'RETURNED', returnReason: '满意度依据有误', approvedByName: null, version },
      ...{ sheet: before.sheet, threads: before.threads, frozenTraces: null },
    });
    expect(after.may.save).toBe(true);
    const [kept] = await formVersions(owner, { projectId: project.id });
    expect(kept).toMatchObject({ no: 1, sha256: item.sha256, reopened: { reason: '满意度依据有误' } });
    expect(kept?.model.total).toBe('96.63');
    const row = await database.prisma.frozenVersion.findFirstOrThrow();
    expect(frozenHash(row.model)).toBe(item.sha256);
    const [told] = await projectHistory(owner, { projectId: project.id });
    expect(told).toMatchObject({ action: 'evaluation.reopened', reason: '满意度依据有误' });
    expect(told?.changes[0]).toEqual({ field: '状态', from: '已评价', to: '已退回' });
  });

  it('counts the versions, and draws an earlier one as superseded while the project is open, and later', async () => {
    const first = await approved();
    const { version } = await reopen(leader, first);
    const draft = await formDocument(owner, { projectId: project.id });
    expect(draft).toMatchObject({ draft: true, sha256: null, superseded: null });
    const again = await submitReport(owner, { projectId: project.id, version });
    if (!again.submitted) throw new Error('not submitted');
    await approveReport(evaluator, { projectId: project.id, version: again.version });
    const versions = await formVersions(leader, { projectId: project.id });
    expect(versions.map(({ no, reopened }) => [no, reopened === null])).toEqual([
      [2, true],
      [1, false],
    ]);
    const old = await formVersion(leader, { projectId: project.id, no: 1 });
    expect(old).toMatchObject({ draft: false, superseded: 1, sha256: first.sha256 });
    expect(await drawForm(old.model, { ...old, appendix: null })).not.toEqual(
      await drawForm(old.model, { draft: false, sha256: old.sha256 }),
    );
    await expect(formVersion(leader, { projectId: project.id, no: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const current = await stored();
    const { no } = await reopen(evaluator, { projectId: project.id, version: current.version });
    expect(no).toBe(2);
  });

  it('scores under the rules that the year pins now; the version keeps its own', async () => {
    const item = await approved();
    const guide = findRuleSet('mof-2021-101', 1)!;
    const { unitId } = await database.prisma.project.findFirstOrThrow();
    await pin(database.prisma, await anOwnRuleSet(database.prisma, unitId, { execution: guide.execution }));
    await reopen(evaluator, item);
    const after = await evaluationSheet(owner, { projectId: project.id });
    expect(after.ruleSet.id).not.toBe('mof-2020-10');
    expect((await stored()).ruleSetId).toBeNull();
    const [kept] = await formVersions(owner, { projectId: project.id });
    expect(kept?.model.ruleSet.id).toBe('mof-2020-10');
  });

  it('is for the unit’s evaluators and leaders, of a frozen form, and once', async () => {
    const submittedVersion = await submitComplete(owner, project);
    await expect(
      reopen(evaluator, { projectId: project.id, version: submittedVersion }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE', message: '项目当前为“已提交”，不能重新评价。' });
    await approveReport(evaluator, { projectId: project.id, version: submittedVersion });
    const { version } = await stored();
    const item = { projectId: project.id, version };
    await expect(reopen(owner, item)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const both = await Promise.allSettled([reopen(evaluator, item), reopen(leader, item)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.prisma.frozenVersion.count()).toBe(1);
  });

  it('makes the project open again for whoever reads figures', async () => {
    const item = await approved();
    expect((await overview(leader, {})).approved).toBe(1);
    await reopen(evaluator, item);
    expect(await overview(leader, {})).toMatchObject({ approved: 0, statistics: null });
  });
});

describe('signing off', () => {
  it('exists only where the year asks for it', async () => {
    const item = await approved();
    const [outcome] = await signOffForms(leader, { items: [item] });
    expect(outcome?.refused).toContain('没有设为须领导审定');
    expect((await pendingForms(leader, {})).toSignOff).toBeNull();
    await askForSignOff();
    expect((await pendingForms(leader, {})).toSignOff).toMatchObject([item]);
    expect(await signOffForms(leader, { items: [item] })).toMatchObject([{ refused: null }]);
    expect(await stored()).toMatchObject({ state: 'SIGNED_OFF', frozenSha256: item.sha256 });
    expect((await pendingForms(leader, {})).toSignOff).toEqual([]);
  });

  it('signs the very model that was seen', async () => {
    await askForSignOff();
    const item = await approved();
    const other = await signOffForms(leader, { items: [{ ...item, sha256: '0'.repeat(64) }] });
    expect(other[0]?.refused).toContain('请刷新后核对');
    await database.prisma.evaluation.updateMany({ data: { frozenModel: { total: '100.00' } } });
    const tampered = await signOffForms(leader, { items: [item] });
    expect(tampered[0]?.refused).toContain('与校验值（SHA-256）不符');
    expect((await stored()).state).toBe('APPROVED');
  });

  it('of many says for each what became of it, and one that is refused keeps none of the others', async () => {
    await askForSignOff();
    const second = await secondProject();
    const items = [await approved(), await approved(second)];
    const outcomes = await signOffForms(leader, { items: [{ ...items[0]!, version: 1 }, items[1]!] });
    expect(outcomes.map(({ refused }) => refused === null)).toEqual([false, true]);
    expect([(await stored()).state, (await stored(second.id)).state]).toEqual(['APPROVED', 'SIGNED_OFF']);
    const events = await database.prisma.auditEvent.findMany({ where: { action: 'evaluation.signedOff' } });
    expect(events.map(({ projectId }) => projectId)).toEqual([second.id]);
  });

  it('is undone by reopening alone, and the version says who signed', async () => {
    await askForSignOff();
    await signOffForms(leader, { items: [await approved()] });
    await askForSignOff(false);
    expect((await stored()).state).toBe('SIGNED_OFF');
    await reopen(leader, { projectId: project.id, version: (await stored()).version });
    expect(await stored()).toMatchObject({ state: 'RETURNED', signedOffAt: null, signedOffByName: null });
    const [kept] = await formVersions(leader, { projectId: project.id });
    expect(kept?.signedOff).not.toBeNull();
  });
});

describe('publishing', () => {
  it('needs sign-off where the year asks for it', async () => {
    await askForSignOff();
    const item = await approved();
    expect((await publishForms(evaluator, { items: [item] }))[0]?.refused).toContain('须先由领导审定');
    await signOffForms(leader, { items: [item] });
    const signed = { ...item, version: item.version + 1 };
    expect(await publishForms(evaluator, { items: [signed] })).toMatchObject([{ refused: null }]);
    expect((await stored()).state).toBe('PUBLISHED');
    expect((await pendingForms(evaluator, {})).toPublish).toEqual([]);
  });

  it('is refused for what is not public, and keeps a published project from becoming so', async () => {
    const item = await approved();
    const privately = { projectId: project.id, version: 1, isPublic: false, reason: '涉密' };
    await setPublicity(evaluator, privately);
    expect((await pendingForms(evaluator, {})).toPublish?.[0]?.whyNotPublish).toContain('不公开');
    expect((await publishForms(evaluator, { items: [item] }))[0]?.refused).toContain('设为不公开');
    await setPublicity(evaluator, { ...privately, version: 2, isPublic: true });
    await publishForms(evaluator, { items: [item] });
    await expect(setPublicity(evaluator, { ...privately, version: 3 })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });

  it('leaves the document as approval froze it', async () => {
    const item = await approved();
    const before = await formDocument(leader, { projectId: project.id });
    await publishForms(evaluator, { items: [item] });
    expect(await formDocument(leader, { projectId: project.id })).toEqual({ ...before, state: 'PUBLISHED' });
  });
});

describe("a year's setting of sign-off", () => {
  it('is for evaluators who administer rules, recorded with its reason, and lost by the slower of two', async () => {
    const { id: yearId, version: yearVersion } = await database.prisma.year.findFirstOrThrow();
    const setting = { yearId, yearVersion, signOffNeeded: true, reason: '单位要求' };
    await expect(setSignOff(evaluator, setting)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await askForSignOff();
    const event = await database.prisma.auditEvent.findFirstOrThrow({ where: { action: 'year.signOff' } });
    expect(event).toMatchObject({
      reason: '单位要求',
      changes: [{ field: '领导审定', from: '不须审定', to: '须审定' }],
    });
    await database.prisma.user.updateMany({ where: { role: 'EVALUATOR' }, data: { managesRules: true } });
    await expect(setSignOff(evaluator, { ...setting, signOffNeeded: false })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
