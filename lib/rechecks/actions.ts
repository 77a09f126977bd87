'use server';

import { perform } from '@/lib/operation/action';
import { addRecheck, concludeRecheck, drawRechecks, reportOutcome } from './commands';
import { recheckDetails } from './queries';
import type { AddInput, ConcludeInput, DrawInput, OutcomeInput } from './schema';

export async function drawRechecksAction(input: DrawInput) {
  return perform(drawRechecks, input);
}

export async function addRecheckAction(input: AddInput) {
  return perform(addRecheck, input);
}

export async function concludeRecheckAction(input: ConcludeInput) {
  return perform(concludeRecheck, input);
}

export async function reportOutcomeAction(input: OutcomeInput) {
  return perform(reportOutcome, input);
}

export async function readRecheckAction(input: { recheckId: string }) {
  return perform(recheckDetails, input);
}
