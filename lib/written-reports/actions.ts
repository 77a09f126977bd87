'use server';

import { perform } from '@/lib/operation/action';
import { askForReports, finishReport, reopenReport, saveText } from './commands';
import { writtenGlyphs, writtenText } from './queries';
import type { AskInput, DocumentInput, FinishInput, ReopenInput, SaveTextInput, TextInput } from './schema';

export async function saveTextAction(input: SaveTextInput) {
  return perform(saveText, input);
}

export async function readTextAction(input: TextInput) {
  return perform(writtenText, input);
}

export async function readGlyphsAction(input: DocumentInput) {
  return perform(writtenGlyphs, input);
}

export async function finishReportAction(input: FinishInput) {
  return perform(finishReport, input);
}

export async function reopenReportAction(input: ReopenInput) {
  return perform(reopenReport, input);
}

export async function askForReportsAction(input: AskInput) {
  return perform(askForReports, input);
}
