'use server';

import { perform } from '@/lib/operation/action';
import { setSignOff } from './commands';
import type { SignOffSettingInput } from './schema';

export async function setSignOffAction(input: SignOffSettingInput) {
  return perform(setSignOff, input);
}
