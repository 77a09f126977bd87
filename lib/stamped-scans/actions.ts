'use server';

import { perform } from '@/lib/operation/action';
import { removeScan } from './commands';
import type { RemoveScanInput } from './schema';

export async function removeScanAction(input: RemoveScanInput) {
  return perform(removeScan, input);
}
