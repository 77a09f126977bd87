'use server';

import { perform } from '@/lib/operation/action';
import { decideReadings } from './commands';
import type { DecideReadingsInput } from './schema';

export async function decideReadingsAction(input: DecideReadingsInput) {
  return perform(decideReadings, input);
}
