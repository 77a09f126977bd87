'use server';

import { perform } from '@/lib/operation/action';
import { checkLog } from './commands';

export async function checkLogAction() {
  return perform(checkLog, {});
}
