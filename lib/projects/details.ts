import { can, type Viewer } from '@/lib/access/grant';
import type { Prisma } from '@/lib/db/database';
import { MONEY_SOURCES, type SheetMoney } from '@/lib/sheet/sheet';
import { isPossible } from '@/lib/workflow/transitions';
import type { ProjectDetails, ProjectIndicator } from './types';

/** What `detailsFor` needs to have read. */
export const detailsIncluded = {
  unit: true,
  year: true,
  owner: true,
  evaluation: { include: { fundingLines: true } },
  indicators: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ProjectInclude;

type DetailsRecord = Prisma.ProjectGetPayload<{ include: typeof detailsIncluded }>;
type Evaluation = NonNullable<DetailsRecord['evaluation']>;

/** A project as its page shows it to this viewer. */
export function detailsFor(viewer: Viewer, project: DetailsRecord, evaluation: Evaluation): ProjectDetails {
  const seesScores = can(viewer, 'evaluation:read');
  return {
    id: project.id,
    version: project.version,
    code: project.code,
    name: project.name,
    unitCode: project.unit.code,
    unitName: project.unit.name,
    fiscalYear: project.year.fiscalYear,
    category: project.category,
    owner: project.ownerName ? { name: project.ownerName, account: project.owner?.status ?? 'NONE' } : null,
    ownerPhone: project.ownerPhone,
    total: project.total?.toFixed() ?? null,
    fiscal: project.fiscal?.toFixed() ?? null,
    other: project.other?.toFixed() ?? null,
    goal: project.goal,
    origin: project.origin,
    participates: project.participates,
    exemptionReason: project.exemptionReason,
    isPublic: project.isPublic,
    privateReason: project.privateReason,
    state: evaluation.state,
    stateSince: evaluation.stateSince.toISOString(),
    indicators: project.indicators.map(projectIndicator),
    money: moneyOf(evaluation, seesScores),
    scores: seesScores
      ? {
          total: evaluation.total?.toFixed(2) ?? null,
          grade: evaluation.grade,
          executionRate: evaluation.executionRate?.toFixed(6) ?? null,
          executionScore: evaluation.executionScore?.toFixed(2) ?? null,
        }
      : null,
    may: {
      report:
        can(viewer, 'evaluation:report') && project.participates && isPossible(evaluation.state, 'save'),
      review: can(viewer, 'evaluation:review') && isPossible(evaluation.state, 'review'),
      manage: can(viewer, 'project:manage'),
      download: seesScores,
    },
  };
}

function projectIndicator(row: DetailsRecord['indicators'][number]): ProjectIndicator {
  const { id, position, level1, level2, name, nature, target, unitOfMeasure, direction, weight } = row;
  return {
    id,
    position,
    level1,
    level2,
    name,
    nature,
    target,
    unitOfMeasure,
    direction,
    weight: weight?.toFixed(2) ?? null,
  };
}

function moneyOf(evaluation: Evaluation, showsExecuted: boolean): SheetMoney[] {
  return MONEY_SOURCES.flatMap((source) =>
    evaluation.fundingLines
      .filter((line) => line.source === source)
      .map((line) => ({
        source,
        applicable: line.applicable,
        initial: line.initial?.toFixed() ?? null,
        annual: line.annual?.toFixed() ?? null,
        executed: showsExecuted ? (line.executed?.toFixed() ?? null) : null,
      })),
  );
}
