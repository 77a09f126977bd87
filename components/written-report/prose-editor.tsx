'use client';

import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { type EditorNode, editorOfProse, HEADING_LEVELS, proseOfEditor } from '@/lib/prose/editor';
import type { Prose } from '@/lib/prose/prose';
import { readablePaste } from './pasted-html';
import { ProseToolbar } from './prose-toolbar';

/** Nothing but what prints: lib/prose reads the same kinds of nodes. */
const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [...HEADING_LEVELS] },
    ...{ blockquote: false, code: false, codeBlock: false, horizontalRule: false },
    ...{ italic: false, link: false, strike: false, underline: false },
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content: 'paragraph+' }),
  TableHeader.extend({ content: 'paragraph+' }),
];

const LOOK =
  'prose-text min-h-28 rounded-b border border-control bg-paper px-3 py-2 focus-visible:outline-offset-[-2px]';

type Props = {
  readonly label: string;
  /** Id of what says what to write */
  readonly describedBy: string;
  readonly initial: Prose;
  readonly onChange: (prose: Prose) => void;
};

/** A text as it prints, to be typed into; `initial` is read once. */
export default function ProseEditor({ label, describedBy, initial, onChange }: Props) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: structuredClone(editorOfProse(initial)) as object,
    immediatelyRender: false,
    onUpdate: ({ editor: changed }) => onChange(proseOfEditor(changed.getJSON() as EditorNode)),
    editorProps: {
      transformPastedHTML: readablePaste,
      attributes: {
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        ...{ 'aria-describedby': describedBy, class: LOOK },
      },
    },
  });
  if (!editor) return null;
  return (
    <div>
      <ProseToolbar editor={editor} label={label} />
      <EditorContent editor={editor} />
    </div>
  );
}
