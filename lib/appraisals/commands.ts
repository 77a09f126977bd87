import { type AppraisalItem, appraisalItems } from '@/lib/appraisal-scoring/appraisal-items';
import { missingOfAppraisal } from '@/lib/appraisal-scoring/missing-appraisal';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import type { AuditEntry, EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { formatDate } from '@/lib/core/clock';
import { type Db, Prisma } from '@/lib/db/database';
import type { ItemEntry } from '@/lib/department-scoring/department-sheet';
import type { SheetRecord } from '@/lib/evaluations/records';
import { defineCommand } from '@/lib/operation/define';
import { frozenHash, readFrozenModel } from '@/lib/reports/frozen-model';
import { appraisalChanges } from './changes';
import { changeAppraisal, holdAppraisal, holdProject } from './hold';
import { deskOf, keptAppraisal, modelOfDesk, outdatedForm, whyNoForm } from './records';
import {
  appraisalChange,
  beginAppraisalInput,
  entriesSchema,
  reopenAppraisalInput,
  saveAppraisalInput,
} from './schema';

/** Until approval the project's own history, which its owner reads, says nothing of it. */
function event(
  { id, name, unitId }: SheetRecord,
  action: EventAction,
  rest: Pick<AuditEntry, 'changes' | 'reason' | 'projectId'>,
): AuditEntry {
  return { action, subjectType: 'project', subjectId: id, subjectName: name, unitId, ...rest };
}

/** The columns that keep the approved form of a project. */
function formColumns({ id, evaluation: { frozenModel, frozenSha256 } }: SheetRecord) {
  if (!frozenModel || !frozenSha256) throw new Error(`approved without a frozen model: ${id}`);
  return { form: frozenModel as Prisma.InputJsonValue, formSha256: frozenSha256 };
}

async function chosenSystem(db: Db, unitId: string, ownSystemId: string | null) {
  if (ownSystemId === null) {
    const { id, version, title } = DEFAULT_SYSTEM;
    return { title, columns: { systemId: id, systemVersion: version, ownSystemId } };
  }
  const own = await db.ownAppraisalSystem.findFirst({
    where: { id: ownSystemId, unitId, state: 'PUBLISHED' },
  });
  if (!own) throw new AppError('NOT_FOUND');
  return { title: own.title, columns: { systemId: own.systemId, systemVersion: own.version, ownSystemId } };
}

/** Begins the appraisal of a project with the figures of its approved form. */
export const beginAppraisal = defineCommand({
  name: 'appraisals.begin',
  permission: 'appraisal:write',
  input: beginAppraisalInput,
  async run({ db, grant, now, record, unchanged }, { projectId, ownSystemId }): Promise<void> {
    const project = await holdProject(db, grant, projectId);
    const refusal = whyNoForm(project);
    if (refusal !== null) throw new AppError('INVALID_STATE', refusal);
    if ((await db.appraisal.count({ where: { projectId } })) > 0) return unchanged();
    const { title, columns } = await chosenSystem(db, project.unitId, ownSystemId);
    await db.appraisal.create({
      data: { projectId, ...formColumns(project), ...columns, begunAt: now, begunByName: grant.viewer.name },
    });
    const changes = [{ field: '评价指标体系', from: null, to: `${title}（第 ${columns.systemVersion} 版）` }];
    record(event(project, 'appraisal.begun', { changes }));
  },
});

/** Saves what was given for the items of the sheet. */
export const saveAppraisal = defineCommand({
  name: 'appraisals.save',
  permission: 'appraisal:write',
  input: saveAppraisalInput,
  async run({ db, grant, now, record, unchanged }, { entries, ...seen }): Promise<{ version: number }> {
    const { project, record: held } = await holdAppraisal(db, grant, seen);
    const { items, entries: before } = deskOf(held, project);
    const after = items.flatMap(({ key }) => entries.filter(({ itemId }) => itemId === key).slice(0, 1));
    const changes = appraisalChanges(items, before, after);
    if (changes.length === 0) {
      unchanged();
      return { version: held.version };
    }
    const by = { savedAt: now, savedByName: grant.viewer.name };
    const next = await changeAppraisal(db, held, { entries: after, ...by });
    record(event(project, 'appraisal.saved', { changes }));
    return next;
  },
});

/** What was given for items that are still there; points for an item that weighs something else now are given anew. */
function takenOver(
  entries: readonly ItemEntry[],
  before: readonly AppraisalItem[],
  items: readonly AppraisalItem[],
): ItemEntry[] {
  const earlier = new Map(before.map((item) => [item.key, item]));
  const now = new Map(items.map((item) => [item.key, item]));
  return entries.flatMap((entry) => {
    const [was, is] = [earlier.get(entry.itemId), now.get(entry.itemId)];
    if (!was || !is || was.name !== is.name) return [];
    return was.weight === is.weight ? [entry] : [{ ...entry, score: null }];
  });
}

/** Takes the figures anew from the form that was approved since; what was given for items that are gone goes with them. */
export const refreshAppraisal = defineCommand({
  name: 'appraisals.refresh',
  permission: 'appraisal:write',
  input: appraisalChange,
  async run({ db, grant, record, unchanged }, seen): Promise<{ version: number }> {
    const { project, record: held } = await holdAppraisal(db, grant, seen);
    const refusal = whyNoForm(project);
    if (refusal !== null) throw new AppError('INVALID_STATE', refusal);
    if (outdatedForm(held, project) === null) {
      unchanged();
      return { version: held.version };
    }
    const form = formColumns(project);
    const { system, items: before } = deskOf(held, project);
    const items = appraisalItems(system, readFrozenModel(form.form));
    const entries = takenOver(entriesSchema.parse(held.entries), before, items);
    const next = await changeAppraisal(db, held, { ...form, entries });
    const changes = [{ field: '自评表 SHA-256', from: held.formSha256, to: form.formSha256 }];
    record(event(project, 'appraisal.refreshed', { changes }));
    return next;
  },
});

/** Approves the appraisal: the model is frozen with its SHA-256, and the owner may read it from now on. */
export const approveAppraisal = defineCommand({
  name: 'appraisals.approve',
  permission: 'appraisal:write',
  input: appraisalChange,
  async run({ db, grant, now, record }, seen): Promise<{ version: number; total: string }> {
    const { project, record: held } = await holdAppraisal(db, grant, seen);
    const refusal = outdatedForm(held, project) ?? whyNoForm(project);
    if (refusal !== null) throw new AppError('INVALID_STATE', `还不能定稿：${refusal}`);
    const desk = deskOf(held, project);
    const missing = missingOfAppraisal(desk.items, desk.entries);
    if (missing[0]) {
      const problems = missing.map(({ field, message }) => ({ path: field, message }));
      throw new AppError('INVALID_STATE', `还不能定稿：${missing[0].message}`, problems);
    }
    const model = modelOfDesk(desk, {
      formSha256: held.formSha256,
      signatures: { filledBy: held.savedByName, approvedBy: grant.viewer.name },
      approvedOn: formatDate(now),
    });
    const sha256 = frozenHash(model);
    const next = await changeAppraisal(db, held, {
      ...{ state: 'APPROVED', approvedAt: now, approvedByName: grant.viewer.name },
      ...{ frozenModel: model as unknown as Prisma.InputJsonValue, frozenSha256: sha256 },
    });
    const changes = [
      { field: '绩效评价', from: '评分中', to: '已定稿' },
      { field: '评价得分与等级', from: null, to: `${model.total} 分 ${model.grade}` },
      { field: '定稿 SHA-256', from: null, to: sha256 },
    ];
    record(event(project, 'appraisal.approved', { changes, projectId: project.id }));
    return { ...next, total: model.total };
  },
});

/** Opens an approved appraisal again; what was frozen stays readable as a version of its own. */
export const reopenAppraisal = defineCommand({
  name: 'appraisals.reopen',
  permission: 'appraisal:write',
  input: reopenAppraisalInput,
  async run({ db, grant, now, record }, { reason, ...seen }): Promise<{ version: number }> {
    const { project, record: held } = await holdAppraisal(db, grant, seen, 'APPROVED');
    const { frozenModel, frozenSha256: sha256, approvedAt, approvedByName } = held;
    if (!frozenModel || !sha256 || !approvedAt || !approvedByName)
      throw new Error(`approved without a frozen model: ${held.id}`);
    const no = held.versions.length + 1;
    await db.appraisalVersion.create({
      data: {
        ...{ appraisalId: held.id, no, model: frozenModel, sha256, approvedAt, approvedByName, reason },
        ...{ reopenedAt: now, reopenedByName: grant.viewer.name },
      },
    });
    const next = await changeAppraisal(db, held, {
      ...{ state: 'DRAFT', frozenModel: Prisma.DbNull, frozenSha256: null },
      ...{ approvedAt: null, approvedByName: null },
    });
    const { total, grade } = keptAppraisal(frozenModel);
    const changes = [
      { field: '绩效评价', from: '已定稿', to: '评分中' },
      { field: '保留的定稿', from: null, to: `第 ${no} 版，${total} 分 ${grade}，SHA-256 ${sha256}` },
    ];
    record(event(project, 'appraisal.reopened', { changes, reason, projectId: project.id }));
    return next;
  },
});
