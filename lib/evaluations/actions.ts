'use server';

import { perform } from '@/lib/operation/action';
import { adjustWeights, pasteExecution, saveReport, submitReport, withdrawReport } from './commands';
import { evaluationSheet, lastFormChange } from './queries';
import type { AdjustWeightsInput, DecisionInput, PasteExecutionInput, SaveReportInput } from './schema';

export async function saveReportAction(input: SaveReportInput) {
  return perform(saveReport, input);
}

export async function submitReportAction(input: DecisionInput) {
  return perform(submitReport, input);
}

export async function withdrawReportAction(input: DecisionInput) {
  return perform(withdrawReport, input);
}

export async function adjustWeightsAction(input: AdjustWeightsInput) {
  return perform(adjustWeights, input);
}

export async function pasteExecutionAction(input: PasteExecutionInput) {
  return perform(pasteExecution, input);
}

/** The sheet as the server has it now, for showing both texts after a conflict. */
export async function readSheetAction(input: { projectId: string }) {
  return perform(evaluationSheet, input);
}

/** Who was first, for the person who finds the form changed. */
export async function lastFormChangeAction(input: { projectId: string }) {
  return perform(lastFormChange, input);
}
