import { signedName } from '@/lib/access/acting';
import type { Viewer } from '@/lib/access/grant';
import type { AuditEntry } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { rescoreProjects } from '@/lib/evaluations/rescore';
import { defineCommand } from '@/lib/operation/define';
import type { Repair } from '@/lib/quality-audit/finding';
import { qualityRule } from '@/lib/quality-audit/registry';
import { fillControlFigures } from '@/lib/readings/control-figures';
import { type KeyedFinding, REPORTED_ACTUAL, textsOf, whyNotReplaceable } from './audited-year';
import { type Chosen, changedMeanwhile, chosenFindings, holdWithin } from './chosen';
import { acceptInput, dismissInput, undoInput } from './schema';
import { columnsOf, textChanges, textsBefore, textsSchema } from './text-changes';

/** Replaces texts that are still what they were; else somebody was faster. */
async function replaceTexts(db: Db, indicatorId: string, before: Repair, after: Repair): Promise<void> {
  const { count } = await db.indicator.updateMany({
    where: { id: indicatorId, ...columnsOf(before) },
    data: columnsOf(after),
  });
  if (count !== 1) throw changedMeanwhile();
}

function projectsOf(findings: readonly { readonly projectId: string }[]): string[] {
  return findings.map(({ projectId }) => projectId);
}

function decisionRow({ record, finding }: Chosen, viewer: Viewer, now: Date) {
  return {
    projectId: record.project.id,
    indicatorId: finding.stored?.id ?? null,
    key: finding.key,
    rule: finding.rule,
    what: finding.what,
    suggestion: finding.suggestion,
    decidedByName: signedName(viewer, record.project),
    decidedAt: now,
  };
}

/** A decision on the very same finding takes the place of an earlier one. */
async function storeDecisions(db: Db, rows: readonly Prisma.QualityDecisionCreateManyInput[]): Promise<void> {
  await db.qualityDecision.deleteMany({
    where: { OR: rows.map(({ projectId, key }) => ({ projectId, key })) },
  });
  await db.qualityDecision.createMany({ data: [...rows] });
}

function about(project: { readonly id: string; readonly name: string; readonly unitId: string }) {
  return {
    subjectType: 'project' as const,
    subjectId: project.id,
    subjectName: project.name,
    projectId: project.id,
    unitId: project.unitId,
  };
}

function byProject(chosen: readonly Chosen[]): Chosen[][] {
  const groups = new Map<string, Chosen[]>();
  for (const one of chosen) {
    const { id } = one.record.project;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups.values()];
}

function placeOf({ stored, rule }: KeyedFinding): string {
  return stored ? stored.name : qualityRule(rule).title;
}

function acceptedEvents(chosen: readonly Chosen[]): AuditEntry[] {
  return byProject(chosen).map((rows) => ({
    action: 'quality.accepted',
    ...about(rows[0]!.record.project),
    changes: rows.flatMap(({ finding }) =>
      textChanges(textsBefore(textsOf(finding.stored!), finding.repair!), finding.repair!).map((change) => ({
        ...change,
        field: `${placeOf(finding)}：${change.field}`,
      })),
    ),
  }));
}

/**
 * What may change the meaning goes by itself. All repairs stand on texts as they are now, so two of one row must not
 * touch the same text.
 */
function refuseUnsafe(chosen: readonly Chosen[]): void {
  for (const { finding } of chosen) {
    if (!finding.repair || !finding.stored)
      throw new AppError('INVALID_INPUT', '这条建议须由人改写，不能一键接受。');
    if (finding.judgement && chosen.length > 1)
      throw new AppError(
        'INVALID_INPUT',
        `“${placeOf(finding)}”的建议可能改变原来的意思，须核对后单独接受。没有改动任何内容。`,
      );
    if (finding.blocked) throw new AppError('INVALID_STATE', `“${placeOf(finding)}”：${finding.blocked}`);
  }
  const touched = chosen.flatMap(({ finding }) =>
    Object.keys(finding.repair ?? {}).map((field) => `${finding.stored?.id} ${field}`),
  );
  if (new Set(touched).size !== touched.length)
    throw new AppError('INVALID_INPUT', '两条建议改动同一处文字，请逐条接受。');
}

/**
 * Carries out suggestions, all or none; one that may change the meaning only by itself: texts of indicators are replaced, the verbatim ones kept with the
 * decision, and the projects scored again.
 */
export const acceptSuggestions = defineCommand({
  name: 'quality.accept',
  permission: 'quality:decide',
  input: acceptInput,
  async run({ db, grant, now, record }, { findings }): Promise<{ count: number }> {
    const held = await holdWithin(db, grant, projectsOf(findings));
    const chosen = await chosenFindings(db, held, findings);
    refuseUnsafe(chosen);
    const rows = chosen.map((one) => {
      const { stored, repair } = one.finding;
      return { ...one, stored: stored!, after: repair!, before: textsBefore(textsOf(stored!), repair!) };
    });
    for (const { stored, before, after } of rows) await replaceTexts(db, stored.id, before, after);
    await storeDecisions(
      db,
      rows.map(({ before, after, ...one }) => ({
        ...decisionRow(one, grant.viewer, now),
        accepted: true,
        before,
        after,
      })),
    );
    await fillControlFigures(
      db,
      rows.map(({ stored }) => stored),
    );
    await rescoreProjects(db, held);
    record(...acceptedEvents(chosen));
    return { count: rows.length };
  },
});

/** Leaves findings as they are, with the reason; they come back when the texts change. */
export const dismissFindings = defineCommand({
  name: 'quality.dismiss',
  permission: 'quality:decide',
  input: dismissInput,
  async run({ db, grant, now, record }, { findings, reason }): Promise<{ count: number }> {
    const held = await holdWithin(db, grant, projectsOf(findings));
    const chosen = await chosenFindings(db, held, findings);
    await storeDecisions(
      db,
      chosen.map((one) => ({ ...decisionRow(one, grant.viewer, now), accepted: false, reason })),
    );
    record(
      ...byProject(chosen).map(
        (rows): AuditEntry => ({
          action: 'quality.dismissed',
          ...about(rows[0]!.record.project),
          reason,
          changes: rows.map(({ finding }) => ({ field: placeOf(finding), from: finding.what, to: '忽略' })),
        }),
      ),
    );
    return { count: chosen.length };
  },
});

/** Takes a decision back: a dismissed finding is open again, an accepted one has its verbatim texts again. */
export const undoDecision = defineCommand({
  name: 'quality.undo',
  permission: 'quality:decide',
  input: undoInput,
  async run({ db, grant, record }, { projectId, decisionId }): Promise<void> {
    const held = await holdWithin(db, grant, [projectId]);
    const decision = await db.qualityDecision.findFirst({ where: { id: decisionId, projectId } });
    if (!decision) throw new AppError('CONFLICT', '这个决定已被撤销，请刷新后再操作。');
    const { project, indicator } = await subjectOf(db, decision);
    const changes = indicator ? await restoreTexts(db, decision, project.evaluation!.state, indicator) : [];
    await db.qualityDecision.delete({ where: { id: decision.id } });
    if (indicator) await rescoreProjects(db, held);
    record({
      action: 'quality.undone',
      ...about(project),
      changes: indicator
        ? changes.map((change) => ({ ...change, field: `${indicator.name}：${change.field}` }))
        : [{ field: decision.what, from: '忽略', to: null }],
    });
  },
});

type StoredDecision = Prisma.QualityDecisionGetPayload<object>;

/** The project, and the indicator whose texts the decision replaced; null where it replaced none. */
async function subjectOf(db: Db, decision: StoredDecision) {
  const project = await db.project.findUniqueOrThrow({
    where: { id: decision.projectId },
    include: { evaluation: { select: { id: true, state: true } } },
  });
  const indicator = decision.accepted
    ? await db.indicator.findUnique({
        where: { id: decision.indicatorId ?? '' },
        include: { decision: true },
      })
    : null;
  return { project, indicator };
}

type OpenIndicator = NonNullable<Awaited<ReturnType<typeof subjectOf>>['indicator']>;

async function restoreTexts(
  db: Db,
  decision: StoredDecision,
  state: Parameters<typeof whyNotReplaceable>[0],
  { id, name, decision: meaning, originalNature }: OpenIndicator,
) {
  const [before, after] = [textsSchema.parse(decision.before), textsSchema.parse(decision.after)];
  const reported = (await db.actual.count({ where: { indicatorId: id, ...REPORTED_ACTUAL } })) > 0;
  const blocked = whyNotReplaceable(
    state,
    { reported, decided: meaning !== null, adjusted: originalNature !== null },
    after,
  );
  if (blocked) throw new AppError('INVALID_STATE', `“${name}”：${blocked}`);
  await replaceTexts(db, id, after, before);
  return textChanges(after, before);
}
