import { type ClipboardEvent, useState } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import type { TypedSheet } from '@/lib/sheet/typed';
import { type HeldBefore, type PastedLine, pasteColumn } from './paste-column';

type Paste = { readonly lines: readonly PastedLine[]; readonly before: HeldBefore };
export type Pasting = ReturnType<typeof usePastedColumns>;

/** Columns pasted from Excel: filled in line by line, with a result for each and a way back. */
export function usePastedColumns(form: UseFormReturn<TypedSheet>) {
  const [paste, setPaste] = useState<Paste | null>(null);

  function set(name: string, text: string): void {
    form.setValue(name as FieldPath<TypedSheet>, text, { shouldDirty: true });
  }

  function fill(event: ClipboardEvent<HTMLElement>): void {
    const lines = pasteColumn(event);
    if (!lines) return;
    const places = lines.flatMap(({ place }) => place ?? []);
    const held = (name: string) => String(form.getValues(name as FieldPath<TypedSheet>) ?? '');
    const before = new Map(places.map(({ name }) => [name, held(name)]));
    for (const { name, text } of places) set(name, text);
    setPaste({ lines, before });
  }

  function undo(): void {
    for (const [name, text] of paste?.before ?? []) set(name, text);
    setPaste(null);
  }

  return { paste, fill, undo, close: () => setPaste(null) };
}
