'use server';

import { perform } from '@/lib/operation/action';
import { extendStage, setStages } from './commands';
import type { ExtendInput, SetStagesInput } from './schema';

export async function setStagesAction(input: SetStagesInput) {
  return perform(setStages, input);
}

export async function extendStageAction(input: ExtendInput) {
  return perform(extendStage, input);
}
