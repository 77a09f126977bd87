import type { Block, Sheet } from '@/lib/typesetting/block';
import { APPENDIX_PARTS, APPENDIX_TITLES, type AppendixPart, type FormModel } from '../types';
import { EVIDENCE_SHEET, evidenceBlocks } from './evidence-blocks';
import { HISTORY_SHEET, historyBlocks } from './history-blocks';
import { TRACE_SHEET, traceBlocks } from './trace-blocks';

export type Appendix = {
  readonly parts: readonly AppendixPart[];
  /** What a reader has to know of traces that were not frozen with the form */
  readonly note: string | null;
};

/** One part of the appendix as blocks of its grid. */
export type AppendixBlocks = {
  readonly part: AppendixPart;
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
};

function partOf(part: AppendixPart, model: FormModel, note: string | null): AppendixBlocks | null {
  if (part === 'evidence') return { part, sheet: EVIDENCE_SHEET, blocks: evidenceBlocks(model) };
  if (part === 'history') return { part, sheet: HISTORY_SHEET, blocks: historyBlocks(model) };
  return model.traces && { part, sheet: TRACE_SHEET, blocks: traceBlocks(model, model.traces, note) };
}

/** The appendix of a form; 得分依据 only where the model has them. */
export function appendixBlocks(model: FormModel, appendix: Appendix | null): AppendixBlocks[] {
  if (!appendix) return [];
  return APPENDIX_PARTS.filter((part) => appendix.parts.includes(part))
    .map((part) => partOf(part, model, appendix.note))
    .filter((part) => part !== null);
}

/** What a file's name says of its appendix. */
export function appendixWords(parts: readonly AppendixPart[]): string {
  return parts.length === 0 ? '' : `（附${parts.map((part) => APPENDIX_TITLES[part]).join('、')}）`;
}
