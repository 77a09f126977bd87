'use server';

import { perform } from '@/lib/operation/action';
import { copySystem, deleteSystem, publishSystem, reviseSystem, saveSystem } from './commands';
import { systemDetails } from './queries';
import type { CopySystemInput, SaveSystemInput, SystemDraftInput } from './schema';

export async function copySystemAction(input: CopySystemInput) {
  return perform(copySystem, input);
}

export async function reviseSystemAction(input: { ownId: string }) {
  return perform(reviseSystem, input);
}

export async function saveSystemAction(input: SaveSystemInput) {
  return perform(saveSystem, input);
}

export async function publishSystemAction(input: SystemDraftInput) {
  return perform(publishSystem, input);
}

export async function deleteSystemAction(input: SystemDraftInput) {
  return perform(deleteSystem, input);
}

/** The draft as it stands now, for a page that somebody else has overtaken. */
export async function readSystemAction(input: { ownId: string }) {
  return perform(systemDetails, input);
}
