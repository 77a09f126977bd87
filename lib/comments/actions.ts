'use server';

import { perform } from '@/lib/operation/action';
import { answerThread, commentOn, replyTo, settleThread } from './commands';
import { formThreads } from './queries';
import type { AnswerInput, CommentInput, ReplyInput, SettleInput } from './schema';

export async function commentAction(input: CommentInput) {
  return perform(commentOn, input);
}

export async function replyAction(input: ReplyInput) {
  return perform(replyTo, input);
}

export async function answerAction(input: AnswerInput) {
  return perform(answerThread, input);
}

export async function settleAction(input: SettleInput) {
  return perform(settleThread, input);
}

/** The threads as the server has them now. */
export async function readThreadsAction(input: { projectId: string }) {
  return perform(formThreads, input);
}
