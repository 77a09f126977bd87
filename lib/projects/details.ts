import { can, type Viewer } from '@/lib/access/grant';
import { scopeOf } from '@/lib/access/permissions';
import type { Db, Prisma } from '@/lib/db/database';
import { type SheetRecord, sheetOf, situationOf } from '@/lib/evaluations/records';
import { actualInWords } from '@/lib/sheet/actual-in-words';
import { originalTarget } from '@/lib/sheet/adjusted-target';
import { projectDeadline, stageLines } from '@/lib/stages/calendar';
import { mayAct } from '@/lib/workflow/transitions';
import type { LinkedProject, ProjectDetails, ProjectIndicator } from './types';

const linkedSelected = { id: true, name: true, ownerId: true } as const satisfies Prisma.ProjectSelect;

type Linked = Prisma.ProjectGetPayload<{ select: typeof linkedSelected }>;
type Links = { readonly mergedInto: Linked | null; readonly merged: readonly Linked[] };

/** The project that one was merged into, and those that were merged into it. */
export async function linksOf(
  db: Db,
  { id, mergedIntoId }: Pick<SheetRecord, 'id' | 'mergedIntoId'>,
): Promise<Links> {
  const [mergedInto, merged] = await Promise.all([
    mergedIntoId === null
      ? null
      : db.project.findUnique({ where: { id: mergedIntoId }, select: linkedSelected }),
    db.project.findMany({
      where: { mergedIntoId: id },
      select: linkedSelected,
      orderBy: { position: 'asc' },
    }),
  ]);
  return { mergedInto, merged };
}

/** A project as its page shows it to this viewer; nothing reported where the viewer may not see it. */
export function detailsFor(
  viewer: Viewer,
  project: SheetRecord,
  { mergedInto, merged }: Links,
  now: Date,
): Omit<ProjectDetails, 'reviewerChoices' | 'waiting'> {
  const { evaluation } = project;
  const seesScores = can(viewer, 'evaluation:read');
  const { money } = sheetOf(project);
  return {
    ...declared(project),
    id: project.id,
    version: project.version,
    origin: project.origin,
    participates: project.participates,
    exemptionReason: project.exemptionReason,
    exemptionKind: project.exemptionKind,
    exemptionDocument: project.exemptionDocument,
    mergedInto: mergedInto && linked(viewer, mergedInto),
    merged: merged.map((one) => linked(viewer, one)),
    isPublic: project.isPublic,
    privateReason: project.privateReason,
    state: evaluation.state,
    evaluationVersion: evaluation.version,
    signOffNeeded: project.year.signOffNeeded,
    stateSince: evaluation.stateSince.toISOString(),
    returnReason: seesScores && evaluation.state === 'RETURNED' ? evaluation.returnReason : null,
    indicators: indicatorsOf(project, seesScores),
    money: seesScores ? money : money.map((line) => ({ ...line, executed: null })),
    scores: seesScores
      ? {
          total: evaluation.total?.toFixed(2) ?? null,
          grade: evaluation.grade,
          executionRate: evaluation.executionRate?.toFixed(6) ?? null,
          executionScore: evaluation.executionScore?.toFixed(2) ?? null,
          reportedCount: evaluation.reportedCount,
        }
      : null,
    deadline: projectDeadline(project, now),
    reviewers: project.assignments.map(({ evaluatorId, evaluator }) => ({
      id: evaluatorId,
      name: evaluator.name,
    })),
    stages: stageLines(project, now),
    may: mayOf(viewer, project, now),
  };
}

function linked(viewer: Viewer, project: Linked): LinkedProject {
  const mayOpen = scopeOf(viewer, 'project:read') !== 'own' || project.ownerId === viewer.id;
  return { id: project.id, name: project.name, mayOpen };
}

function mayOf(viewer: Viewer, project: SheetRecord, now: Date): ProjectDetails['may'] {
  const situation = situationOf(project, now);
  return {
    report: mayAct(viewer, situation, 'save'),
    review: mayAct(viewer, situation, 'review'),
    manage: can(viewer, 'project:manage'),
    extend: can(viewer, 'project:extend'),
    reopen: mayAct(viewer, situation, 'reopen'),
    adjustBudget: mayAct(viewer, situation, 'adjustBudget'),
    download: can(viewer, 'evaluation:read'),
  };
}

/** What the document, or the person who added the project, declared. */
function declared(project: SheetRecord) {
  return {
    code: project.code,
    name: project.name,
    unitCode: project.unit.code,
    unitName: project.unit.name,
    fiscalYear: project.year.fiscalYear,
    category: project.category,
    owner: project.ownerName
      ? {
          name: project.ownerName,
          section: project.owner?.section ?? null,
          account: project.owner?.status ?? ('NONE' as const),
        }
      : null,
    ownerPhone: project.ownerPhone,
    total: project.total?.toFixed() ?? null,
    fiscal: project.fiscal?.toFixed() ?? null,
    other: project.other?.toFixed() ?? null,
    goal: project.goal,
  };
}

function indicatorsOf(project: SheetRecord, seesScores: boolean): ProjectIndicator[] {
  const { rows } = sheetOf(project);
  return project.indicators.map((indicator, i) => ({
    id: indicator.id,
    position: indicator.position,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    nature: indicator.nature,
    target: indicator.target,
    unitOfMeasure: indicator.unitOfMeasure,
    originalTarget: originalTarget(rows[i]!),
    direction: indicator.direction,
    weight: indicator.weight?.toFixed(2) ?? null,
    actual: seesScores ? actualInWords(rows[i]!) : null,
    score: seesScores ? (indicator.actual?.score?.toFixed(2) ?? null) : null,
  }));
}
