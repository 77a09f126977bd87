import type { ClipboardEvent } from 'react';
import { pastedCells } from '@/lib/core/pasted-cells';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';

/** One field of the form that a pasted line goes into. */
type Placed = { readonly name: string; readonly text: string };

export type PastedColumn = {
  readonly placed: readonly Placed[];
  /** Numbers of the blank lines, from 1: what stands in their rows stays */
  readonly blank: readonly number[];
  /** Lines that found no place: below the last row, or in a row without such an input */
  readonly left: readonly { readonly line: number; readonly text: string }[];
};

/** A row's place for a line: its input of that column; in a 定性 row the grade named, else its 完成情况. */
function placeIn(row: Element, column: string, text: string): Placed | null {
  const input = row.querySelector<HTMLInputElement>(`input[data-column="${column}"]`);
  if (input) return { name: input.name, text: text.replace(/\s*\n\s*/g, ' ') };
  if (column !== 'actual') return null;
  const names: readonly string[] = GRADES_OF_COMPLETION;
  const field = row.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    names.includes(text) ? 'input[type="radio"]' : 'textarea[name$=".completion"]',
  );
  return field ? { name: field.name, text } : null;
}

/**
 * A column copied from Excel and pasted into an input of a table: line by line into the rows below, so that a line
 * never slips into another row. A cell with line breaks is one line, and a blank one leaves its row alone.
 * @returns null where the paste is an ordinary one, of a single line
 */
export function pasteColumn(event: ClipboardEvent<HTMLElement>): PastedColumn | null {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.dataset.column) return null;
  const lines = pastedCells(event.clipboardData.getData('text/plain')).map(([cell = '']) => cell);
  const first = target.closest('tr');
  if (lines.length < 2 || !first?.parentElement) return null;
  event.preventDefault();
  const { column } = target.dataset;
  const rows = [...first.parentElement.children].slice([...first.parentElement.children].indexOf(first));
  const found = lines.map((text, i) => {
    const row = rows[i];
    return { line: i + 1, text, place: row && text !== '' ? placeIn(row, column, text) : null };
  });
  return {
    placed: found.flatMap(({ place }) => place ?? []),
    blank: found.flatMap(({ line, text }, i) => (text === '' && rows[i] ? [line] : [])),
    left: found.filter(({ text, place }) => text !== '' && place === null),
  };
}

const MOST = 5;

function listed(parts: readonly string[]): string {
  return `${parts.slice(0, MOST).join('、')}${parts.length > MOST ? ` 等 ${parts.length} ` : ' '}`;
}

/** What became of the lines that were not placed, by their numbers; null where all were. */
export function pastedInWords({ blank, left }: PastedColumn): string | null {
  const parts = [
    blank.length > 0 && `第 ${listed(blank.map(String))}行空白，保留原有内容`,
    left.length > 0 &&
      `没有对应的栏：${listed(left.map(({ line, text }) => `第 ${line} 行“${text.slice(0, 12)}${text.length > 12 ? '…' : ''}”`)).trim()}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join('。')}。` : null;
}
