'use server';

import { perform } from '@/lib/operation/action';
import { addTarget, correctTarget, removeTargets, restoreTarget } from './commands';
import type { AddTargetInput, CorrectTargetInput, RemoveTargetsInput, RestoreTargetInput } from './schema';

export async function addTargetAction(input: AddTargetInput) {
  return perform(addTarget, input);
}

export async function correctTargetAction(input: CorrectTargetInput) {
  return perform(correctTarget, input);
}

export async function removeTargetsAction(input: RemoveTargetsInput) {
  return perform(removeTargets, input);
}

export async function restoreTargetAction(input: RestoreTargetInput) {
  return perform(restoreTarget, input);
}
