'use server';

import { perform } from '@/lib/operation/action';
import { removeEvidence } from './commands';
import type { FileInput } from './schema';

export async function removeEvidenceAction(input: FileInput) {
  return perform(removeEvidence, input);
}
