import type { Change } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { type Db, Prisma } from '@/lib/db/database';
import { type DepartmentScheme, type SchemeBody, SPLIT_LABELS } from '@/lib/department-scoring/scheme';
import { schemeProblems } from '@/lib/department-scoring/scheme-problems';
import { schemeDraftSchema } from '@/lib/department-scoring/scheme-schema';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { defineCommand } from '@/lib/operation/define';
import { copySchemeInput, saveSchemeInput, schemeDraftInput, schemeInput } from './schema';
import { claimScheme, type OwnScheme, schemeWithin, weightsInWords } from './stored';

function about({ id, title, version, unitId }: OwnScheme) {
  const subjectName = `${title} 第 ${version} 版`;
  return { subjectType: 'departmentScheme' as const, subjectId: id, subjectName, unitId };
}

const nameInWords = ({ title, version }: { readonly title: string; readonly version: number }) =>
  `${title}（第 ${version} 版）`;

async function createDraft(db: Db, data: Prisma.OwnDepartmentSchemeUncheckedCreateInput): Promise<OwnScheme> {
  try {
    return await db.ownDepartmentScheme.create({ data });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    throw new AppError('CONFLICT', '刚有人也新建了评分标准，请刷新后再试。');
  }
}

/** The next free id of a unit's own schemes: the unit's code and a number. */
async function freeId(db: Db, unitId: string): Promise<string> {
  const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId } });
  const own = await db.ownDepartmentScheme.findMany({ where: { unitId }, select: { schemeId: true } });
  const numbers = own.map(({ schemeId }) => Number(schemeId.slice(schemeId.lastIndexOf('-') + 1)));
  return `whole-${unit.code}-${Math.max(0, ...numbers) + 1}`;
}

function bodyOf({ id: _id, version: _version, title: _title, ...body }: DepartmentScheme): SchemeBody {
  return body;
}

type Source = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly body: SchemeBody;
};

function sourceOf(own: OwnScheme | null): Source {
  if (!own) return { ...DEFAULT_SCHEME, body: bodyOf(DEFAULT_SCHEME) };
  const { schemeId: id, version, title } = own;
  return { id, version, title, body: schemeDraftSchema.parse(own.body) };
}

/** Copies a scheme, shipped or own, as a new one of the unit's: a draft. */
export const copyScheme = defineCommand({
  name: 'departmentSchemes.copy',
  permission: 'rules:manage',
  input: copySchemeInput,
  async run({ db, grant, now, record }, { ownId, title }): Promise<{ ownId: string }> {
    const { unitId } = grant.viewer;
    if (!unitId) throw new AppError('FORBIDDEN');
    const source = sourceOf(ownId === null ? null : await schemeWithin(db, grant, ownId));
    const draft = await createDraft(db, {
      ...{ unitId, schemeId: await freeId(db, unitId), version: 1, title, body: source.body },
      ...{ basedOnId: source.id, basedOnVersion: source.version },
      ...{ createdAt: now, createdByName: grant.viewer.name },
    });
    const changes = [{ field: '复制自', from: null, to: nameInWords(source) }];
    record({ action: 'department.schemeCopied', ...about(draft), changes });
    return { ownId: draft.id };
  },
});

/** Begins the next version of a unit's own scheme as a draft; there is one draft of a scheme at a time. */
export const reviseScheme = defineCommand({
  name: 'departmentSchemes.revise',
  permission: 'rules:manage',
  input: schemeInput,
  async run({ db, grant, now, record }, { ownId }): Promise<{ ownId: string }> {
    const own = await schemeWithin(db, grant, ownId);
    const versions = await db.ownDepartmentScheme.findMany({ where: { schemeId: own.schemeId } });
    if (versions.some(({ state }) => state === 'DRAFT'))
      throw new AppError('INVALID_STATE', '这套评分标准已有一个草稿版本，请在草稿上修改。');
    const source = sourceOf(own);
    const draft = await createDraft(db, {
      ...{ unitId: own.unitId, schemeId: own.schemeId, title: own.title, body: source.body },
      version: Math.max(...versions.map(({ version }) => version)) + 1,
      ...{ basedOnId: source.id, basedOnVersion: source.version },
      ...{ createdAt: now, createdByName: grant.viewer.name },
    });
    const changes = [{ field: '在其基础上', from: null, to: nameInWords(source) }];
    record({ action: 'department.schemeRevised', ...about(draft), changes });
    return { ownId: draft.id };
  },
});

type Worded = { readonly title: string; readonly body: SchemeBody };

/** A scheme field by field, in words. */
function fieldsOf({ title, body }: Worded): ReadonlyMap<string, string> {
  const { basis, targets, management } = body;
  return new Map([
    ['名称', title],
    ['依据', `${basis.source}${basis.textVerified ? '（已核对原文）' : '（待核对原文）'}`],
    ['分值', weightsInWords(body)],
    ['目标的分值', SPLIT_LABELS[targets.split]],
    ...management.items.map(({ name, weight, guidance }): [string, string] => [
      name,
      `${weight} 分 ${guidance}`,
    ]),
  ]);
}

function schemeChanges(before: Worded, after: Worded): Change[] {
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => {
    const change = { field, from: from.get(field) ?? null, to: to.get(field) ?? null };
    return change.from === change.to ? [] : [change];
  });
}

/** Saves a draft; its weights need not make 100 yet. */
export const saveScheme = defineCommand({
  name: 'departmentSchemes.save',
  permission: 'rules:manage',
  input: saveSchemeInput,
  async run(
    { db, grant, record, unchanged },
    { ownId, revision, title, body },
  ): Promise<{ revision: number }> {
    const own = await schemeWithin(db, grant, ownId);
    const before = schemeDraftSchema.parse(own.body);
    const changes = schemeChanges({ title: own.title, body: before }, { title, body });
    if (changes.length === 0) {
      unchanged();
      return { revision };
    }
    await claimScheme(db, own, revision, { title, body });
    record({ action: 'department.schemeSaved', ...about(own), changes });
    return { revision: revision + 1 };
  },
});

/** Publishes a draft whose weights make 100: from now on it never changes. */
export const publishScheme = defineCommand({
  name: 'departmentSchemes.publish',
  permission: 'rules:manage',
  input: schemeDraftInput,
  async run({ db, grant, now, record }, { ownId, revision }): Promise<void> {
    const own = await schemeWithin(db, grant, ownId);
    const [problem] = schemeProblems(schemeDraftSchema.parse(own.body));
    if (problem) throw new AppError('INVALID_INPUT', `草稿还不能发布：${problem.message}。`);
    const published = { publishedAt: now, publishedByName: grant.viewer.name };
    await claimScheme(db, own, revision, { state: 'PUBLISHED', ...published });
    const changes = [{ field: '状态', from: '草稿', to: `已发布：${nameInWords(own)}` }];
    record({ action: 'department.schemePublished', ...about(own), changes });
  },
});

/** Deletes a draft; a published version stays for good. */
export const deleteScheme = defineCommand({
  name: 'departmentSchemes.delete',
  permission: 'rules:manage',
  input: schemeDraftInput,
  async run({ db, grant, record }, { ownId, revision }): Promise<void> {
    const own = await schemeWithin(db, grant, ownId);
    await claimScheme(db, own, revision, {});
    await db.ownDepartmentScheme.delete({ where: { id: own.id } });
    record({ action: 'department.schemeDeleted', ...about(own) });
  },
});
