'use server';

import { perform } from '@/lib/operation/action';
import { setEvidenceHere, setSignOff } from './commands';
import type { EvidenceSettingInput, SignOffSettingInput } from './schema';

export async function setSignOffAction(input: SignOffSettingInput) {
  return perform(setSignOff, input);
}

export async function setEvidenceHereAction(input: EvidenceSettingInput) {
  return perform(setEvidenceHere, input);
}
