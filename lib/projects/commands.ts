import type { z } from 'zod';
import type { Grant } from '@/lib/access/grant';
import { type AuditEntry, changesBetween } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { Dec, formatMoney } from '@/lib/core/decimal';
import { quote } from '@/lib/core/quote';
import type { Db, Prisma } from '@/lib/db/database';
import { lockYears } from '@/lib/db/locks';
import { projectsWithin, yearsWithin } from '@/lib/db/scope';
import { holdProjects } from '@/lib/evaluations/hold';
import { defineCommand } from '@/lib/operation/define';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { type ExemptionKind, exemptionLabel } from '@/lib/workflow/exemption';
import { FROZEN_STATES } from '@/lib/workflow/states';
import { next } from '@/lib/workflow/transitions';
import { createProjects, type NewProject } from './create-projects';
import { addProjectInput, participationInput, publicityInput } from './schema';

type Year = Prisma.YearGetPayload<object>;
type Owner = Prisma.UserGetPayload<object>;

const PARTICIPATION_LABELS = { participates: '是否参评', into: '并入项目', document: '文号' };
const PUBLICITY_LABELS = { isPublic: '是否公开' };

async function projectWithin(db: Db, within: Prisma.ProjectWhereInput, projectId: string, version: number) {
  const project = await db.project.findFirst({
    where: { AND: [within, { id: projectId }] },
    include: { evaluation: { select: { state: true } } },
  });
  if (!project?.evaluation) throw new AppError('NOT_FOUND');
  if (project.version !== version) throw new AppError('CONFLICT');
  return { ...project, state: project.evaluation.state };
}

async function change(
  db: Db,
  project: { readonly id: string; readonly version: number },
  data: Prisma.ProjectUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await db.project.updateMany({
    where: { id: project.id, version: project.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count !== 1) throw new AppError('CONFLICT');
}

function aboutProject(project: { readonly id: string; readonly name: string; readonly unitId: string }) {
  return {
    subjectType: 'project' as const,
    subjectId: project.id,
    subjectName: project.name,
    projectId: project.id,
    unitId: project.unitId,
  };
}

/** Where a project is merged into: another one of its unit and year that takes part. */
async function mergeTarget(db: Db, grant: Grant, project: Prisma.ProjectGetPayload<object>, id: string) {
  const { yearId, unitId } = project;
  const target = await db.project.findFirst({
    where: {
      AND: [projectsWithin(grant), { id, yearId, unitId, participates: true }],
      evaluation: { state: { notIn: [...FROZEN_STATES] } },
    },
  });
  if (!target || target.id === project.id) {
    const message = '并入的项目须是同一单位、同一年度、尚未评价通过的另一个参评项目，请重新选择';
    throw new AppError('INVALID_INPUT', message, [{ path: 'mergedIntoId', message }]);
  }
  return target;
}

/** Money that was merged into a project would be without a home. @throws AppError INVALID_STATE */
async function refuseWithMerged(
  db: Db,
  project: Pick<Prisma.ProjectGetPayload<object>, 'id'>,
): Promise<void> {
  const merged = await db.project.findMany({
    where: { mergedIntoId: project.id },
    select: { name: true },
    orderBy: { position: 'asc' },
  });
  if (merged.length === 0) return;
  const names = merged.map(({ name }) => quote(name)).join('、');
  throw new AppError(
    'INVALID_STATE',
    `${names}已并入本项目，本项目不能设为不参评。请先在那些项目的页面恢复参评，或改为并入另一个项目。`,
  );
}

const TAKES_PART = {
  exemptionReason: null,
  exemptionKind: null,
  exemptionDocument: null,
  mergedIntoId: null,
};

type Standing = {
  readonly participates: boolean;
  readonly exemptionKind: ExemptionKind | null;
  readonly exemptionDocument: string | null;
};

function standingInWords({ participates, exemptionKind, exemptionDocument }: Standing, into: string | null) {
  return {
    participates: participates ? '参评' : exemptionLabel(exemptionKind),
    into,
    document: exemptionDocument,
  };
}

/** What the project on the other side of a merger is told. */
function mergerEvent(
  target: Parameters<typeof aboutProject>[0],
  change: { readonly from: string | null; readonly to: string | null },
  reason: string,
): AuditEntry {
  return {
    action: 'project.mergedHere',
    ...aboutProject(target),
    changes: [{ field: '并入的项目', ...change }],
    reason,
  };
}

/**
 * 参评, or 不参评 for a reason, by a merger or by a recall. What an approved project was scored on is frozen, so it
 * stays in.
 */
export const setParticipation = defineCommand({
  name: 'projects.setParticipation',
  permission: 'project:manage',
  input: participationInput,
  async run({ db, grant, record, unchanged }, { projectId, version, participates, reason, ...input }) {
    const into = !participates && input.kind === 'MERGED' ? input.mergedIntoId : null;
    const ids = [projectId, ...(into ? [into] : [])];
    await holdProjects(db, { AND: [projectsWithin(grant), { id: { in: ids } }] });
    const project = await projectWithin(db, projectsWithin(grant), projectId, version);
    if (project.participates === participates) return unchanged();
    if (!participates) {
      next(project.state, 'exempt');
      await refuseWithMerged(db, project);
    }
    const target = into ? await mergeTarget(db, grant, project, into) : null;
    const former = project.mergedIntoId
      ? await db.project.findUniqueOrThrow({ where: { id: project.mergedIntoId } })
      : null;
    const after = participates
      ? { participates, ...TAKES_PART }
      : {
          ...{ participates, exemptionReason: reason, exemptionKind: input.kind },
          exemptionDocument: input.kind === 'OTHER' ? null : input.documentNumber,
          mergedIntoId: target?.id ?? null,
        };
    await change(db, project, after);
    const words = [
      standingInWords(project, former?.name ?? null),
      standingInWords(after, target?.name ?? null),
    ] as const;
    record({
      action: 'project.participation',
      ...aboutProject(project),
      changes: changesBetween(PARTICIPATION_LABELS, ...words),
      reason,
    });
    if (former) record(mergerEvent(former, { from: project.name, to: null }, reason));
    if (target) record(mergerEvent(target, { from: null, to: project.name }, reason));
  },
});

/** 公开 or 不公开, with the reason. What is published stays so until it is opened again. */
export const setPublicity = defineCommand({
  name: 'projects.setPublicity',
  permission: 'project:manage',
  input: publicityInput,
  async run({ db, grant, record, unchanged }, { projectId, version, isPublic, reason }) {
    await holdProjects(db, { AND: [projectsWithin(grant), { id: projectId }] });
    const project = await projectWithin(db, projectsWithin(grant), projectId, version);
    if (project.isPublic === isPublic) return unchanged();
    if (!isPublic) next(project.state, 'conceal');
    await change(db, project, { isPublic, privateReason: isPublic ? null : reason });
    const words = (value: boolean) => (value ? '公开' : '不公开');
    record({
      action: 'project.publicity',
      ...aboutProject(project),
      changes: changesBetween(
        PUBLICITY_LABELS,
        { isPublic: words(project.isPublic) },
        { isPublic: words(isPublic) },
      ),
      reason,
    });
  },
});

/** Adds a project that no document carries, with its targets, money and the rule set's 分值. */
export const addProject = defineCommand({
  name: 'projects.add',
  permission: 'project:manage',
  input: addProjectInput,
  async run({ db, grant, now, record }, input) {
    const year = await lockedYear(db, grant, input);
    await refuseDuplicate(db, year.id, input.code);
    const owner = await ownerOfUnit(db, year.unitId, input.ownerId);
    const last = await db.project.aggregate({ where: { yearId: year.id }, _max: { position: true } });
    const project = typedIn(input, year, owner, (last._max.position ?? 0) + 1);
    const [projectId = ''] = await createProjects(db, [project], pinnedRuleSet(year), now);
    record({
      action: 'project.added',
      ...aboutProject({ id: projectId, name: project.name, unitId: year.unitId }),
      changes: [
        { field: '项目总额（万元）', from: null, to: formatMoney(new Dec(project.total ?? 0)) },
        { field: '项目责任人', from: null, to: owner.name },
        { field: '绩效指标', from: null, to: `${project.indicators.length} 条` },
      ],
      reason: input.reason,
    });
    return { projectId };
  },
});

/** The year as it is while nobody else changes its projects or its rules. */
async function lockedYear(db: Db, grant: Grant, input: { fiscalYear: number; unitCode: string }) {
  const { fiscalYear, unitCode } = input;
  const year = await db.year.findFirst({
    where: { AND: [yearsWithin(grant), { fiscalYear, unit: { code: unitCode } }] },
    select: { id: true },
  });
  if (!year) throw new AppError('NOT_FOUND');
  await lockYears(db, [year.id]);
  return db.year.findUniqueOrThrow({ where: { id: year.id }, include: { ownRuleSet: true } });
}

function typedIn(
  input: z.output<typeof addProjectInput>,
  year: Year,
  owner: Owner,
  position: number,
): NewProject {
  const other = input.other === '' ? null : input.other;
  return {
    unitId: year.unitId,
    yearId: year.id,
    origin: 'ADDED',
    importId: null,
    sourceImportId: null,
    sourceRow: null,
    position,
    code: input.code,
    name: input.name,
    category: null,
    ownerId: owner.id,
    ownerName: owner.name,
    ownerPhone: owner.phone,
    total: new Dec(input.fiscal).plus(other ?? 0).toFixed(),
    fiscal: input.fiscal,
    other,
    goal: input.goal,
    indicators: input.indicators.map((row) => ({
      ...row,
      unitOfMeasure: row.unitOfMeasure || null,
      direction: row.direction || null,
      documentWeight: null,
      sourceImportId: null,
      sourceRow: null,
    })),
  };
}

async function refuseDuplicate(db: Db, yearId: string, code: string): Promise<void> {
  const existing = await db.project.findFirst({ where: { yearId, code }, select: { name: true } });
  if (!existing) return;
  const message = `项目编码已被“${existing.name}”使用，请核对编码`;
  throw new AppError('INVALID_INPUT', message, [{ path: 'code', message }]);
}

async function ownerOfUnit(db: Db, unitId: string, ownerId: string): Promise<Owner> {
  const owner = await db.user.findFirst({
    where: { id: ownerId, unitId, role: 'OWNER', status: { not: 'DISABLED' } },
  });
  if (owner) return owner;
  const message = '所选项目责任人不在本单位或账号已停用，请重新选择';
  throw new AppError('INVALID_INPUT', message, [{ path: 'ownerId', message }]);
}
