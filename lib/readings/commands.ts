import { signedName } from '@/lib/access/acting';
import type { Grant, Viewer } from '@/lib/access/grant';
import type { AuditEntry } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { canonicalJson } from '@/lib/core/canonical-json';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { type Held, holdProjects } from '@/lib/evaluations/hold';
import { rescoreProjects } from '@/lib/evaluations/rescore';
import { type Decided, decidedSchema } from '@/lib/indicators/decisions/decided';
import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import { whyNotDecidable } from '@/lib/indicators/decisions/scorable';
import { textKey } from '@/lib/indicators/decisions/text-key';
import { defineCommand } from '@/lib/operation/define';
import { isPossible } from '@/lib/workflow/transitions';
import { fillControlFigures } from './control-figures';
import { decideReadingsInput } from './schema';
import type { DecidedCount } from './types';

const include = {
  decision: true,
  project: {
    include: {
      year: { select: { fiscalYear: true } },
      evaluation: { select: { id: true, state: true } },
      assignments: { select: { evaluatorId: true } },
    },
  },
} as const satisfies Prisma.IndicatorInclude;

type IndicatorRecord = Prisma.IndicatorGetPayload<{ include: typeof include }>;
type DecisionInput = {
  readonly rows: readonly { readonly indicatorId: string; readonly seen: number | null }[];
  readonly meaning: Decided;
  readonly note: string;
};
type Wanted = { readonly seen: number | null; readonly meaning: Decided; readonly note: string };
type Change = Wanted & { readonly indicator: IndicatorRecord };

function wantedByIndicator(decisions: readonly DecisionInput[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { rows, meaning, note } of decisions) {
    for (const { indicatorId, seen } of rows) {
      if (wanted.has(indicatorId))
        throw new AppError('INVALID_INPUT', '同一指标有两个不同的决定，请刷新后再操作。');
      wanted.set(indicatorId, { seen, meaning, note });
    }
  }
  return wanted;
}

/** The projects of the indicators, under the grant. */
function holdProjectsOf(db: Db, grant: Grant, wanted: ReadonlyMap<string, Wanted>): Promise<Held> {
  const ofTheIndicators = { indicators: { some: { id: { in: [...wanted.keys()] } } } };
  return holdProjects(db, { AND: [projectsWithin(grant), ofTheIndicators] });
}

/** The indicators of held projects; one that is out of reach, or gone, makes the whole save fail. */
async function openIndicators(db: Db, held: Held, wanted: ReadonlyMap<string, Wanted>): Promise<Change[]> {
  const indicators = await db.indicator.findMany({
    where: { id: { in: [...wanted.keys()] }, projectId: { in: [...held.projectIds] } },
    include,
    orderBy: [{ projectId: 'asc' }, { position: 'asc' }],
  });
  if (indicators.length !== wanted.size) throw new AppError('NOT_FOUND');
  return indicators.map((indicator) => ({ ...wanted.get(indicator.id)!, indicator }));
}

function refuseSettled(changes: readonly Change[]): void {
  const settled = changes.filter(
    ({ indicator: { project } }) =>
      !project.evaluation || !isPossible(project.evaluation.state, 'decideReadings'),
  );
  if (settled.length === 0) return;
  const names = [...new Set(settled.map(({ indicator }) => indicator.project.name))];
  const shown = names.slice(0, 3).join('、');
  throw new AppError(
    'INVALID_STATE',
    `${shown}${names.length > 3 ? `等 ${names.length} 个项目` : ''}已评价通过，指标含义不能再改。`,
  );
}

function refuseUnscorable(changes: readonly Change[]): void {
  const problems = changes.flatMap(({ indicator, meaning }) => {
    const { fiscalYear } = indicator.project.year;
    const why = whyNotDecidable({ ...indicator, unit: indicator.unitOfMeasure }, meaning, fiscalYear);
    return why ? [{ path: indicator.id, message: `${indicator.name}：${why}` }] : [];
  });
  if (problems.length > 0) throw new AppError('INVALID_INPUT', problems[0]!.message, problems);
}

/** What really changes. Somebody else's decision since the page was read is a conflict, never overwritten. */
function effective(changes: readonly Change[]): Change[] {
  const conflict = changes.find(({ indicator, seen }) => (indicator.decision?.version ?? null) !== seen);
  if (conflict) {
    throw new AppError('CONFLICT', `“${conflict.indicator.name}”的含义已被他人确认，请刷新后再操作。`);
  }
  const changed = changes.filter(
    ({ indicator: { decision }, meaning }) =>
      canonicalJson(decision?.meaning ?? null) !== canonicalJson(meaning),
  );
  const unexplained = changed.find(({ indicator, note }) => indicator.decision && note.length < 2);
  if (unexplained) {
    const message = `“${unexplained.indicator.name}”的含义已确认过，更改须填写原因（至少 2 个字）`;
    throw new AppError('INVALID_INPUT', message, [{ path: 'note', message }]);
  }
  return changed;
}

async function storeDecisions(db: Db, changes: readonly Change[], viewer: Viewer, now: Date): Promise<void> {
  const rows = changes.map(({ indicator, meaning, note, seen }) => ({
    indicatorId: indicator.id,
    unitId: indicator.project.unitId,
    fiscalYear: indicator.project.year.fiscalYear,
    textKey: textKey({ ...indicator, unit: indicator.unitOfMeasure }, indicator.project.year.fiscalYear),
    kind: meaning.kind,
    meaning,
    note,
    version: (seen ?? 0) + 1,
    decidedByName: signedName(viewer, indicator.project),
    decidedAt: now.toISOString(),
  }));
  const stored = await db.$executeRaw`
    INSERT INTO "ReadingDecision" ("indicatorId", "unitId", "fiscalYear", "textKey", "kind", "meaning", "note",
      "version", "decidedByName", "decidedAt")
    SELECT "indicatorId", "unitId", "fiscalYear", "textKey", "kind", "meaning", "note", "version", "decidedByName",
      "decidedAt" AT TIME ZONE 'UTC'
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS rows(
      "indicatorId" text, "unitId" text, "fiscalYear" int, "textKey" text, "kind" text, "meaning" jsonb,
      "note" text, "version" int, "decidedByName" text, "decidedAt" timestamptz)
    ON CONFLICT ("indicatorId") DO UPDATE SET "textKey" = EXCLUDED."textKey", "kind" = EXCLUDED."kind",
      "meaning" = EXCLUDED."meaning", "note" = EXCLUDED."note", "version" = EXCLUDED."version",
      "fiscalYear" = EXCLUDED."fiscalYear", "decidedByName" = EXCLUDED."decidedByName",
      "decidedAt" = EXCLUDED."decidedAt"
    WHERE "ReadingDecision"."version" = EXCLUDED."version" - 1`;
  if (stored !== rows.length) throw new AppError('CONFLICT');
  // A judgement was one of the former meaning.
  await db.actual.updateMany({
    where: { indicatorId: { in: rows.map(({ indicatorId }) => indicatorId) } },
    data: { judgedPercent: null, judgedReason: null, deduction: null, deductionReason: null },
  });
}

function groupedBy(changes: readonly Change[], keyOf: (change: Change) => string): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = keyOf(change);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function eventsOf(changes: readonly Change[]): AuditEntry[] {
  return groupedBy(changes, ({ indicator }) => indicator.projectId).map((rows) => {
    const { project } = rows[0]!.indicator;
    const notes = [...new Set(rows.map(({ note }) => note).filter((note) => note !== ''))];
    return {
      action: 'evaluation.readingsDecided',
      subjectType: 'evaluation',
      subjectId: project.evaluation!.id,
      subjectName: project.name,
      unitId: project.unitId,
      projectId: project.id,
      reason: notes.join('；') || null,
      changes: rows.map(({ indicator, meaning }) => ({
        field: `${indicator.name}：指标含义`,
        from: indicator.decision ? decidedInWords(decidedSchema.parse(indicator.decision.meaning)) : null,
        to: decidedInWords(meaning),
      })),
    };
  });
}

/**
 * Records what targets mean, for as many rows as were chosen, all or none, and scores their projects again.
 * Approved projects are closed to it; what somebody else decided meanwhile is a conflict.
 */
export const decideReadings = defineCommand({
  name: 'readings.decide',
  permission: 'reading:decide',
  input: decideReadingsInput,
  async run({ db, grant, now, record, unchanged }, { decisions }): Promise<DecidedCount> {
    const wanted = wantedByIndicator(decisions);
    const held = await holdProjectsOf(db, grant, wanted);
    const opened = await openIndicators(db, held, wanted);
    refuseSettled(opened);
    refuseUnscorable(opened);
    const changes = effective(opened);
    if (changes.length === 0) {
      unchanged();
      return { rows: 0, projects: 0 };
    }
    await storeDecisions(db, changes, grant.viewer, now);
    await fillControlFigures(
      db,
      changes.map(({ indicator }) => indicator),
    );
    const ids = new Set(changes.map(({ indicator }) => indicator.projectId));
    const rescored = await rescoreProjects(db, held, [...ids]);
    record(...eventsOf(changes));
    return { rows: changes.length, projects: rescored.length };
  },
});
