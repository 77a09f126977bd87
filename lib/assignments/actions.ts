'use server';

import { perform } from '@/lib/operation/action';
import { assignEvaluators } from './commands';
import type { AssignInput } from './schema';

export async function assignEvaluatorsAction(input: AssignInput) {
  return perform(assignEvaluators, input);
}
