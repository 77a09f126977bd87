import { signedName } from '@/lib/access/acting';
import { can, type Grant } from '@/lib/access/grant';
import type { AuditEntry, EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { canonicalJson } from '@/lib/core/canonical-json';
import { formatDate } from '@/lib/core/clock';
import type { Db, Prisma } from '@/lib/db/database';
import { lockProjects } from '@/lib/db/locks';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, type SheetRecord } from '@/lib/evaluations/records';
import { defineCommand } from '@/lib/operation/define';
import { type OutlineProse, proseParts } from '@/lib/prose/outline';
import { proseLength } from '@/lib/prose/prose';
import { frozenHash } from '@/lib/reports/frozen-model';
import { whyNotFinish } from './guards';
import { KINDS } from './kinds';
import {
  editionInForce,
  loadWritten,
  prosesOf,
  standingText,
  standingTexts,
  type WrittenRecord,
} from './records';
import { askInput, finishInput, reopenInput, saveTextInput } from './schema';
import { loadSource, type Source } from './sources';
import type { ReportKind, WrittenModel } from './types';

function reportEvent(
  { id, name, unitId }: Pick<SheetRecord, 'id' | 'name' | 'unitId'>,
  action: EventAction,
  rest: Pick<AuditEntry, 'changes' | 'reason'>,
): AuditEntry {
  // While a 绩效评价报告 is written, the history that the project's owner reads says nothing of it.
  const projectId = action === KINDS.APPRAISAL.events.saved ? null : id;
  return { action, subjectType: 'project', subjectId: id, subjectName: name, projectId, unitId, ...rest };
}

type Held = { readonly record: SheetRecord; readonly report: WrittenRecord };

/**
 * Holds a project alone and reads its report, which begins here if it has not begun.
 * @throws AppError NOT_FOUND, INVALID_STATE where the project takes no part
 */
async function holdReport(db: Db, grant: Grant, projectId: string, kind: ReportKind): Promise<Held> {
  if (!can(grant.viewer, KINDS[kind].writes)) throw new AppError('FORBIDDEN');
  await loadSheetRecord(db, grant, projectId);
  await lockProjects(db, [projectId]);
  const record = await loadSheetRecord(db, grant, projectId);
  if (!record.participates) throw new AppError('INVALID_STATE', '该项目已设为不参评，不写报告。');
  await db.writtenReport.createMany({ data: [{ projectId, kind }], skipDuplicates: true });
  const report = await loadWritten(db, projectId, kind);
  if (!report) throw new Error(`no report of ${projectId}`);
  return { record, report };
}

async function change(
  db: Db,
  { id, version }: WrittenRecord,
  data: Prisma.WrittenReportUncheckedUpdateManyInput,
): Promise<number> {
  const { count } = await db.writtenReport.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw new AppError('CONFLICT');
  return version + 1;
}

function partOf(kind: ReportKind, key: string): OutlineProse {
  const part = proseParts(KINDS[kind].outline).find((candidate) => candidate.key === key);
  if (!part) throw new AppError('NOT_FOUND');
  return part;
}

const FINISHED = '报告已完成，不能再修改；要修改请先重新打开。';

/** Keeps what was written in one place of a report, upon the version that was seen; nothing else of it is touched. */
export const saveText = defineCommand({
  name: 'writtenReports.saveText',
  permission: 'writtenReport:write',
  input: saveTextInput,
  async run({ db, grant, now, record: note, unchanged }, { projectId, kind, key, version, prose }) {
    const { title } = partOf(kind, key);
    const { record, report } = await holdReport(db, grant, projectId, kind);
    if (report.state === 'FINISHED') throw new AppError('INVALID_STATE', FINISHED);
    const before = standingText(report.texts.find((text) => text.key === key) ?? null);
    if (before.version !== version) throw new AppError('CONFLICT');
    const savedAt = now.toISOString();
    if (canonicalJson(before.prose) === canonicalJson(prose)) {
      unchanged();
      return { version, reportVersion: report.version, savedAt };
    }
    const kept = { prose: prose as unknown as Prisma.InputJsonValue, version: version + 1 };
    const saved = { ...kept, savedAt: now, savedByName: signedName(grant.viewer, record) };
    await db.writtenText.upsert({
      where: { reportId_key: { reportId: report.id, key } },
      create: { reportId: report.id, key, ...saved },
      update: saved,
    });
    const reportVersion = await change(db, report, {});
    const length = (of: typeof prose) => (of.length === 0 ? null : `${proseLength(of)} 字`);
    const changes = [
      { field: `${KINDS[kind].label}“${title}”`, from: length(before.prose), to: length(prose) },
    ];
    note(reportEvent(record, KINDS[kind].events.saved, { changes }));
    return { version: version + 1, reportVersion, savedAt };
  },
});

/** What a finished report is drawn from, from now on. */
function modelOf(
  { report }: Held,
  { form, formSha256, appraisal }: Source,
  kind: ReportKind,
  now: Date,
): WrittenModel {
  if (formSha256 === null) throw new Error(`a report upon a form that is not approved: ${report.projectId}`);
  return {
    ...{ modelVersion: 1, kind, outline: KINDS[kind].outline },
    ...{ form, formSha256, ...(appraisal && { appraisal }) },
    proses: prosesOf(standingTexts(report, kind)),
    finishedOn: formatDate(now),
  };
}

/** 完成: freezes the texts with the data of the approved form, as one model with its SHA-256. */
export const finishReport = defineCommand({
  name: 'writtenReports.finish',
  permission: 'writtenReport:write',
  input: finishInput,
  async run({ db, grant, now, record: note }, { projectId, kind, version }): Promise<{ no: number }> {
    const held = await holdReport(db, grant, projectId, kind);
    const { record, report } = held;
    if (report.state === 'FINISHED') throw new AppError('INVALID_STATE', '报告已完成。');
    // What is missing goes first: nothing may have been written, so that the report begins here and no page knows it yet.
    const source = await loadSource(db, record, kind);
    const refusal = whyNotFinish(record, report, source, kind);
    if (refusal !== null || source.sha256 === null) throw new AppError('INVALID_STATE', refusal ?? undefined);
    if (report.version !== version) {
      throw new AppError('CONFLICT', '报告的内容刚有变化，请刷新页面核对后再完成。');
    }
    const model = modelOf(held, source, kind, now);
    const sha256 = frozenHash(model);
    const no = (report.editions[0]?.no ?? 0) + 1;
    await db.writtenEdition.create({
      data: {
        ...{
          reportId: report.id,
          no,
          sha256,
          formSha256: source.sha256,
          model: model as unknown as Prisma.InputJsonValue,
        },
        ...{ finishedAt: now, finishedByName: signedName(grant.viewer, record) },
      },
    });
    await change(db, report, { state: 'FINISHED' });
    const changes = [{ field: KINDS[kind].label, from: null, to: `第 ${no} 版，SHA-256 ${sha256}` }];
    note(reportEvent(record, KINDS[kind].events.finished, { changes }));
    return { no };
  },
});

/** Opens a finished report again; what was finished stays readable as an edition. */
export const reopenReport = defineCommand({
  name: 'writtenReports.reopen',
  permission: 'writtenReport:write',
  input: reopenInput,
  async run({ db, grant, now, record: note }, { projectId, kind, version, reason }): Promise<void> {
    const { record, report } = await holdReport(db, grant, projectId, kind);
    const edition = editionInForce(report);
    if (!edition) throw new AppError('INVALID_STATE', '报告没有完成，可以直接修改。');
    if (report.version !== version) throw new AppError('CONFLICT');
    await db.writtenEdition.update({
      where: { id: edition.id },
      data: { reopenedAt: now, reopenedByName: signedName(grant.viewer, record), reason },
    });
    await change(db, report, { state: 'DRAFT' });
    const changes = [{ field: `保留的${KINDS[kind].label}`, from: null, to: `第 ${edition.no} 版` }];
    note(reportEvent(record, KINDS[kind].events.reopened, { changes, reason }));
  },
});

/** 须写自评报告: asks for the report of projects, or no longer does; what is written stays either way. */
export const askForReports = defineCommand({
  name: 'writtenReports.ask',
  permission: 'writtenReport:ask',
  input: askInput,
  async run(
    { db, grant, now, record: note, unchanged },
    { projectIds, kind, asked },
  ): Promise<{ changed: number }> {
    const ids = [...new Set(projectIds)].sort();
    const where = { AND: [projectsWithin(grant), { id: { in: ids }, participates: true }] };
    if ((await db.project.count({ where })) < ids.length) throw new AppError('NOT_FOUND');
    await lockProjects(db, ids);
    const projects = await db.project.findMany({
      where,
      include: { writtenReports: { where: { kind } } },
      orderBy: { position: 'asc' },
    });
    const changing = projects.filter(
      ({ writtenReports }) => ((writtenReports[0]?.askedAt ?? null) !== null) !== asked,
    );
    if (changing.length === 0) {
      unchanged();
      return { changed: 0 };
    }
    const of = { projectId: { in: changing.map(({ id }) => id) }, kind };
    await db.writtenReport.createMany({
      data: changing.map(({ id: projectId }) => ({ projectId, kind })),
      skipDuplicates: true,
    });
    await db.writtenReport.updateMany({
      where: of,
      data: asked ? { askedAt: now, askedByName: grant.viewer.name } : { askedAt: null, askedByName: null },
    });
    const change = asked ? { from: null, to: '须写' } : { from: '须写', to: null };
    const action = asked ? 'writtenReport.asked' : 'writtenReport.noLongerAsked';
    note(
      ...changing.map((project) =>
        reportEvent(project, action, { changes: [{ field: '自评报告', ...change }] }),
      ),
    );
    return { changed: changing.length };
  },
});
