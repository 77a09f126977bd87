import type { ClipboardEvent } from 'react';

/**
 * A column copied from Excel, pasted into one of the inputs, fills the inputs below it.
 * @param set writes one input's text by its name in the form
 * @returns how many inputs were filled; 0 where the paste is an ordinary one
 */
export function pasteColumn(
  event: ClipboardEvent<HTMLElement>,
  set: (name: string, text: string) => void,
): number {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.dataset.column) return 0;
  const lines = event.clipboardData
    .getData('text/plain')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (lines.length < 2) return 0;
  event.preventDefault();
  const all = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(
      `input[data-column="${target.dataset.column}"]`,
    ),
  ];
  const inputs = all.slice(all.indexOf(target), all.indexOf(target) + lines.length);
  inputs.forEach((input, i) => {
    set(input.name, (lines[i]!.split('\t')[0] ?? '').trim());
  });
  return inputs.length;
}
