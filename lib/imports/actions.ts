'use server';

import { perform } from '@/lib/operation/action';
import { cancelPreview as cancelPreviewCommand, commitImport as commitImportCommand } from './commands';

export async function commitImport(input: { importId: string }) {
  return perform(commitImportCommand, input);
}

export async function cancelPreview(input: { importId: string }) {
  return perform(cancelPreviewCommand, input);
}
