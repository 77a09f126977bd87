import type { ClipboardEvent } from 'react';
import { pastedCells } from '@/lib/core/pasted-cells';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';

/** One field of the form that a pasted line goes into. */
export type Placed = { readonly id: string; readonly name: string; readonly text: string };

export type PastedLine = {
  /** Number of the line, from 1 */
  readonly line: number;
  readonly text: string;
  /** What stood beside it in the paste: a line of one column takes its first cell only */
  readonly beside: readonly string[];
  /** 三级指标 of its row; null below the last one */
  readonly indicator: string | null;
  /** null where the line is blank, or its row has no such input */
  readonly place: Placed | null;
};

/** A row's place for a line: its input of that column; in a 定性 row the grade named, else its 完成情况. */
function placeIn(row: Element, column: string, text: string): Placed | null {
  const input = row.querySelector<HTMLInputElement>(`input[data-column="${column}"]`);
  if (input) return { id: input.id, name: input.name, text: text.replace(/\s*\n\s*/g, ' ') };
  if (column !== 'actual') return null;
  const names: readonly string[] = GRADES_OF_COMPLETION;
  const field = row.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    names.includes(text) ? 'input[type="radio"]' : 'textarea[name$=".completion"]',
  );
  return field ? { id: field.id, name: field.name, text } : null;
}

/**
 * A column copied from Excel and pasted into an input of a table: line by line into the rows below, so that a line
 * never slips into another row. A cell with line breaks is one line, and a blank one leaves its row alone.
 * @returns null where the paste is an ordinary one, of a single line
 */
export function pasteColumn(event: ClipboardEvent<HTMLElement>): readonly PastedLine[] | null {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.dataset.column) return null;
  const lines = pastedCells(event.clipboardData.getData('text/plain'));
  const first = target.closest('tr');
  if (lines.length < 2 || !first?.parentElement) return null;
  event.preventDefault();
  const { column } = target.dataset;
  const all = [...first.parentElement.querySelectorAll<HTMLElement>(':scope > tr')];
  const rows = all.slice(all.indexOf(first));
  return lines.map(([text = '', ...others], i) => {
    const row = rows[i];
    const place = row && text !== '' ? placeIn(row, column, text) : null;
    const beside = others.filter((cell) => cell !== '');
    return { line: i + 1, text, beside, indicator: row?.dataset.indicator ?? null, place };
  });
}

/** What a field held before the paste, by its name. */
export type HeldBefore = ReadonlyMap<string, string>;

type LineResult = {
  readonly outcome: 'taken' | 'unchanged' | 'refused';
  readonly reason: string | null;
};

/** What became of one line: as a line of an uploaded workbook is told, and what of it was left out. */
export function resultOf(
  line: PastedLine,
  before: HeldBefore,
  problems: ReadonlyMap<string, string>,
): LineResult {
  const { outcome, reason } = firstCell(line, before, problems);
  if (line.beside.length === 0) return { outcome, reason };
  const left = `右侧各列没有录入（${line.beside.join('、')}），请把它们分别粘贴到对应的栏目`;
  return { outcome, reason: reason === null ? left : `${reason}；${left}` };
}

function firstCell(
  { text, indicator, place }: PastedLine,
  before: HeldBefore,
  problems: ReadonlyMap<string, string>,
): LineResult {
  if (text === '') return { outcome: 'unchanged', reason: '空白，保留原有内容' };
  if (indicator === null) return { outcome: 'refused', reason: '在最后一项指标之下，没有对应的行' };
  if (!place) return { outcome: 'refused', reason: '该指标没有这一栏' };
  const problem = problems.get(place.id);
  if (problem) return { outcome: 'refused', reason: `${problem}；请在表中改正` };
  const same = before.get(place.name) === place.text;
  return { outcome: same ? 'unchanged' : 'taken', reason: same ? '与原有内容相同' : null };
}
