import type { EventAction } from '@/lib/audit/events';
import type { PendingEvent } from '@/lib/audit/record';
import type { Db } from '@/lib/db/database';
import { type NewMessage, recipientSelect, storeMessages } from './store';
import type { MessageKind } from './types';

type Told = {
  readonly kind: MessageKind;
  readonly to: 'owner' | 'evaluators';
  readonly text: (project: string, actor: string, reason: string | null) => string;
};

const because = (reason: string | null) => (reason ? `：${reason}` : '。');

/** Events that somebody else has to know of, and what they are told. */
const TOLD: Partial<Record<EventAction, Told>> = {
  'evaluation.submitted': {
    kind: 'SUBMITTED',
    to: 'evaluators',
    text: (project, actor) => `${actor}提交了“${project}”的自评表，等待评价。`,
  },
  'evaluation.returned': {
    kind: 'RETURNED',
    to: 'owner',
    text: (project, actor, reason) => `${actor}退回了“${project}”的自评表${because(reason)}`,
  },
  'evaluation.approved': {
    kind: 'APPROVED',
    to: 'owner',
    text: (project, actor) => `“${project}”的自评表已由${actor}评价通过。`,
  },
  'evaluation.reopened': {
    kind: 'REOPENED',
    to: 'owner',
    text: (project, actor, reason) => `${actor}将“${project}”重新评价，请修改后再提交${because(reason)}`,
  },
};

function projectsOf(db: Db, ids: readonly string[]) {
  return db.project.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, name: true, unitId: true },
      assignments: { select: { evaluatorId: true } },
      owner: { select: { ...recipientSelect, status: true } },
    },
  });
}

function evaluatorsOf(db: Db, unitIds: readonly string[]) {
  return db.user.findMany({
    where: { unitId: { in: [...unitIds] }, role: 'EVALUATOR', status: 'ACTIVE' },
    select: { ...recipientSelect, unitId: true },
  });
}

type Reviewer = Awaited<ReturnType<typeof evaluatorsOf>>[number];

/** Who is asked to review it: who was assigned, else every evaluator of the unit. */
function reviewersOf(
  project: Awaited<ReturnType<typeof projectsOf>>[number] | undefined,
  evaluators: readonly Reviewer[],
): readonly Reviewer[] {
  const unit = evaluators.filter(({ unitId }) => unitId === project?.unitId);
  const assigned = unit.filter(({ id }) =>
    project?.assignments.some(({ evaluatorId }) => evaluatorId === id),
  );
  return assigned.length > 0 ? assigned : unit;
}

/**
 * Tells whom it concerns what has just been recorded, in the same transaction. Nobody is told what they did.
 * An owner who has no working account yet finds the messages at the first sign-in.
 */
export async function tellOf(db: Db, events: readonly PendingEvent[]): Promise<void> {
  const told = events.flatMap(({ actor, entry, at }) => {
    const what = TOLD[entry.action];
    return what && entry.projectId ? [{ actor, entry, at, what, projectId: entry.projectId }] : [];
  });
  if (told.length === 0) return;
  const projects = await projectsOf(db, [...new Set(told.map(({ projectId }) => projectId))]);
  const asksEvaluators = told.some(({ what }) => what.to === 'evaluators');
  const units = [...new Set(projects.map(({ unitId }) => unitId))];
  const evaluators = asksEvaluators ? await evaluatorsOf(db, units) : [];
  const messages = told.flatMap(({ actor, entry, at, what, projectId }): NewMessage[] => {
    const project = projects.find(({ id }) => id === projectId);
    const owner = project?.owner && project.owner.status !== 'DISABLED' ? [project.owner] : [];
    const all = what.to === 'owner' ? owner : reviewersOf(project, evaluators);
    const text = what.text(project?.name ?? entry.subjectName, actor.name, entry.reason ?? null);
    const key = `${entry.action} ${projectId} ${at.toISOString()}`;
    return all
      .filter(({ id }) => id !== actor.id)
      .map((recipient) => ({ recipient, kind: what.kind, key, projectId, text }));
  });
  await storeMessages(db, messages, told[0]!.at);
}
