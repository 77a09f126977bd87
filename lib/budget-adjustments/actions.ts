'use server';

import { perform } from '@/lib/operation/action';
import { addBudgetAdjustment, removeBudgetAdjustment } from './commands';
import type { AddBudgetAdjustmentInput, RemoveBudgetAdjustmentInput } from './schema';

export async function addBudgetAdjustmentAction(input: AddBudgetAdjustmentInput) {
  return perform(addBudgetAdjustment, input);
}

export async function removeBudgetAdjustmentAction(input: RemoveBudgetAdjustmentInput) {
  return perform(removeBudgetAdjustment, input);
}
