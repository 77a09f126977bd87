import { signedName } from '@/lib/access/acting';
import type { Grant } from '@/lib/access/grant';
import type { Change as AuditChange } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { type Change, evaluationEvent, openHeld } from '@/lib/evaluations/change';
import { type Held, holdProjects } from '@/lib/evaluations/hold';
import { rescoreProjects } from '@/lib/evaluations/rescore';
import { decidedSchema } from '@/lib/indicators/decisions/decided';
import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import { textKey } from '@/lib/indicators/decisions/text-key';
import { defineCommand } from '@/lib/operation/define';
import { fillControlFigures } from '@/lib/readings/control-figures';
import { targetInWords } from '@/lib/sheet/adjusted-target';
import { UNJUDGED } from '@/lib/sheet/apply-patch';
import type { TargetTexts } from '@/lib/sheet/sheet';
import type { Action } from '@/lib/workflow/transitions';
import { fromOf } from './listed';
import {
  approveAdjustmentInput,
  refuseAdjustmentInput,
  requestAdjustmentInput,
  withdrawAdjustmentInput,
} from './schema';

type Opened = Change & { readonly held: Held };
type IndicatorRecord = Change['record']['indicators'][number];

async function open(db: Db, grant: Grant, action: Action, projectId: string, now: Date): Promise<Opened> {
  const held = await holdProjects(db, { AND: [projectsWithin(grant), { id: projectId }] });
  return { ...(await openHeld(db, held, grant, action, projectId, now)), held };
}

function sameTexts(a: TargetTexts, b: TargetTexts): boolean {
  return a.nature === b.nature && a.target === b.target && a.unitOfMeasure === b.unitOfMeasure;
}

/** @throws AppError NOT_FOUND where the project has no such request, CONFLICT where it is decided or taken back */
function waitingRequest({ record }: Opened, input: { adjustmentId: string; version: number }) {
  const request = record.targetAdjustments.find(({ id }) => id === input.adjustmentId);
  const indicator = record.indicators.find(({ id }) => id === request?.indicatorId);
  if (!request || !indicator) throw new AppError('NOT_FOUND');
  if (request.state !== 'WAITING' || request.version !== input.version)
    throw new AppError('CONFLICT', '这项申请刚被办理或撤回，请刷新后查看。');
  return { request, indicator };
}

type Waiting = ReturnType<typeof waitingRequest>;

async function settle(
  db: Db,
  { request }: Waiting,
  data: {
    readonly state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
    readonly decidedByName?: string;
    readonly decidedAt: Date;
    readonly decisionReason?: string;
  },
): Promise<void> {
  const settled = await db.targetAdjustment.updateMany({
    where: { id: request.id, version: request.version, state: 'WAITING' },
    data: { ...data, version: { increment: 1 } },
  });
  if (settled.count !== 1) throw new AppError('CONFLICT');
}

function targetChange(name: string, from: TargetTexts, to: TargetTexts): AuditChange {
  return { field: `${name}：年度指标值`, from: targetInWords(from), to: targetInWords(to) };
}

const documentOf = (documentNumber: string): AuditChange => ({
  field: '文号',
  from: null,
  to: documentNumber,
});

/** Asks for another 年度指标值 of one indicator; nothing counts against it before an evaluator approves. */
export const requestAdjustment = defineCommand({
  name: 'targetAdjustments.request',
  permission: 'target:request',
  input: requestAdjustmentInput,
  async run({ db, grant, now, record }, input): Promise<{ id: string }> {
    const opened = await open(db, grant, 'requestAdjustment', input.projectId, now);
    const { to, documentNumber, reason } = input;
    const indicator = opened.record.indicators.find(({ id }) => id === input.indicatorId);
    if (!indicator) throw new AppError('NOT_FOUND');
    refuseRequest(opened, indicator, input.seen, to);
    const { id } = await db.targetAdjustment.create({
      data: {
        projectId: opened.record.id,
        indicatorId: indicator.id,
        fromNature: indicator.nature,
        fromTarget: indicator.target,
        fromUnit: indicator.unitOfMeasure,
        ...to,
        ...{
          reason,
          documentNumber,
          requestedByName: signedName(grant.viewer, opened.record),
          requestedAt: now,
        },
      },
    });
    const changes = [targetChange(indicator.name, indicator, to), documentOf(documentNumber)];
    record(evaluationEvent(opened.record, 'target.adjustmentRequested', { changes, reason }));
    return { id };
  },
});

function refuseRequest(opened: Opened, indicator: IndicatorRecord, seen: TargetTexts, to: TargetTexts) {
  if (!sameTexts(indicator, seen))
    throw new AppError('CONFLICT', `“${indicator.name}”的指标值刚被修改，请刷新后重新申请。`);
  if (sameTexts(indicator, to)) {
    const message = '调整后指标值与现行指标值相同，无须申请';
    throw new AppError('INVALID_INPUT', message, [{ path: 'to.target', message }]);
  }
  const waits = opened.record.targetAdjustments.some(
    ({ indicatorId, state }) => indicatorId === indicator.id && state === 'WAITING',
  );
  if (waits)
    throw new AppError('INVALID_STATE', `“${indicator.name}”已有一项申请等待批准，请先撤回再重新申请。`);
}

/** Takes a request back that nobody has decided on. */
export const withdrawAdjustment = defineCommand({
  name: 'targetAdjustments.withdraw',
  permission: 'target:request',
  input: withdrawAdjustmentInput,
  async run({ db, grant, now, record }, input): Promise<void> {
    const opened = await open(db, grant, 'withdrawAdjustment', input.projectId, now);
    const waiting = waitingRequest(opened, input);
    await settle(db, waiting, { state: 'WITHDRAWN', decidedAt: now });
    record(
      evaluationEvent(opened.record, 'target.adjustmentWithdrawn', { changes: settledChanges(waiting) }),
    );
  },
});

/** Refuses a request, with the reason; the target stays. */
export const refuseAdjustment = defineCommand({
  name: 'targetAdjustments.refuse',
  permission: 'target:decide',
  input: refuseAdjustmentInput,
  async run({ db, grant, now, record }, { reason, ...input }): Promise<void> {
    const opened = await open(db, grant, 'decideAdjustment', input.projectId, now);
    const waiting = waitingRequest(opened, input);
    const decidedByName = signedName(grant.viewer, opened.record);
    await settle(db, waiting, { state: 'REFUSED', decidedByName, decidedAt: now, decisionReason: reason });
    const changes = settledChanges(waiting);
    record(evaluationEvent(opened.record, 'target.adjustmentRefused', { changes, reason }));
  },
});

function settledChanges({ request, indicator }: Waiting): AuditChange[] {
  const asked = { field: `${indicator.name}：申请的指标值`, from: targetInWords(request), to: null };
  return [asked, { field: '文号', from: request.documentNumber, to: null }];
}

/**
 * Approves a request: the new target is in force and is what scores count against; the one that was declared stays
 * beside it. A meaning that was decided for the former text ends, what evaluators judged against it lapses.
 */
export const approveAdjustment = defineCommand({
  name: 'targetAdjustments.approve',
  permission: 'target:decide',
  input: approveAdjustmentInput,
  async run({ db, grant, now, record }, input): Promise<{ total: string | null }> {
    const opened = await open(db, grant, 'decideAdjustment', input.projectId, now);
    const waiting = waitingRequest(opened, input);
    const { request, indicator } = waiting;
    if (!sameTexts(indicator, fromOf(request))) {
      throw new AppError(
        'INVALID_STATE',
        `“${indicator.name}”的指标值在申请之后改为“${targetInWords(indicator)}”，与申请时不同。请不批准这项申请，由责任人重新申请。`,
      );
    }
    const decidedByName = signedName(grant.viewer, opened.record);
    await settle(db, waiting, { state: 'APPROVED', decidedByName, decidedAt: now });
    await putInForce(db, waiting);
    const dropped = await dropMeaning(db, opened, waiting);
    await fillControlFigures(db, [{ projectId: opened.record.id, name: indicator.name }]);
    const [rescored] = await rescoreProjects(db, opened.held, [opened.record.id]);
    const changes = [
      targetChange(indicator.name, indicator, request),
      documentOf(request.documentNumber),
      { field: '申请原因', from: null, to: request.reason },
      ...dropped,
      ...(rescored && rescored.before.total !== rescored.after.total
        ? [{ field: '总分', from: rescored.before.total, to: rescored.after.total }]
        : []),
    ];
    record(evaluationEvent(opened.record, 'target.adjustmentApproved', { changes }));
    return { total: rescored?.after.total ?? null };
  },
});

async function putInForce(db: Db, { request, indicator }: Waiting): Promise<void> {
  const { nature, target, unitOfMeasure } = request;
  const first = indicator.originalNature === null;
  await db.indicator.update({
    where: { id: indicator.id },
    data: {
      ...{ nature, target, unitOfMeasure },
      ...(first
        ? {
            originalNature: indicator.nature,
            originalTarget: indicator.target,
            originalUnit: indicator.unitOfMeasure,
          }
        : {}),
    },
  });
  await db.actual.updateMany({
    where: { indicatorId: indicator.id },
    data: { ...UNJUDGED, percentReason: null },
  });
}

/** Ends a meaning that was decided for another text. @returns what the history says of it */
async function dropMeaning(
  db: Db,
  { record }: Opened,
  { request, indicator }: Waiting,
): Promise<AuditChange[]> {
  const { fiscalYear } = record.year;
  const key = (texts: TargetTexts) =>
    textKey({ ...indicator, ...texts, unit: texts.unitOfMeasure }, fiscalYear);
  if (!indicator.decision || key(indicator) === key(request)) return [];
  await db.readingDecision.delete({ where: { indicatorId: indicator.id } });
  const meaning = decidedInWords(decidedSchema.parse(indicator.decision.meaning));
  return [{ field: `${indicator.name}：指标含义`, from: meaning, to: null }];
}
