'use server';

import { perform } from '@/lib/operation/action';
import { copyScheme, deleteScheme, publishScheme, reviseScheme, saveScheme } from './commands';
import { schemeDetails } from './queries';
import type { CopySchemeInput, SaveSchemeInput, SchemeDraftInput } from './schema';

export async function copySchemeAction(input: CopySchemeInput) {
  return perform(copyScheme, input);
}

export async function reviseSchemeAction(input: { ownId: string }) {
  return perform(reviseScheme, input);
}

export async function saveSchemeAction(input: SaveSchemeInput) {
  return perform(saveScheme, input);
}

export async function publishSchemeAction(input: SchemeDraftInput) {
  return perform(publishScheme, input);
}

export async function deleteSchemeAction(input: SchemeDraftInput) {
  return perform(deleteScheme, input);
}

/** The draft as it stands now, for a page that somebody else has overtaken. */
export async function readSchemeAction(input: { ownId: string }) {
  return perform(schemeDetails, input);
}
