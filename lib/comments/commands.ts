import { actsForName, signedName } from '@/lib/access/acting';
import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { evaluationEvent, holdRecord } from '@/lib/evaluations/change';
import { reviewBegun, type SheetRecord, situationOf } from '@/lib/evaluations/records';
import { defineCommand } from '@/lib/operation/define';
import { type Action, refuseImpossible } from '@/lib/workflow/transitions';
import { answerInput, commentInput, replyInput, settleInput } from './schema';
import { THREAD_STATE_LABELS, threadState } from './threads';

type ThreadRef = { readonly projectId: string; readonly threadId: string; readonly version?: number };

const LONGEST_QUOTE = 20;

/** `入户走访次数：批注“请补充佐证…”`: which thread, for those who read the history. */
function threadName(indicatorName: string | null, firstText: string): string {
  const quote = firstText.length > LONGEST_QUOTE ? `${firstText.slice(0, LONGEST_QUOTE)}…` : firstText;
  return `${indicatorName ? `${indicatorName}：` : ''}批注“${quote}”`;
}

/**
 * Holds a form and reads a thread of it.
 * @throws AppError NOT_FOUND outside of the reach, INVALID_STATE, CONFLICT where another version was seen
 */
async function openThread(
  db: Db,
  grant: Grant,
  action: Action,
  { projectId, threadId, version }: ThreadRef,
  now: Date,
) {
  const project = await holdRecord(db, grant, projectId);
  const thread = await db.commentThread.findFirst({
    where: { id: threadId, evaluationId: project.evaluation.id },
    include: { comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 1 } },
  });
  if (!thread) throw new AppError('NOT_FOUND');
  refuseImpossible(situationOf(project, now), action);
  if (version !== undefined && thread.version !== version) {
    throw new AppError('CONFLICT', '该批注刚有新的回复或变化，请刷新后再操作。');
  }
  const name = threadName(thread.indicatorName, thread.comments[0]?.text ?? '');
  return { project, thread, name, before: threadState(thread) };
}

/** Who writes, and for whom. */
function authorOf({ viewer }: Grant, project: SheetRecord) {
  return { authorId: viewer.id, onBehalfOf: actsForName(viewer, project) };
}

function refuseResolved(state: ReturnType<typeof threadState>): void {
  if (state === 'resolved') throw new AppError('INVALID_STATE', '该批注已解决，请评价人员重新打开后再回复。');
}

/** Notes that an evaluator has begun, where that is the first thing done since the form was submitted. */
async function markBegun(db: Db, project: SheetRecord, grant: Grant, now: Date): Promise<void> {
  const begun = reviewBegun(project, grant.viewer, now);
  if (Object.keys(begun).length > 0) {
    await db.evaluation.update({ where: { id: project.evaluation.id }, data: begun });
  }
}

/** Begins a thread on one row, or on the whole form; the owner reads it once the form is returned. */
export const commentOn = defineCommand({
  name: 'comments.begin',
  permission: 'evaluation:review',
  input: commentInput,
  async run({ db, grant, now, record }, { projectId, indicatorId, text }): Promise<{ id: string }> {
    const project = await holdRecord(db, grant, projectId);
    refuseImpossible(situationOf(project, now), 'comment');
    const row = project.indicators.find((indicator) => indicator.id === indicatorId);
    if (indicatorId !== null && !row) throw new AppError('NOT_FOUND');
    const { id: evaluationId, submissionCount: submissionNo } = project.evaluation;
    await markBegun(db, project, grant, now);
    const { id } = await db.commentThread.create({
      data: {
        ...{ evaluationId, indicatorId, indicatorName: row?.name ?? null, submissionNo, createdAt: now },
        comments: { create: { ...authorOf(grant, project), text, createdAt: now } },
      },
    });
    const changes = [{ field: row ? `${row.name}：批注` : '批注', from: null, to: text }];
    record(evaluationEvent(project, 'evaluation.commented', { changes }));
    return { id };
  },
});

/** An evaluator's word in a thread: what the owner had handled is open again. */
export const replyTo = defineCommand({
  name: 'comments.reply',
  permission: 'evaluation:review',
  input: replyInput,
  async run({ db, grant, now, record }, { text, ...input }): Promise<{ version: number }> {
    const { project, thread, name, before } = await openThread(db, grant, 'comment', input, now);
    refuseResolved(before);
    await markBegun(db, project, grant, now);
    await db.comment.create({
      data: { threadId: thread.id, ...authorOf(grant, project), text, createdAt: now },
    });
    await db.commentThread.update({
      where: { id: thread.id },
      data: { version: { increment: 1 }, handledAt: null, handledByName: null },
    });
    const changes = [{ field: name, from: null, to: text }];
    record(evaluationEvent(project, 'evaluation.commented', { changes }));
    return { version: thread.version + 1 };
  },
});

/** What the owner replies, and whether the matter is handled: an evaluator decides whether it is resolved. */
export const answerThread = defineCommand({
  name: 'comments.answer',
  permission: 'evaluation:report',
  input: answerInput,
  async run(
    { db, grant, now, record, unchanged },
    { text, handled, ...input },
  ): Promise<{ version: number }> {
    const { project, thread, name, before } = await openThread(db, grant, 'answerComment', input, now);
    refuseResolved(before);
    const marks = handled && before !== 'handled';
    if (text === '' && !marks) {
      unchanged();
      return { version: thread.version };
    }
    if (text !== '')
      await db.comment.create({
        data: { threadId: thread.id, ...authorOf(grant, project), text, createdAt: now },
      });
    await db.commentThread.update({
      where: { id: thread.id },
      data: {
        version: { increment: 1 },
        ...(marks && { handledAt: now, handledByName: signedName(grant.viewer, project) }),
      },
    });
    const state = {
      field: `${name}的状态`,
      from: THREAD_STATE_LABELS[before],
      to: THREAD_STATE_LABELS.handled,
    };
    const changes = [
      ...(text === '' ? [] : [{ field: name, from: null, to: text }]),
      ...(marks ? [state] : []),
    ];
    record(evaluationEvent(project, 'evaluation.commentAnswered', { changes }));
    return { version: thread.version + 1 };
  },
});

/** Says that a thread is resolved, or opens it again. */
export const settleThread = defineCommand({
  name: 'comments.settle',
  permission: 'evaluation:review',
  input: settleInput,
  async run({ db, grant, now, record, unchanged }, { resolved, ...input }): Promise<{ version: number }> {
    const { project, thread, name, before } = await openThread(db, grant, 'settleComment', input, now);
    if (resolved === (before === 'resolved')) {
      unchanged();
      return { version: thread.version };
    }
    await markBegun(db, project, grant, now);
    const opened = { handledAt: null, handledByName: null, resolvedAt: null, resolvedByName: null };
    await db.commentThread.update({
      where: { id: thread.id },
      data: {
        version: { increment: 1 },
        ...(resolved ? { resolvedAt: now, resolvedByName: signedName(grant.viewer, project) } : opened),
      },
    });
    const after = resolved ? 'resolved' : 'open';
    const changes = [
      { field: `${name}的状态`, from: THREAD_STATE_LABELS[before], to: THREAD_STATE_LABELS[after] },
    ];
    const action = resolved ? 'evaluation.commentResolved' : 'evaluation.commentReopened';
    record(evaluationEvent(project, action, { changes }));
    return { version: thread.version + 1 };
  },
});
