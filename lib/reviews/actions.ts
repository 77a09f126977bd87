'use server';

import { perform } from '@/lib/operation/action';
import { approveReport, changePercent, commentOn, returnReport } from './commands';
import type { ApproveInput, ChangePercentInput, CommentInput, ReturnInput } from './schema';

export async function commentAction(input: CommentInput) {
  return perform(commentOn, input);
}

export async function changePercentAction(input: ChangePercentInput) {
  return perform(changePercent, input);
}

export async function returnAction(input: ReturnInput) {
  return perform(returnReport, input);
}

export async function approveAction(input: ApproveInput) {
  return perform(approveReport, input);
}
