'use server';

import { perform } from '@/lib/operation/action';
import { endExemption, exemptFromDeclaration, saveWording } from './commands';
import type { EndExemptionInput, ExemptInput, TemplateInput } from './schema';

export async function exemptAction(input: ExemptInput) {
  return perform(exemptFromDeclaration, input);
}

export async function endExemptionAction(input: EndExemptionInput) {
  return perform(endExemption, input);
}

export async function saveWordingAction(input: TemplateInput) {
  return perform(saveWording, input);
}
