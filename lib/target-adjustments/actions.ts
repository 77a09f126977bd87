'use server';

import { perform } from '@/lib/operation/action';
import { approveAdjustment, refuseAdjustment, requestAdjustment, withdrawAdjustment } from './commands';
import type { AdjustmentInput, RefuseAdjustmentInput, RequestAdjustmentInput } from './schema';

export async function requestAdjustmentAction(input: RequestAdjustmentInput) {
  return perform(requestAdjustment, input);
}

export async function withdrawAdjustmentAction(input: AdjustmentInput) {
  return perform(withdrawAdjustment, input);
}

export async function approveAdjustmentAction(input: AdjustmentInput) {
  return perform(approveAdjustment, input);
}

export async function refuseAdjustmentAction(input: RefuseAdjustmentInput) {
  return perform(refuseAdjustment, input);
}
