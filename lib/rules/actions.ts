'use server';

import type { z } from 'zod';
import { perform } from '@/lib/operation/action';
import { copyRuleSet, deleteDraft, pinRuleSet, publishDraft, reviseRuleSet, saveDraft } from './commands';
import { previewRuleSet } from './queries';
import type {
  copyRuleSetInput,
  draftInput,
  PinInput,
  PreviewInput,
  RuleSetRef,
  SaveDraftInput,
} from './schema';

export async function copyRuleSetAction(input: z.input<typeof copyRuleSetInput>) {
  return perform(copyRuleSet, input);
}

export async function reviseRuleSetAction(input: RuleSetRef) {
  return perform(reviseRuleSet, input);
}

export async function saveDraftAction(input: SaveDraftInput) {
  return perform(saveDraft, input);
}

export async function publishDraftAction(input: z.input<typeof draftInput>) {
  return perform(publishDraft, input);
}

export async function deleteDraftAction(input: z.input<typeof draftInput>) {
  return perform(deleteDraft, input);
}

export async function pinRuleSetAction(input: PinInput) {
  return perform(pinRuleSet, input);
}

/** The year under rules that are being edited; nothing is stored. */
export async function previewRuleSetAction(input: PreviewInput) {
  return perform(previewRuleSet, input);
}
