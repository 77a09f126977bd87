'use server';

import { perform } from '@/lib/operation/action';
import { acceptSuggestions, dismissFindings, undoDecision } from './commands';
import type { AcceptInput, DismissInput, UndoInput } from './schema';

export async function acceptSuggestionsAction(input: AcceptInput) {
  return perform(acceptSuggestions, input);
}

export async function dismissFindingsAction(input: DismissInput) {
  return perform(dismissFindings, input);
}

export async function undoDecisionAction(input: UndoInput) {
  return perform(undoDecision, input);
}
