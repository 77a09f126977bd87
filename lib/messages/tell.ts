import type { AuditEntry, EventAction } from '@/lib/audit/events';
import type { PendingEvent } from '@/lib/audit/record';
import type { Db } from '@/lib/db/database';
import { type NewMessage, type Recipient, recipientSelect, storeMessages } from './store';
import type { MessageKind } from './types';

type Told = {
  readonly kind: MessageKind;
  readonly to: 'owner' | 'evaluators' | 'demander';
  /** null where this event has nothing to tell */
  readonly text: (project: string, actor: string, entry: AuditEntry) => string | null;
};

const because = ({ reason }: AuditEntry) => (reason ? `：${reason}` : '。');

const changeOf = ({ changes = [] }: AuditEntry, field: string) =>
  changes.find((change) => change.field === field);

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
    text: (project, actor, entry) => `${actor}退回了“${project}”的自评表${because(entry)}`,
  },
  'evaluation.approved': {
    kind: 'APPROVED',
    to: 'owner',
    text: (project, actor) => `“${project}”的自评表已由${actor}评价通过。`,
  },
  'evaluation.reopened': {
    kind: 'REOPENED',
    to: 'owner',
    text: (project, actor, entry) => `${actor}将“${project}”重新评价，请修改后再提交${because(entry)}`,
  },
  'recheck.concluded': { kind: 'DEMANDED', to: 'owner', text: demandInWords },
  'recheck.outcomeReported': {
    kind: 'MENDED',
    to: 'demander',
    text: (project, actor, entry) =>
      `${actor}报告了“${project}”的整改结果：${changeOf(entry, '整改结果')?.to ?? ''}`,
  },
  'writtenReport.asked': {
    kind: 'ASKED',
    to: 'owner',
    text: (project, actor) => `${actor}要求为“${project}”撰写项目支出绩效自评报告。`,
  },
  'appraisal.approved': {
    kind: 'APPRAISED',
    to: 'owner',
    text: (project, actor, entry) =>
      `${actor}完成了“${project}”的绩效评价：${changeOf(entry, '评价得分与等级')?.to ?? ''}。`,
  },
  'appraisal.reopened': {
    kind: 'APPRAISAL_REOPENED',
    to: 'owner',
    text: (project, actor, entry) => `${actor}重新打开了“${project}”的绩效评价${because(entry)}`,
  },
  'project.reassigned': {
    kind: 'REASSIGNED',
    to: 'owner',
    text: (project, actor, entry) => `${actor}将“${project}”调整为由您负责${because(entry)}`,
  },
};

function demandInWords(project: string, actor: string, entry: AuditEntry): string | null {
  const change = changeOf(entry, '整改要求');
  if (!change) return null;
  if (change.to === null) return `${actor}取消了对“${project}”的整改要求。`;
  const again = change.from === null ? '复核后要求整改' : '更改了整改要求';
  return `${actor}对“${project}”${again}，请整改并报告整改结果：${change.to}`;
}

function projectsOf(db: Db, ids: readonly string[]) {
  return db.project.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, name: true, unitId: true },
      assignments: { select: { evaluatorId: true } },
      owner: { select: { ...recipientSelect, status: true } },
      // The one that was reported last: the one that an event of this moment is about.
      rechecks: {
        where: { outcomeAt: { not: null } },
        select: { demandedBy: { select: { ...recipientSelect, status: true } } },
        orderBy: { outcomeAt: 'desc' },
        take: 1,
      },
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

type Project = Awaited<ReturnType<typeof projectsOf>>[number];

/** Who is asked to review it: who was assigned, else every evaluator of the unit. */
function reviewersOf(project: Project, evaluators: readonly Reviewer[]): readonly Reviewer[] {
  const unit = evaluators.filter(({ unitId }) => unitId === project.unitId);
  const assigned = unit.filter(({ id }) => project.assignments.some(({ evaluatorId }) => evaluatorId === id));
  return assigned.length > 0 ? assigned : unit;
}

/** Who hears of what: where nobody is known to have demanded it, those who review the project do. */
function recipientsOf(
  to: Told['to'],
  project: Project,
  evaluators: readonly Reviewer[],
): readonly Recipient[] {
  if (to === 'owner') return project.owner && project.owner.status !== 'DISABLED' ? [project.owner] : [];
  const demander = to === 'demander' ? project.rechecks[0]?.demandedBy : null;
  return demander?.status === 'ACTIVE' ? [demander] : reviewersOf(project, evaluators);
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
  const asksEvaluators = told.some(({ what }) => what.to !== 'owner');
  const units = [...new Set(projects.map(({ unitId }) => unitId))];
  const evaluators = asksEvaluators ? await evaluatorsOf(db, units) : [];
  const messages = told.flatMap(({ actor, entry, at, what, projectId }): NewMessage[] => {
    const project = projects.find(({ id }) => id === projectId);
    const text = project ? what.text(project.name, actor.name, entry) : null;
    if (!project || text === null) return [];
    const key = `${entry.action} ${projectId} ${at.toISOString()}`;
    return recipientsOf(what.to, project, evaluators)
      .filter(({ id }) => id !== actor.id)
      .map((recipient) => ({ recipient, kind: what.kind, key, projectId, text }));
  });
  await storeMessages(db, messages, told[0]!.at);
}
