'use server';

import { perform } from '@/lib/operation/action';
import { cancelPreview as cancelPreviewCommand, commitImport as commitImportCommand } from './commands';
import type { CommitInput } from './schema';

export async function commitImport(input: CommitInput) {
  return perform(commitImportCommand, input);
}

export async function cancelPreview(input: { importId: string }) {
  return perform(cancelPreviewCommand, input);
}
