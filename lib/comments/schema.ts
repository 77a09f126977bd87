import { z } from 'zod';
import { projectId } from '@/lib/evaluations/schema';

const MOST = 1000;

const written = z.string().trim().min(1, '请填写批注').max(MOST, `批注最多 ${MOST} 字`);
const threadId = z.string().min(1).max(64);
/** Of the thread as it was seen */
const version = z.number().int();

export const threadsInput = z.object({ projectId });

export const commentInput = z.object({
  projectId,
  indicatorId: z.string().max(64).nullable(),
  text: written,
});

export const replyInput = z.object({ projectId, threadId, text: written });

/** What an owner answers; without a text it only says that the matter is handled. */
export const answerInput = z
  .object({
    projectId,
    threadId,
    version,
    text: z.string().trim().max(MOST, `回复最多 ${MOST} 字`),
    handled: z.boolean(),
  })
  .refine(({ text, handled }) => handled || text !== '', { path: ['text'], message: '请填写回复' });

export const settleInput = z.object({ projectId, threadId, version, resolved: z.boolean() });

export type CommentInput = z.input<typeof commentInput>;
export type ReplyInput = z.input<typeof replyInput>;
export type AnswerInput = z.input<typeof answerInput>;
export type SettleInput = z.input<typeof settleInput>;
