'use server';

import { perform } from '@/lib/operation/action';
import { arrangeSummary } from './commands';
import type { SummaryLayoutInput } from './schema';

export async function arrangeSummaryAction(input: SummaryLayoutInput) {
  return perform(arrangeSummary, input);
}
