import type { SystemBody } from '@/lib/appraisal-scoring/indicator-system';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import { systemProblems } from '@/lib/appraisal-scoring/system-problems';
import { systemDraftSchema } from '@/lib/appraisal-scoring/system-schema';
import { AppError } from '@/lib/core/app-error';
import { type Db, Prisma } from '@/lib/db/database';
import { defineCommand } from '@/lib/operation/define';
import { systemChanges } from './changes';
import { copySystemInput, saveSystemInput, systemDraftInput, systemInput } from './schema';
import { claimSystem, type OwnSystem, systemWithin } from './stored';

function about({ id, title, version, unitId }: OwnSystem) {
  const subjectName = `${title} 第 ${version} 版`;
  return { subjectType: 'appraisalSystem' as const, subjectId: id, subjectName, unitId };
}

type Source = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly body: SystemBody;
};

function sourceOf(own: OwnSystem | null): Source {
  if (own) {
    const { systemId: id, version, title } = own;
    return { id, version, title, body: systemDraftSchema.parse(own.body) };
  }
  const { id, version, title, ...body } = DEFAULT_SYSTEM;
  return { id, version, title, body };
}

const nameInWords = ({ title, version }: { readonly title: string; readonly version: number }) =>
  `${title}（第 ${version} 版）`;

type Draft = Pick<
  Prisma.OwnAppraisalSystemUncheckedCreateInput,
  'unitId' | 'systemId' | 'version' | 'title' | 'createdAt' | 'createdByName'
>;

async function createDraft(db: Db, draft: Draft, { id, version, body }: Source): Promise<OwnSystem> {
  const based = { basedOnId: id, basedOnVersion: version };
  try {
    return await db.ownAppraisalSystem.create({
      data: { ...draft, ...based, body: body as unknown as Prisma.InputJsonValue },
    });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    throw new AppError('CONFLICT', '刚有人也新建了指标体系，请刷新后再试。');
  }
}

/** The next free id of a unit's own systems: the unit's code and a number. */
async function freeId(db: Db, unitId: string): Promise<string> {
  const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId } });
  const own = await db.ownAppraisalSystem.findMany({ where: { unitId }, select: { systemId: true } });
  const numbers = own.map(({ systemId }) => Number(systemId.slice(systemId.lastIndexOf('-') + 1)));
  return `appraisal-${unit.code}-${Math.max(0, ...numbers) + 1}`;
}

/** Copies a system, shipped or own, as a new one of the unit's: a draft. */
export const copySystem = defineCommand({
  name: 'appraisalSystems.copy',
  permission: 'rules:manage',
  input: copySystemInput,
  async run({ db, grant, now, record }, { ownId, title }): Promise<{ ownId: string }> {
    const { unitId, name } = grant.viewer;
    if (!unitId) throw new AppError('FORBIDDEN');
    const source = sourceOf(ownId === null ? null : await systemWithin(db, grant, ownId));
    const systemId = await freeId(db, unitId);
    const by = { createdAt: now, createdByName: name };
    const draft = await createDraft(db, { unitId, systemId, version: 1, title, ...by }, source);
    const changes = [{ field: '复制自', from: null, to: nameInWords(source) }];
    record({ action: 'appraisal.systemCopied', ...about(draft), changes });
    return { ownId: draft.id };
  },
});

/** Begins the next version of a unit's own system as a draft; there is one draft of a system at a time. */
export const reviseSystem = defineCommand({
  name: 'appraisalSystems.revise',
  permission: 'rules:manage',
  input: systemInput,
  async run({ db, grant, now, record }, { ownId }): Promise<{ ownId: string }> {
    const own = await systemWithin(db, grant, ownId);
    const { unitId, systemId, title } = own;
    const versions = await db.ownAppraisalSystem.findMany({ where: { systemId } });
    if (versions.some(({ state }) => state === 'DRAFT'))
      throw new AppError('INVALID_STATE', '这套指标体系已有一个草稿版本，请在草稿上修改。');
    const version = Math.max(...versions.map((one) => one.version)) + 1;
    const by = { createdAt: now, createdByName: grant.viewer.name };
    const source = sourceOf(own);
    const draft = await createDraft(db, { unitId, systemId, title, version, ...by }, source);
    const changes = [{ field: '在其基础上', from: null, to: nameInWords(source) }];
    record({ action: 'appraisal.systemRevised', ...about(draft), changes });
    return { ownId: draft.id };
  },
});

/** Saves a draft; its weights need not make 100 yet. */
export const saveSystem = defineCommand({
  name: 'appraisalSystems.save',
  permission: 'rules:manage',
  input: saveSystemInput,
  async run(
    { db, grant, record, unchanged },
    { ownId, revision, title, body },
  ): Promise<{ revision: number }> {
    const own = await systemWithin(db, grant, ownId);
    const before = { title: own.title, body: systemDraftSchema.parse(own.body) };
    const changes = systemChanges(before, { title, body });
    const isMoved = JSON.stringify(before.body.entries) !== JSON.stringify(body.entries);
    if (changes.length === 0 && !isMoved) {
      unchanged();
      return { revision };
    }
    await claimSystem(db, own, revision, { title, body: body as unknown as Prisma.InputJsonValue });
    const moved = [{ field: '各项的顺序', from: null, to: '有调整' }];
    record({ action: 'appraisal.systemSaved', ...about(own), changes: changes.length > 0 ? changes : moved });
    return { revision: revision + 1 };
  },
});

/** Publishes a draft whose weights make 100: from now on it never changes. */
export const publishSystem = defineCommand({
  name: 'appraisalSystems.publish',
  permission: 'rules:manage',
  input: systemDraftInput,
  async run({ db, grant, now, record }, { ownId, revision }): Promise<void> {
    const own = await systemWithin(db, grant, ownId);
    const [problem] = systemProblems(systemDraftSchema.parse(own.body));
    if (problem) throw new AppError('INVALID_INPUT', `草稿还不能发布：${problem.message}。`);
    const published = { publishedAt: now, publishedByName: grant.viewer.name };
    await claimSystem(db, own, revision, { state: 'PUBLISHED', ...published });
    const changes = [{ field: '状态', from: '草稿', to: `已发布：${nameInWords(own)}` }];
    record({ action: 'appraisal.systemPublished', ...about(own), changes });
  },
});

/** Deletes a draft; a published version stays for good. */
export const deleteSystem = defineCommand({
  name: 'appraisalSystems.delete',
  permission: 'rules:manage',
  input: systemDraftInput,
  async run({ db, grant, record }, { ownId, revision }): Promise<void> {
    const own = await systemWithin(db, grant, ownId);
    await claimSystem(db, own, revision, {});
    await db.ownAppraisalSystem.delete({ where: { id: own.id } });
    record({ action: 'appraisal.systemDeleted', ...about(own) });
  },
});
