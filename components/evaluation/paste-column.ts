import type { ClipboardEvent } from 'react';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';

/** One field of the form that a pasted line goes into. */
type Placed = { readonly name: string; readonly text: string };

export type PastedColumn = {
  readonly placed: readonly Placed[];
  /** Lines that found no place: below the last row, or in a row without such an input */
  readonly left: number;
};

function linesOf(event: ClipboardEvent<HTMLElement>): string[] {
  const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
  return text.split(/\r?\n/).map((line) => (line.split('\t')[0] ?? '').trim());
}

/** A row's place for a line: its input of that column; in a 定性 row the grade named, else its 完成情况. */
function placeIn(row: Element, column: string, text: string): Placed | null {
  const input = row.querySelector<HTMLInputElement>(`input[data-column="${column}"]`);
  if (input) return { name: input.name, text };
  if (column !== 'actual') return null;
  const names: readonly string[] = GRADES_OF_COMPLETION;
  const field = row.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    names.includes(text) ? 'input[type="radio"]' : 'textarea[name$=".completion"]',
  );
  return field ? { name: field.name, text } : null;
}

/**
 * A column copied from Excel and pasted into an input of a table: line by line into the rows below, so that a line
 * never slips into another row.
 * @returns null where the paste is an ordinary one, of a single line
 */
export function pasteColumn(event: ClipboardEvent<HTMLElement>): PastedColumn | null {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.dataset.column) return null;
  const lines = linesOf(event);
  const first = target.closest('tr');
  if (lines.length < 2 || !first?.parentElement) return null;
  event.preventDefault();
  const { column } = target.dataset;
  const rows = [...first.parentElement.children].slice([...first.parentElement.children].indexOf(first));
  const placed = lines.flatMap((text, i) => {
    const row = rows[i];
    const place = row ? placeIn(row, column, text) : null;
    return place ? [place] : [];
  });
  return { placed, left: lines.length - placed.length };
}
