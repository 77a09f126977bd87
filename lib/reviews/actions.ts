'use server';

import type { DecisionInput } from '@/lib/evaluations/schema';
import { perform } from '@/lib/operation/action';
import {
  approveReport,
  changePercent,
  confirmDeduction,
  judgeActual,
  returnReport,
  startReview,
} from './commands';
import type { ChangePercentInput, ConfirmDeductionInput, JudgeActualInput, ReturnInput } from './schema';

export async function startReviewAction(input: DecisionInput) {
  return perform(startReview, input);
}

export async function changePercentAction(input: ChangePercentInput) {
  return perform(changePercent, input);
}

export async function judgeActualAction(input: JudgeActualInput) {
  return perform(judgeActual, input);
}

export async function confirmDeductionAction(input: ConfirmDeductionInput) {
  return perform(confirmDeduction, input);
}

export async function returnAction(input: ReturnInput) {
  return perform(returnReport, input);
}

export async function approveAction(input: DecisionInput) {
  return perform(approveReport, input);
}
