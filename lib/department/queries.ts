import { can, type Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { defineQuery } from '@/lib/operation/define';
import { chooseYear } from '@/lib/years/choose-year';
import { broughtBy, loadTable14 } from './brought';
import { loadProjectsMoney } from './load-money';
import { changesOf, departmentModelOf } from './model';
import { type DepartmentRecord, departmentInclude, departmentOf, departmentRulesOf, lineOf } from './records';
import { departmentInput, departmentPageInput, departmentVersionInput } from './schema';
import type {
  DepartmentDocument,
  DepartmentEvaluation,
  DepartmentModel,
  DepartmentPage,
  EarlierVersion,
  SchemeChoice,
  StandingEvaluation,
} from './types';

async function recordOf(db: Db, grant: Grant, yearId: string): Promise<DepartmentRecord> {
  const record = await db.departmentEvaluation.findFirst({
    where: { yearId, year: yearsWithin(grant) },
    include: departmentInclude,
  });
  if (!record) throw new AppError('NOT_FOUND');
  return record;
}

/** The model of an evaluation: as approval froze it, or of the figures as they are now. */
async function modelOf(db: Db, record: DepartmentRecord): Promise<DepartmentModel> {
  if (record.state === 'APPROVED') return record.frozenModel as unknown as DepartmentModel;
  const department = departmentOf(record, await loadProjectsMoney(db, record.yearId));
  return departmentModelOf(department, departmentRulesOf(record), {
    department: record.departmentName,
    unit: record.year.unit.name,
    changes: changesOf(record.targets.map(lineOf)),
    signatures: { filledBy: record.savedByName, approvedBy: null },
    approvedOn: null,
  });
}

async function choicesOf(db: Db, unitId: string): Promise<SchemeChoice[]> {
  const own = await db.ownDepartmentScheme.findMany({
    where: { unitId, state: 'PUBLISHED' },
    orderBy: [{ schemeId: 'asc' }, { version: 'desc' }],
  });
  const { id, version, title } = DEFAULT_SCHEME;
  return [
    { ownId: null, id, version, title },
    ...own.map((one) => ({ ownId: one.id, id: one.schemeId, version: one.version, title: one.title })),
  ];
}

async function versionsOf(db: Db, evaluationId: string): Promise<EarlierVersion[]> {
  const versions = await db.departmentVersion.findMany({ where: { evaluationId }, orderBy: { no: 'desc' } });
  return versions.map(({ no, model, approvedAt, approvedByName, reopenedAt, reopenedByName, reason }) => {
    const { total, grade } = model as unknown as DepartmentModel;
    return {
      ...{ no, total, grade, approvedByName, reopenedByName, reason },
      approvedAt: approvedAt.toISOString(),
      reopenedAt: reopenedAt.toISOString(),
    };
  });
}

const standing = (record: DepartmentRecord) => ({
  version: record.version,
  savedAt: record.savedAt?.toISOString() ?? null,
  savedByName: record.savedByName,
});

async function evaluationOf(db: Db, record: DepartmentRecord): Promise<DepartmentEvaluation> {
  const [projects, schemes, versions, model] = await Promise.all([
    loadProjectsMoney(db, record.yearId),
    choicesOf(db, record.year.unitId),
    versionsOf(db, record.id),
    modelOf(db, record),
  ]);
  return {
    ...standing(record),
    ...departmentRulesOf(record),
    ...{ schemes, versions, model },
    approved: record.state === 'APPROVED',
    sha256: record.frozenSha256,
    department: departmentOf(record, projects),
    lines: record.targets.map(lineOf),
  };
}

/** 部门整体支出绩效自评 of a year, or what its budget would bring to begin with; null before an import. */
export const departmentPage = defineQuery({
  name: 'department.page',
  permission: 'department:read',
  input: departmentPageInput,
  async run({ db, grant }, input): Promise<DepartmentPage | null> {
    const year = await chooseYear(db, grant, input);
    if (!year) return null;
    const record = await db.departmentEvaluation.findUnique({
      where: { yearId: year.id },
      include: departmentInclude,
    });
    const table = record ? null : await loadTable14(db, year);
    return {
      year: { id: year.id, fiscalYear: year.fiscalYear, unitName: year.unit.name },
      mayWrite: can(grant.viewer, 'department:write'),
      evaluation: record && (await evaluationOf(db, record)),
      brought: table && broughtBy(table),
    };
  },
});

/** What stands now, for a page that somebody else has overtaken. */
export const standingDepartment = defineQuery({
  name: 'department.standing',
  permission: 'department:read',
  input: departmentInput,
  async run({ db, grant }, { yearId }): Promise<StandingEvaluation> {
    const record = await recordOf(db, grant, yearId);
    return { ...standing(record), department: departmentOf(record, await loadProjectsMoney(db, yearId)) };
  },
});

/** The model of a year's evaluation. */
export const departmentDocument = defineQuery({
  name: 'department.document',
  permission: 'department:read',
  input: departmentInput,
  async run({ db, grant }, { yearId }): Promise<DepartmentDocument> {
    const record = await recordOf(db, grant, yearId);
    const model = await modelOf(db, record);
    return { model, draft: record.state === 'DRAFT', sha256: record.frozenSha256, superseded: null };
  },
});

/** The model of an earlier approval. */
export const departmentVersion = defineQuery({
  name: 'department.version',
  permission: 'department:read',
  input: departmentVersionInput,
  async run({ db, grant }, { yearId, no }): Promise<DepartmentDocument> {
    const version = await db.departmentVersion.findFirst({
      where: { no, evaluation: { yearId, year: yearsWithin(grant) } },
    });
    if (!version) throw new AppError('NOT_FOUND');
    const model = version.model as unknown as DepartmentModel;
    return { model, draft: false, sha256: version.sha256, superseded: no };
  },
});
