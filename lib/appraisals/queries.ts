import { can, type Grant } from '@/lib/access/grant';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, type SheetRecord } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { chooseYear } from '@/lib/years/choose-year';
import {
  type AppraisalRecord,
  currentModel,
  deskOf,
  keptAppraisal,
  loadAppraisal,
  outdatedForm,
  whyNoForm,
} from './records';
import { appraisalInput, entriesSchema, yearAppraisalsInput } from './schema';
import type {
  AppraisalPage,
  AppraisalView,
  EarlierAppraisal,
  StandingAppraisal,
  SystemChoice,
  YearAppraisals,
} from './types';

/** An owner reads what is approved; until then there is nothing for him to see. */
function isShown({ scope }: Grant, record: AppraisalRecord | null): record is AppraisalRecord {
  return record !== null && (scope.kind !== 'own' || record.state === 'APPROVED');
}

const standing = (record: AppraisalRecord): StandingAppraisal => ({
  version: record.version,
  entries: entriesSchema.parse(record.entries),
  savedAt: record.savedAt?.toISOString() ?? null,
  savedByName: record.savedByName,
});

function earlier({ versions }: AppraisalRecord): EarlierAppraisal[] {
  return versions.map(({ no, model, approvedAt, approvedByName, reopenedAt, reopenedByName, reason }) => ({
    ...{ no, approvedByName, reopenedByName, reason },
    model: keptAppraisal(model),
    approvedAt: approvedAt.toISOString(),
    reopenedAt: reopenedAt.toISOString(),
  }));
}

function viewOf(record: AppraisalRecord, project: SheetRecord): AppraisalView {
  const desk = deskOf(record, project);
  const { system, ruleSet, items } = desk;
  const outdated = outdatedForm(record, project);
  return {
    ...standing(record),
    ...{ system, ruleSet, items, outdated },
    approved: record.state === 'APPROVED',
    sha256: record.frozenSha256,
    model: currentModel(record, desk),
    mayRefresh: outdated !== null && record.state === 'DRAFT' && whyNoForm(project) === null,
    versions: earlier(record),
  };
}

async function choicesOf(db: Db, unitId: string): Promise<SystemChoice[]> {
  const own = await db.ownAppraisalSystem.findMany({
    where: { unitId, state: 'PUBLISHED' },
    orderBy: [{ systemId: 'asc' }, { version: 'desc' }],
  });
  const { version, title } = DEFAULT_SYSTEM;
  return [
    { ownId: null, version, title },
    ...own.map((one) => ({ ownId: one.id, version: one.version, title: one.title })),
  ];
}

/** 部门评价 of a project: its score sheet, or how to begin. */
export const appraisalPage = defineQuery({
  name: 'appraisals.page',
  permission: 'appraisal:read',
  input: appraisalInput,
  async run({ db, grant }, { projectId }): Promise<AppraisalPage> {
    const project = await loadSheetRecord(db, grant, projectId);
    const record = await loadAppraisal(db, projectId);
    const { id, code, name, ownerName, unit, year } = project;
    const mayWrite = can(grant.viewer, 'appraisal:write');
    const begins = mayWrite && record === null;
    const finished = { projectId, kind: 'APPRAISAL', state: 'FINISHED' as const };
    return {
      project: { id, code, name, ownerName, unitName: unit.name, fiscalYear: year.fiscalYear },
      mayWrite,
      appraisal: isShown(grant, record) ? viewOf(record, project) : null,
      hasReport:
        grant.scope.kind === 'own'
          ? (await db.writtenReport.count({ where: finished })) > 0
          : record !== null,
      whyNotBegin: begins ? whyNoForm(project) : null,
      systems: begins ? await choicesOf(db, project.unitId) : [],
    };
  },
});

/** What stands now, for a page that somebody else has overtaken. */
export const standingAppraisal = defineQuery({
  name: 'appraisals.standing',
  permission: 'appraisal:read',
  input: appraisalInput,
  async run({ db, grant }, { projectId }): Promise<StandingAppraisal> {
    await loadSheetRecord(db, grant, projectId);
    const record = await loadAppraisal(db, projectId);
    if (!isShown(grant, record)) throw new AppError('NOT_FOUND');
    return standing(record);
  },
});

/** The projects of a year whose 部门评价 has begun. */
export const yearAppraisals = defineQuery({
  name: 'appraisals.year',
  permission: 'appraisal:read',
  input: yearAppraisalsInput,
  async run({ db, grant }, input): Promise<YearAppraisals> {
    const year = await chooseYear(db, grant, input);
    const mayReadSystems = can(grant.viewer, 'rules:read');
    if (!year) return { year: null, items: [], mayReadSystems };
    const of = grant.scope.kind === 'own' ? { state: 'APPROVED' as const } : {};
    const records = await db.appraisal.findMany({
      where: { ...of, project: { AND: [projectsWithin(grant), { yearId: year.id }] } },
      omit: { form: true, entries: true },
      include: { project: true },
      orderBy: { project: { position: 'asc' } },
    });
    return {
      mayReadSystems,
      year: { id: year.id, fiscalYear: year.fiscalYear, unitName: year.unit.name },
      items: records.map(({ project, state, frozenModel, ...record }) => {
        const model = state === 'APPROVED' ? keptAppraisal(frozenModel) : null;
        return {
          ...{ projectId: project.id, code: project.code, name: project.name, ownerName: project.ownerName },
          ...{ approved: state === 'APPROVED', total: model?.total ?? null, grade: model?.grade ?? null },
          changedAt: (record.approvedAt ?? record.savedAt ?? record.begunAt).toISOString(),
          changedByName: record.approvedByName ?? record.savedByName ?? record.begunByName,
        };
      }),
    };
  },
});
