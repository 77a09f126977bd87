'use server';

import { perform } from '@/lib/operation/action';
import { removeCostAnalysis, saveCostAnalysis } from './commands';
import type { RemoveAnalysisInput, SaveAnalysisInput } from './schema';

export async function saveCostAnalysisAction(input: SaveAnalysisInput) {
  return perform(saveCostAnalysis, input);
}

export async function removeCostAnalysisAction(input: RemoveAnalysisInput) {
  return perform(removeCostAnalysis, input);
}
