'use server';

import { perform } from '@/lib/operation/action';
import { appointDeputy, endDeputy } from './commands';
import type { AppointInput, EndInput } from './schema';

export async function appointDeputyAction(input: AppointInput) {
  return perform(appointDeputy, input);
}

export async function endDeputyAction(input: EndInput) {
  return perform(endDeputy, input);
}
