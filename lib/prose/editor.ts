import { normaliseProse } from './normalise';
import type { Prose, ProseBlock, ProseRun, ProseText } from './prose';

/** A node as the editor has it (ProseMirror's JSON). */
export type EditorNode = {
  readonly type?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly EditorNode[];
  readonly marks?: readonly { readonly type: string }[];
  readonly text?: string;
};

/** The editor's levels of headings: those above them are the page's own. */
export const HEADING_LEVELS = [3, 4] as const;

const childrenOf = (node: EditorNode): readonly EditorNode[] => node.content ?? [];

/** The text below a node; paragraphs within it are parted by line feeds. */
function runsOf(node: EditorNode): ProseRun[] {
  if (node.type === 'hardBreak') return [{ text: '\n', bold: false }];
  if (node.text !== undefined) {
    return [{ text: node.text, bold: node.marks?.some(({ type }) => type === 'bold') ?? false }];
  }
  return childrenOf(node).flatMap((child, i) => {
    const parted = i > 0 && child.type === 'paragraph';
    return parted ? [{ text: '\n', bold: false }, ...runsOf(child)] : runsOf(child);
  });
}

const isList = ({ type }: EditorNode) => type === 'bulletList' || type === 'orderedList';

/** The items of a list, those of lists within them behind their own. */
function itemsOf(list: EditorNode): ProseText[] {
  return childrenOf(list).flatMap((item) => [
    runsOf({ ...item, content: childrenOf(item).filter((child) => !isList(child)) }),
    ...childrenOf(item).filter(isList).flatMap(itemsOf),
  ]);
}

/** A cell over several columns keeps its text in the first of them. */
function cellsOf(row: EditorNode): ProseText[] {
  return childrenOf(row).flatMap((cell) => {
    const span = Math.min(20, Math.max(1, Number(cell.attrs?.colspan ?? 1) || 1));
    return [runsOf(cell), ...Array.from({ length: span - 1 }, () => [])];
  });
}

function blocksOf(node: EditorNode): ProseBlock[] {
  switch (node.type) {
    case 'heading': {
      const level = node.attrs?.level === HEADING_LEVELS[1] ? 2 : 1;
      const text = runsOf(node).map((run) => run.text);
      return [{ kind: 'heading', level, text: text.join('') }];
    }
    case 'bulletList':
    case 'orderedList':
      return [{ kind: 'list', ordered: node.type === 'orderedList', items: itemsOf(node) }];
    case 'table':
      return [{ kind: 'table', rows: childrenOf(node).map(cellsOf) }];
    case 'doc':
      return childrenOf(node).flatMap(blocksOf);
    default:
      return [{ kind: 'paragraph', text: runsOf(node) }];
  }
}

/** What stands in the editor, as it is kept: whatever does not print is left out, its text is not. */
export function proseOfEditor(document: EditorNode): Prose {
  return normaliseProse(blocksOf(document));
}

const textNodes = (runs: ProseText): EditorNode[] =>
  runs.map(({ text, bold }) => ({ type: 'text', text, ...(bold && { marks: [{ type: 'bold' }] }) }));

const paragraph = (runs: ProseText): EditorNode => ({ type: 'paragraph', content: textNodes(runs) });

function nodeOf(block: ProseBlock): EditorNode {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text);
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: HEADING_LEVELS[block.level - 1] },
        content: [{ type: 'text', text: block.text }],
      };
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      };
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row, i) => ({
          type: 'tableRow',
          content: row.map((cell) => ({
            type: i === 0 ? 'tableHeader' : 'tableCell',
            content: [paragraph(cell)],
          })),
        })),
      };
  }
}

/** A kept text as the editor opens it. */
export function editorOfProse(prose: Prose): EditorNode {
  return { type: 'doc', content: prose.length === 0 ? [paragraph([])] : prose.map(nodeOf) };
}
