'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading1,
  Heading2,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Table2,
  Undo2,
} from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { classNames } from '@/components/ui/class-names';
import { HEADING_LEVELS } from '@/lib/prose/editor';

type Tool = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  run(editor: Editor): void;
  /** Whether it holds where the cursor is; absent of what only acts */
  isOn?(editor: Editor): boolean;
};

const [FIRST, SECOND] = HEADING_LEVELS;

const TOOLS: readonly Tool[] = [
  {
    label: '小标题',
    icon: Heading1,
    run: (editor) => editor.chain().focus().toggleHeading({ level: FIRST }).run(),
    isOn: (editor) => editor.isActive('heading', { level: FIRST }),
  },
  {
    label: '下一级小标题',
    icon: Heading2,
    run: (editor) => editor.chain().focus().toggleHeading({ level: SECOND }).run(),
    isOn: (editor) => editor.isActive('heading', { level: SECOND }),
  },
  {
    label: '加粗',
    icon: Bold,
    keys: 'Ctrl+B',
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    label: '编号',
    icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    label: '项目符号',
    icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    label: '插入表格',
    icon: Table2,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { label: '撤销', icon: Undo2, keys: 'Ctrl+Z', run: (editor) => editor.chain().focus().undo().run() },
  { label: '重做', icon: Redo2, keys: 'Ctrl+Y', run: (editor) => editor.chain().focus().redo().run() },
];

const TABLE_TOOLS: readonly (readonly [label: string, run: (editor: Editor) => void])[] = [
  ['下方加行', (editor) => editor.chain().focus().addRowAfter().run()],
  ['右侧加列', (editor) => editor.chain().focus().addColumnAfter().run()],
  ['删除行', (editor) => editor.chain().focus().deleteRow().run()],
  ['删除列', (editor) => editor.chain().focus().deleteColumn().run()],
  ['删除表格', (editor) => editor.chain().focus().deleteTable().run()],
];

const BUTTON =
  'inline-flex min-h-[1.75rem] min-w-[1.75rem] items-center justify-center rounded-sm px-1 text-sm text-ink hover:bg-action-soft hover:text-action';

/** What can be done with the text, for mouse and keyboard: one stop of Tab, arrows within. */
export function ProseToolbar({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const { on, inTable } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      on: TOOLS.map((tool) => tool.isOn?.(current) ?? false),
      inTable: current.isActive('table'),
    }),
  });
  return (
    <Toolbar.Root
      aria-label={`${label}：格式`}
      // A click leaves the cursor where it is: what is typed next goes into the text.
      onMouseDown={(event) => event.preventDefault()}
      className="flex flex-wrap items-center gap-0.5 rounded-t border border-b-0 border-control bg-sunken px-1 py-0.5"
    >
      {TOOLS.map((tool, i) => (
        <Toolbar.Button
          key={tool.label}
          aria-label={tool.label}
          aria-pressed={tool.isOn ? on[i] : undefined}
          title={tool.keys ? `${tool.label}（${tool.keys}）` : tool.label}
          className={classNames(BUTTON, on[i] && 'bg-action-soft text-action')}
          onClick={() => tool.run(editor)}
        >
          <tool.icon aria-hidden className="size-4" />
        </Toolbar.Button>
      ))}
      {inTable && (
        <>
          <Toolbar.Separator className="mx-1 h-5 w-px bg-control" />
          {TABLE_TOOLS.map(([name, run]) => (
            <Toolbar.Button key={name} className={BUTTON} onClick={() => run(editor)}>
              {name}
            </Toolbar.Button>
          ))}
        </>
      )}
    </Toolbar.Root>
  );
}
