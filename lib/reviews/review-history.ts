import { actionLabel, type Change, type EventAction, SUBMITTED_HASH } from '@/lib/audit/events';
import { formatDateTime } from '@/lib/core/clock';
import type { Db } from '@/lib/db/database';
import type { FormReview } from '@/lib/reports/types';

/** What belongs to the review of a form: what was only filled in or uploaded stands in the form itself. */
const KEPT: readonly EventAction[] = [
  'evaluation.submitted',
  'evaluation.withdrawn',
  'evaluation.reviewStarted',
  'evaluation.commented',
  'evaluation.commentAnswered',
  'evaluation.commentResolved',
  'evaluation.commentReopened',
  'evaluation.percentChanged',
  'evaluation.actualJudged',
  'evaluation.deductionConfirmed',
  'evaluation.weightsAdjusted',
  'evaluation.rescored',
  'evaluation.returned',
  'evaluation.approved',
  'evaluation.signedOff',
  'evaluation.published',
  'evaluation.reopened',
];

/** The action says these itself, or there is nothing to read in them. */
const LEFT_OUT = new Set(['状态', SUBMITTED_HASH]);

function changeInWords({ field, from, to }: Change): string {
  if (from === null) return `${field}：${to ?? ''}`;
  return `${field}：${from} → ${to ?? '（无）'}`;
}

function inWords(changes: readonly Change[], reason: string | null): string {
  const told = changes.filter(({ field }) => !LEFT_OUT.has(field)).map(changeInWords);
  return [...told, ...(reason ? [`原因：${reason}`] : [])].join('\n');
}

/** 评审记录 of a project's form up to now, the earliest first. */
export async function reviewHistory(db: Db, projectId: string): Promise<FormReview[]> {
  const events = await db.auditEvent.findMany({
    where: { projectId, action: { in: [...KEPT] } },
    orderBy: { id: 'asc' },
  });
  return events.map(({ at, actorName, action, changes, reason }) => ({
    at: formatDateTime(at),
    by: actorName,
    action: actionLabel(action),
    words: inWords(changes as Change[], reason),
  }));
}

/** 评审记录 with the approval that freezes it, whose own event is written after the form. */
export async function historyAtApproval(
  db: Db,
  projectId: string,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<FormReview[]> {
  const approval = { at: formatDateTime(now), by, action: actionLabel('evaluation.approved'), words: '' };
  return [...(await reviewHistory(db, projectId)), approval];
}
