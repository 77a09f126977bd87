'use server';

import { perform } from '@/lib/operation/action';
import { publishForms, reopenForm, signOffForms } from './commands';
import type { FrozenFormsInput, ReopenInput } from './schema';

export async function reopenAction(input: ReopenInput) {
  return perform(reopenForm, input);
}

export async function signOffAction(input: FrozenFormsInput) {
  return perform(signOffForms, input);
}

export async function publishAction(input: FrozenFormsInput) {
  return perform(publishForms, input);
}
