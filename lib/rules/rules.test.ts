import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';
import { copyRuleSet, deleteDraft, publishDraft, reviseRuleSet, saveDraft } from './commands';
import { standardBody } from './own-rule-set.fixture';
import { listRuleSets, ruleSetDetails, ruleSetDraft } from './queries';
import type { SaveDraftInput } from './schema';

let database: Database;
let manager: Session;
let evaluator: Session;
let leader: Session;

beforeEach(async () => {
  ({ database, evaluator, leader } = await aReportingUnit());
  const { unitId } = await database.prisma.user.findUniqueOrThrow({ where: { id: leader.userId } });
  manager = sessionOf(
    await aUser(database.prisma, 'EVALUATOR', { unitId, name: '沈慧敏', managesRules: true }),
  );
});

const standard = { ruleSetId: 'mof-2020-10', version: 1 };
const copy = (session = manager) => copyRuleSet(session, { ...standard, title: '本街道评分规则' });

const OWN = { source: '本街道规定', article: null, textVerified: false, effective: { from: null, to: null } };

/** 效益 40, 产出 40: another set of weights that makes sense. */
function changedContent(): Pick<SaveDraftInput, 'title' | 'body'> {
  const body = standardBody();
  const weights = [
    { level1: '产出指标' as const, weight: '40' },
    { level1: '效益指标' as const, weight: '40' },
    { level1: '满意度指标' as const, weight: '10' },
  ];
  return {
    title: '本街道评分规则',
    body: {
      ...body,
      levels: { ...body.levels, costPlacement: 'inside-output', weights, basis: OWN },
    } as SaveDraftInput['body'],
  };
}

async function aPublishedCopy() {
  const ref = await copy();
  const { revision } = await saveDraft(manager, { ...ref, revision: 1, ...changedContent() });
  return publishDraft(manager, { ...ref, revision });
}

describe('copying a set', () => {
  it("makes a draft of the unit's own with the same rules and an id of its own", async () => {
    const ref = await copy();
    const { code } = await database.prisma.unit.findFirstOrThrow();
    expect(ref).toEqual({ ruleSetId: `${code}-1`, version: 1 });
    const draft = await ruleSetDraft(manager, ref);
    expect(draft).toMatchObject({ title: '本街道评分规则', revision: 1, body: standardBody() });
    expect(draft.basedOn).toEqual({ ...standard, title: findRuleSet('mof-2020-10')!.title });
    expect((await copy()).ruleSetId).toBe(`${code}-2`);
  });

  it('is for those who have the right; a draft is theirs alone to see', async () => {
    await expect(copy(evaluator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const ref = await copy();
    for (const session of [evaluator, leader]) {
      await expect(ruleSetDetails(session, ref)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await listRuleSets(session, {})).rows.map(({ shipped }) => shipped)).not.toContain(false);
    }
    expect((await listRuleSets(manager, {})).rows.at(-1)).toMatchObject({ ...ref, draft: true });
  });

  it('happens under two ids when two people copy at once, or one is told to try again', async () => {
    const results = await Promise.allSettled([copy(), copy(), copy()]);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT' });
    }
    const ids = await database.prisma.ownRuleSet.findMany({ select: { ruleSetId: true } });
    expect(new Set(ids.map(({ ruleSetId }) => ruleSetId)).size).toBe(ids.length);
    expect(ids.length).toBe(results.filter(({ status }) => status === 'fulfilled').length);
  });

  it("of another unit's set does not exist", async () => {
    const ref = await aPublishedCopy();
    const there = await aUnit(database.prisma);
    const stranger = sessionOf(
      await aUser(database.prisma, 'EVALUATOR', { unitId: there.id, managesRules: true }),
    );
    for (const attempt of [
      () => ruleSetDetails(stranger, ref),
      () => copyRuleSet(stranger, { ...ref, title: '别人的' }),
      () => reviseRuleSet(stranger, ref),
      () => saveDraft(stranger, { ...ref, revision: 1, ...changedContent() }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('a draft', () => {
  it('keeps what was saved, and says in words what changed', async () => {
    const ref = await copy();
    await saveDraft(manager, { ...ref, revision: 1, ...changedContent(), title: '  新名称 ' });
    const { history, title, differences, draft } = await ruleSetDetails(manager, ref);
    expect([title, draft]).toEqual(['新名称', true]);
    expect(history[0]).toMatchObject({ action: 'rules.saved', actorName: '沈慧敏' });
    expect(history[0]?.changes.map(({ field }) => field)).toEqual(['名称', '一级指标分值']);
    expect(history[0]?.changes[1]?.to).toContain('产出指标 40 分，效益指标 40 分，满意度指标 10 分');
    expect(differences?.map((difference) => difference.title)).toEqual(['一级指标分值']);
  });

  it('without a change leaves no event', async () => {
    const ref = await copy();
    const { body, title } = await ruleSetDraft(manager, ref);
    const events = await database.prisma.auditEvent.count();
    const saved = await saveDraft(manager, { ...ref, revision: 1, title, body } as SaveDraftInput);
    expect(saved).toEqual({ revision: 1 });
    expect(await database.prisma.auditEvent.count()).toBe(events);
  });

  it('that somebody else saved in between is a conflict, and keeps what they saved', async () => {
    const ref = await copy();
    const input = { ...ref, revision: 1, ...changedContent() };
    const results = await Promise.allSettled([
      saveDraft(manager, { ...input, title: '甲的' }),
      saveDraft(manager, { ...input, title: '乙的' }),
    ]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'CONFLICT' });
    expect((await ruleSetDraft(manager, ref)).revision).toBe(2);
  });

  it('that makes no sense is refused with the place of the value, and nothing is stored', async () => {
    const ref = await copy();
    const { title, body } = changedContent();
    const wrong = { ...body, execution: { ...body.execution, points: '20' } };
    await expect(saveDraft(manager, { ...ref, revision: 1, title, body: wrong })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [
        {
          path: 'body.levels.weights',
          message: '各一级指标合计须为 80 分（100 减去预算执行率 20 分），现为 90 分',
        },
      ],
    });
    expect(await ruleSetDraft(manager, ref)).toMatchObject({ revision: 1, body: standardBody() });
  });

  it('is deleted with its event; what was published is not', async () => {
    const ref = await copy();
    await deleteDraft(manager, { ...ref, revision: 1 });
    expect(await database.prisma.ownRuleSet.count()).toBe(0);
    expect(await database.prisma.auditEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'rules.deleted',
      subjectName: '本街道评分规则 第 1 版',
    });
    const published = await aPublishedCopy();
    await expect(deleteDraft(manager, { ...published, revision: 3 })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});

describe('a published version', () => {
  it('can be seen by everybody who reads sets, and changed by nobody', async () => {
    const ref = await aPublishedCopy();
    expect(await ruleSetDetails(leader, ref)).toMatchObject({
      draft: false,
      publishedByName: '沈慧敏',
      mayManage: false,
    });
    const { revision } = await database.prisma.ownRuleSet.findFirstOrThrow();
    for (const attempt of [
      () => saveDraft(manager, { ...ref, revision, ...changedContent(), title: '改名' }),
      () => publishDraft(manager, { ...ref, revision }),
      () => ruleSetDraft(manager, ref),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'INVALID_STATE',
        message: '已发布的评分规则不能修改，请先复制，或新建版本。',
      });
    }
    expect((await ruleSetDetails(manager, ref)).title).toBe('本街道评分规则');
  });

  it('does not come of a changed rule that still names the document of the copied one', async () => {
    const ref = await copy();
    const { title, body } = changedContent();
    const levels = { ...body.levels, basis: standardBody().levels.basis } as typeof body.levels;
    const { revision } = await saveDraft(manager, { ...ref, revision: 1, title, body: { ...body, levels } });
    await expect(publishDraft(manager, { ...ref, revision })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '草稿还不能发布：“一级指标分值”已改动，原依据不再适用，请写明新的依据。',
    });
    expect((await ruleSetDetails(manager, ref)).draft).toBe(true);
  });

  it('is followed by the next version, one draft at a time', async () => {
    const ref = await aPublishedCopy();
    const next = await reviseRuleSet(manager, ref);
    expect(next).toEqual({ ...ref, version: 2 });
    await expect(reviseRuleSet(manager, ref)).rejects.toMatchObject({ code: 'INVALID_STATE' });
    expect((await ruleSetDetails(manager, ref)).otherVersions).toEqual([{ version: 2, draft: true }]);
    const { body } = await ruleSetDraft(manager, next);
    expect(body.levels).toEqual(changedContent().body.levels);
    await publishDraft(manager, { ...next, revision: 1 });
    expect((await ruleSetDetails(leader, ref)).otherVersions).toEqual([{ version: 2, draft: false }]);
  });

  it('that ships has no next version of its own', async () => {
    await expect(reviseRuleSet(manager, standard)).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  it('is published once when two people press at once', async () => {
    const ref = await copy();
    const results = await Promise.allSettled([
      publishDraft(manager, { ...ref, revision: 1 }),
      publishDraft(manager, { ...ref, revision: 1 }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.prisma.auditEvent.count({ where: { action: 'rules.published' } })).toBe(1);
  });
});

it('the list says which year pins which set, and how many projects it scores', async () => {
  const { rows, years, mayManage } = await listRuleSets(leader, {});
  expect(mayManage).toBe(false);
  expect(years).toMatchObject([{ fiscalYear: 2024, open: 1, approved: 0, ruleSet: standard }]);
  expect(rows.map(({ ruleSetId, projects }) => [ruleSetId, projects])).toEqual([
    ['mof-2020-10', 1],
    ['mof-2020-10-linear', 0],
    ['mof-2021-101', 0],
    ['cost-own', 0],
    ['regional-capped', 0],
  ]);
  expect(rows[0]?.years).toEqual([2024]);
});
