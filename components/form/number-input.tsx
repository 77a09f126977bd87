'use client';

import type { ClipboardEvent, ComponentProps, FocusEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useControlLinks } from './field-context';
import { isSingleCell, tidyNumber } from './number-text';

const BOX =
  'control-group flex w-full min-w-24 items-stretch overflow-hidden rounded border border-control bg-paper has-[:disabled]:border-line has-[input:read-only]:border-line has-[input:read-only]:bg-sunken';
const INPUT =
  'min-h-[calc(var(--control-height)-2px)] w-full min-w-0 grow bg-transparent px-2 py-[3px] text-right text-ink focus-visible:outline-none disabled:bg-sunken disabled:text-muted';
const UNIT = 'flex shrink-0 items-center border-l border-line bg-sunken px-2 text-sm text-muted';

/** Changes the text as typing would, so that React and react-hook-form hear of it. */
function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function insertAtCursor(input: HTMLInputElement, text: string): void {
  const end = input.value.length;
  input.setRangeText(text, input.selectionStart ?? end, input.selectionEnd ?? end, 'end');
  typeInto(input, input.value);
}

/**
 * A number as text: right-aligned, with its unit; never type=number, which loses what it cannot read.
 * Full-width digits, separators and the unit itself are tidied on paste and when the field is left;
 * a pasted block of cells is left to the table's own onPaste.
 */
export function NumberInput({
  unit,
  className,
  required,
  onBlur,
  onPaste,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'inputMode'> & { unit?: string }) {
  const links = useControlLinks({ ...rest, required });

  function tidy(event: FocusEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const text = tidyNumber(input.value, unit);
    if (text !== input.value && !input.readOnly) typeInto(input, text);
    onBlur?.(event);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    onPaste?.(event);
    const input = event.currentTarget;
    const text = event.clipboardData.getData('text/plain');
    if (event.defaultPrevented || input.readOnly || !isSingleCell(text)) return;
    event.preventDefault();
    insertAtCursor(input, tidyNumber(text, unit));
  }

  return (
    <span className={classNames(BOX, className)}>
      <input
        {...rest}
        {...links}
        onBlur={tidy}
        onPaste={paste}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={INPUT}
      />
      {unit && (
        <span aria-hidden className={UNIT}>
          {unit}
        </span>
      )}
    </span>
  );
}
