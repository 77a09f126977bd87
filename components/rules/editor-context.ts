'use client';

import { createContext, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { RuleValues } from './rule-values';

type Editor = {
  readonly form: UseFormReturn<RuleValues>;
  /** What is wrong, by the name of the field */
  readonly problems: ReadonlyMap<string, string>;
  /** Changed rules that still name the document of the copied one, by the name of the field */
  readonly outdated: ReadonlyMap<string, string>;
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside of an EditorContext');
  return editor;
}
