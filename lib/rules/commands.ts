import type { AuditEntry } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { type Db, Prisma } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
import { holdProjects } from '@/lib/evaluations/hold';
import { type Figures, type Rescored, rescoreProjects } from '@/lib/evaluations/rescore';
import { defineCommand } from '@/lib/operation/define';
import { outdatedBases } from '@/lib/scoring/outdated-basis';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { ruleSetProblems } from '@/lib/scoring/rule-set-problems';
import type { RuleSetBody } from '@/lib/scoring/rule-set-schema';
import { ruleDifferences } from '@/lib/scoring/rule-words';
import { FROZEN_STATES } from '@/lib/workflow/states';
import { yearSubject } from '@/lib/years/hold-year';
import { ownRuleSet, pinnedRuleSet } from './pinned';
import {
  copyRuleSetInput,
  draftInput,
  pinInput,
  type RuleSetRef,
  ruleSetRef,
  saveDraftInput,
} from './schema';
import { claimDraft, draftWithin, findWithin, lookWithin, nameInWords, type OwnRecord } from './stored';

function bodyOf({ id: _id, version: _version, title: _title, ...body }: RuleSet): RuleSetBody {
  return body;
}

function about(draft: Pick<OwnRecord, 'id' | 'title' | 'version' | 'unitId'>) {
  return {
    subjectType: 'ruleSet' as const,
    subjectId: draft.id,
    subjectName: `${draft.title} 第 ${draft.version} 版`,
    unitId: draft.unitId,
  };
}

async function createDraft(db: Db, data: Prisma.OwnRuleSetUncheckedCreateInput): Promise<OwnRecord> {
  try {
    return await db.ownRuleSet.create({ data });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    throw new AppError('CONFLICT', '刚有人也新建了评分规则，请刷新后再试。');
  }
}

/** The next free id of a unit's own sets: the unit's code and a number. */
async function freeId(db: Db, unitId: string): Promise<string> {
  const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId } });
  const own = await db.ownRuleSet.findMany({ where: { unitId }, select: { ruleSetId: true } });
  const numbers = own.map(({ ruleSetId }) => Number(ruleSetId.slice(ruleSetId.lastIndexOf('-') + 1)));
  return `${unit.code}-${Math.max(0, ...numbers) + 1}`;
}

/** Copies a set, shipped or own, as a new one of the unit's: a draft, with an id and versions of its own. */
export const copyRuleSet = defineCommand({
  name: 'rules.copy',
  permission: 'rules:manage',
  input: copyRuleSetInput,
  async run({ db, grant, now, record }, { title, ...ref }): Promise<RuleSetRef> {
    const { ruleSet } = await findWithin(db, grant, ref);
    const unitId = grant.viewer.unitId;
    if (!unitId) throw new AppError('FORBIDDEN');
    const draft = await createDraft(db, {
      unitId,
      ruleSetId: await freeId(db, unitId),
      version: 1,
      title,
      body: bodyOf(ruleSet),
      basedOnId: ruleSet.id,
      basedOnVersion: ruleSet.version,
      createdAt: now,
      changedAt: now,
      createdByName: grant.viewer.name,
    });
    const changes = [{ field: '复制自', from: null, to: nameInWords(ruleSet) }];
    record({ action: 'rules.copied', ...about(draft), changes });
    return { ruleSetId: draft.ruleSetId, version: draft.version };
  },
});

/** Begins the next version of a unit's own set as a draft; there is one draft of a set at a time. */
export const reviseRuleSet = defineCommand({
  name: 'rules.revise',
  permission: 'rules:manage',
  input: ruleSetRef,
  async run({ db, grant, now, record }, ref): Promise<RuleSetRef> {
    const { ruleSet, own } = await findWithin(db, grant, ref);
    if (!own) throw new AppError('INVALID_STATE', '系统自带的评分规则不能新建版本，请先复制。');
    const versions = await db.ownRuleSet.findMany({ where: { ruleSetId: own.ruleSetId } });
    if (versions.some(({ state }) => state === 'DRAFT')) {
      throw new AppError('INVALID_STATE', '这套评分规则已有一个草稿版本，请在草稿上修改。');
    }
    const draft = await createDraft(db, {
      unitId: own.unitId,
      ruleSetId: own.ruleSetId,
      version: Math.max(...versions.map(({ version }) => version)) + 1,
      title: own.title,
      body: bodyOf(ruleSet),
      basedOnId: own.ruleSetId,
      basedOnVersion: own.version,
      createdAt: now,
      changedAt: now,
      createdByName: grant.viewer.name,
    });
    const changes = [{ field: '在其基础上', from: null, to: nameInWords(ruleSet) }];
    record({ action: 'rules.revised', ...about(draft), changes });
    return { ruleSetId: draft.ruleSetId, version: draft.version };
  },
});

/** Saves a draft whole; what was in it and does not differ leaves no event. */
export const saveDraft = defineCommand({
  name: 'rules.saveDraft',
  permission: 'rules:manage',
  input: saveDraftInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<{ revision: number }> {
    const { ruleSetId, version, revision, title, body } = input;
    const draft = await draftWithin(db, grant, { ruleSetId, version });
    const renamed = draft.title === title ? [] : [{ field: '名称', from: draft.title, to: title }];
    const changes = [
      ...renamed,
      ...ruleDifferences(ownRuleSet(draft), body).map(({ title: field, from, to }) => ({ field, from, to })),
    ];
    if (changes.length === 0) {
      unchanged();
      return { revision: draft.revision };
    }
    await claimDraft(db, draft, revision, { title, body, changedAt: now });
    record({ action: 'rules.saved', ...about({ ...draft, title }), changes });
    return { revision: revision + 1 };
  },
});

/** Publishes a draft: from now on years may pin it, and nobody can change it any more. */
export const publishDraft = defineCommand({
  name: 'rules.publish',
  permission: 'rules:manage',
  input: draftInput,
  async run({ db, grant, now, record }, { revision, ...ref }): Promise<RuleSetRef> {
    const draft = await draftWithin(db, grant, ref);
    const base = await lookWithin(db, grant, { ruleSetId: draft.basedOnId, version: draft.basedOnVersion });
    const rules = ownRuleSet(draft);
    const problems = [...ruleSetProblems(rules), ...(base ? outdatedBases(base.ruleSet, rules) : [])];
    if (problems[0])
      throw new AppError('INVALID_INPUT', `草稿还不能发布：${problems[0].message}。`, problems);
    await claimDraft(db, draft, revision, {
      state: 'PUBLISHED',
      publishedAt: now,
      publishedByName: grant.viewer.name,
    });
    const changes = [{ field: '状态', from: '草稿', to: `已发布：${nameInWords(ownRuleSet(draft))}` }];
    record({ action: 'rules.published', ...about(draft), changes });
    return ref;
  },
});

/** Deletes a draft; a published version stays for good. */
export const deleteDraft = defineCommand({
  name: 'rules.deleteDraft',
  permission: 'rules:manage',
  input: draftInput,
  async run({ db, grant, record }, { revision, ...ref }): Promise<void> {
    const draft = await draftWithin(db, grant, ref);
    await claimDraft(db, draft, revision, {});
    await db.ownRuleSet.delete({ where: { id: draft.id } });
    record({ action: 'rules.deleted', ...about(draft) });
  },
});

/** `96.63 分 优`; without the grade while something is not reported. */
function figures({ total, grade }: Figures, provisional: boolean): string {
  if (total === null) return '未填报';
  return provisional ? `${total} 分（暂计）` : `${total} 分 ${grade}`;
}

function beforeAndAfter(
  field: string,
  { before, after, provisional }: Pick<Rescored, 'before' | 'after' | 'provisional'>,
) {
  return { field, from: figures(before, provisional), to: figures(after, provisional) };
}

/** Every project that takes part before and after; those that moved stand first. */
function movedFirst(rescored: readonly Rescored[]) {
  const all = rescored.filter(takesPart).map((one) => beforeAndAfter(one.name, one));
  const hasMoved = ({ from, to }: (typeof all)[number]) => from !== to;
  return [...all.filter(hasMoved), ...all.filter((one) => !hasMoved(one))];
}

const takesPart = ({ participates }: Rescored) => participates;

function rescoredEvents(
  rescored: readonly Rescored[],
  { unitId, from, to, reason }: { unitId: string; from: string; to: string; reason: string },
): AuditEntry[] {
  return rescored.map(({ projectId, evaluationId, name, ...one }) => ({
    action: 'evaluation.rescored',
    subjectType: 'evaluation',
    subjectId: evaluationId,
    subjectName: name,
    unitId,
    projectId,
    reason,
    changes: [
      { field: '评分规则', from, to },
      ...[beforeAndAfter('总分与等级', one)].filter((change) => change.from !== change.to),
    ],
  }));
}

/**
 * Lets an open year pin another set: everything that is not approved is scored again and stored in the same
 * transaction. The event holds the list of every project that takes part, before and after; approved projects stay as
 * they are. One that is 不参评 follows the rules, so that it comes back right, but has no score to compare.
 */
export const pinRuleSet = defineCommand({
  name: 'rules.pin',
  permission: 'rules:manage',
  input: pinInput,
  async run({ db, grant, record, unchanged }, input): Promise<{ rescored: number }> {
    const year = await db.year.findFirst({
      where: { AND: [yearsWithin(grant), { id: input.yearId }] },
      include: { ownRuleSet: true },
    });
    if (!year) throw new AppError('NOT_FOUND');
    const { ruleSet: next, own } = await findWithin(db, grant, input);
    if (own?.state === 'DRAFT') throw new AppError('INVALID_STATE', '草稿须先发布，才能用于年度评价。');
    const before = pinnedRuleSet(year);
    if (before.id === next.id && before.version === next.version) {
      unchanged();
      return { rescored: 0 };
    }
    const claimed = await db.year.updateMany({
      where: { id: year.id, version: input.yearVersion },
      data: {
        ruleSetId: next.id,
        ruleSetVersion: next.version,
        ownRuleSetId: own?.id ?? null,
        version: { increment: 1 },
      },
    });
    if (claimed.count !== 1) throw new AppError('CONFLICT', '本年度的评分规则刚被更换，请刷新后再操作。');
    await refuseClosed(db, year.id);
    const rescored = await rescoreProjects(db, await holdProjects(db, { yearId: year.id }));
    const [from, to] = [nameInWords(before), nameInWords(next)];
    record(
      {
        action: 'rules.pinned',
        ...yearSubject(year),
        reason: input.reason,
        changes: [{ field: '评分规则', from, to }, ...movedFirst(rescored)],
      },
      ...rescoredEvents(rescored, { unitId: year.unitId, from, to, reason: input.reason }),
    );
    return { rescored: rescored.filter(takesPart).length };
  },
});

/** A year is closed once every project that takes part is approved: nothing would be scored by another set. */
async function refuseClosed(db: Db, yearId: string): Promise<void> {
  const inYear = { yearId, participates: true };
  const all = await db.project.count({ where: inYear });
  const approved = await db.project.count({
    where: { ...inYear, evaluation: { state: { in: [...FROZEN_STATES] } } },
  });
  if (all === 0 || approved < all) return;
  throw new AppError('INVALID_STATE', '本年度的项目已全部评价通过，不能再更换评分规则。');
}
