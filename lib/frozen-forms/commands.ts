import { signedName } from '@/lib/access/acting';
import type { Grant } from '@/lib/access/grant';
import type { AuditEntry, EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { type Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import {
  type Change,
  claim,
  computedColumns,
  evaluationEvent,
  openChange,
  openHeld,
  writeSheet,
} from '@/lib/evaluations/change';
import { type Held, holdProjects } from '@/lib/evaluations/hold';
import { type SheetRecord, weightsOriginOf } from '@/lib/evaluations/records';
import { defineCommand } from '@/lib/operation/define';
import { frozenHash, readFrozenModel } from '@/lib/reports/frozen-model';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import { openForOwner } from '@/lib/stages/extend';
import { STATE_LABELS } from '@/lib/workflow/states';
import { type Action, next } from '@/lib/workflow/transitions';
import { frozenFormsInput, reopenInput } from './schema';
import type { Outcome } from './types';

type Decider = { readonly db: Db; readonly grant: Grant; readonly now: Date };

/** Keeps the frozen model for good, with all that was decided on it. @returns its number among the versions */
async function keepVersion(
  { db, grant, now }: Decider,
  project: SheetRecord,
  reason: string,
): Promise<number> {
  const { id, evaluation } = project;
  const { frozenModel: model, frozenSha256: sha256, ruleSetId, ruleSetVersion } = evaluation;
  const { approvedAt, approvedByName } = evaluation;
  if (!model || !sha256 || !ruleSetId || !ruleSetVersion || !approvedAt || !approvedByName)
    throw new Error(`approved without a frozen model: ${id}`);
  const no = (await db.frozenVersion.count({ where: { evaluationId: evaluation.id } })) + 1;
  await db.frozenVersion.create({
    data: {
      evaluationId: evaluation.id,
      ...{ no, model, sha256, ruleSetId, ruleSetVersion, ownRuleSetId: evaluation.ownRuleSetId },
      ...{ approvedAt, approvedByName, reason },
      signedOffAt: evaluation.signedOffAt,
      signedOffByName: evaluation.signedOffByName,
      publishedAt: evaluation.publishedAt,
      publishedByName: evaluation.publishedByName,
      reopenedAt: now,
      reopenedByName: signedName(grant.viewer, project),
    },
  });
  return no;
}

/** What an evaluation has only while its form is frozen, taken away. */
const NOT_FROZEN = {
  ...{
    frozenModel: Prisma.DbNull,
    frozenSha256: null,
    ruleSetId: null,
    ruleSetVersion: null,
    ownRuleSetId: null,
  },
  ...{ approvedAt: null, approvedByName: null, signedOffAt: null, signedOffByName: null },
  ...{ publishedAt: null, publishedByName: null, reviewStartedAt: null, reviewStartedByName: null },
};

const ruleSetName = ({ title, version }: { readonly title: string; readonly version: number }) =>
  `${title}（第 ${version} 版）`;

/**
 * Opens a frozen form again: it goes back to its owner with everything that is in it, scored under the rules that
 * its year pins now. What was frozen stays readable as a version of its own.
 */
export const reopenForm = defineCommand({
  name: 'frozenForms.reopen',
  permission: 'evaluation:reopen',
  input: reopenInput,
  async run(
    { db, grant, now, record },
    { reason, reportUntil: until, ...input },
  ): Promise<{ version: number; no: number }> {
    const change = await openChange(db, grant, 'reopen', input, now);
    const { record: project } = change;
    const { state, frozenSha256 } = project.evaluation;
    const no = await keepVersion({ db, grant, now }, project, reason);
    const ruleSet = pinnedRuleSet(project.year);
    const sheet = withProposedWeights(change.sheet, ruleSet, weightsOriginOf(project));
    const columns = computedColumns(sheet, scoreSheet(sheet, ruleSet));
    const version = await claim(db, change, 'reopen', now, {
      ...NOT_FROZEN,
      ...columns,
      returnReason: reason,
    });
    await writeSheet(db, { ...change, ruleSet }, sheet);
    const extended = await openForOwner(db, {
      project,
      until,
      reason,
      by: signedName(grant.viewer, project),
      now,
    });
    const frozen = readFrozenModel(project.evaluation.frozenModel);
    const changes = [
      { field: '状态', from: STATE_LABELS[state], to: STATE_LABELS.RETURNED },
      {
        field: '保留的定稿',
        from: null,
        to: `第 ${no} 版，${frozen.total} 分 ${frozen.grade}，SHA-256 ${frozenSha256}`,
      },
      { field: '总分（暂计）', from: frozen.total, to: columns.total },
      { field: '评分规则', from: ruleSetName(frozen.ruleSet), to: ruleSetName(ruleSet) },
    ].filter(({ from, to }) => from !== to);
    record(evaluationEvent(project, 'evaluation.reopened', { changes, reason }), ...extended);
    return { version, no };
  },
});

type Item = { readonly projectId: string; readonly version: number; readonly sha256: string };

type Step = {
  readonly action: Action & ('signOff' | 'publish');
  readonly event: EventAction;
  columns(by: string, now: Date): Prisma.EvaluationUncheckedUpdateManyInput;
};

/** @throws AppError CONFLICT, INVALID_STATE where the form is not the one that the person saw, or not what was frozen */
function refuseOtherForm({ record: { evaluation } }: Change, { version, sha256 }: Item): void {
  if (evaluation.version !== version || evaluation.frozenSha256 !== sha256)
    throw new AppError('CONFLICT', '定稿或状态刚有变化，请刷新后核对再操作。');
  if (frozenHash(evaluation.frozenModel) !== sha256)
    throw new AppError('INVALID_STATE', '定稿内容与校验值（SHA-256）不符，请联系系统管理员。');
}

async function take(
  { db, grant, now }: Decider,
  held: Held,
  { action, event, columns }: Step,
  item: Item,
): Promise<AuditEntry> {
  const change = await openHeld(db, held, grant, action, item.projectId, now);
  refuseOtherForm(change, item);
  const { state } = change.record.evaluation;
  await claim(db, change, action, now, columns(signedName(grant.viewer, change.record), now));
  const changes = [
    { field: '状态', from: STATE_LABELS[state], to: STATE_LABELS[next(state, action)] },
    { field: '定稿 SHA-256', from: null, to: item.sha256 },
  ];
  return evaluationEvent(change.record, event, { changes });
}

/** Takes one step with each of the forms; a refusal of one, said by name, leaves the others as they are. */
async function takeEach(
  context: Decider & { record(entry: AuditEntry): void; unchanged(): void },
  step: Step,
  items: readonly Item[],
): Promise<Outcome[]> {
  const { db, grant } = context;
  const where = { AND: [projectsWithin(grant), { id: { in: items.map(({ projectId }) => projectId) } }] };
  const held = await holdProjects(db, where);
  const projects = await db.project.findMany({ where, select: { id: true, name: true } });
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  const outcomes: Outcome[] = [];
  for (const item of items) {
    const about = { projectId: item.projectId, name: names.get(item.projectId) ?? '' };
    try {
      context.record(await take(context, held, step, item));
      outcomes.push({ ...about, refused: null });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'NOT_FOUND') throw error;
      outcomes.push({ ...about, refused: error.message });
    }
  }
  if (outcomes.every(({ refused }) => refused !== null)) context.unchanged();
  return outcomes;
}

/** 审定: a leader's sign-off on the very model that approval froze, for one project or many. */
export const signOffForms = defineCommand({
  name: 'frozenForms.signOff',
  permission: 'evaluation:signOff',
  input: frozenFormsInput,
  async run(context, { items }): Promise<Outcome[]> {
    const columns = (signedOffByName: string, signedOffAt: Date) => ({ signedOffByName, signedOffAt });
    return takeEach(context, { action: 'signOff', event: 'evaluation.signedOff', columns }, items);
  },
});

/** 公开: the frozen model is what is published, for one project or many. */
export const publishForms = defineCommand({
  name: 'frozenForms.publish',
  permission: 'evaluation:publish',
  input: frozenFormsInput,
  async run(context, { items }): Promise<Outcome[]> {
    const columns = (publishedByName: string, publishedAt: Date) => ({ publishedByName, publishedAt });
    return takeEach(context, { action: 'publish', event: 'evaluation.published', columns }, items);
  },
});
