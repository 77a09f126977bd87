import type { CSSProperties, ReactNode } from 'react';
import { FigureSvg } from '@/components/chart/figure-svg';
import { classNames } from '@/components/ui/class-names';
import type { Block, Cell, Sheet } from '@/lib/typesetting/block';
import { DocumentTable } from './document-table';

/** Smallest print on a page of the screen, in em of the body text. */
const SMALLEST = 0.8;

type Paper = Pick<Sheet, 'edges' | 'fontSize' | 'lineHeight'>;

/** A text with its bold stretches. */
function wordsOf({ text, runs }: Cell): ReactNode {
  if (!runs) return text;
  return runs.map(({ text: part, face }, i) => {
    const Stretch = face === 'heading' ? 'b' : 'span';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text stay where they are
      <Stretch key={i} className={face === 'heading' ? 'font-printed-heading' : undefined}>
        {part}
      </Stretch>
    );
  });
}

const HEADINGS = { 1: 'h2', 2: 'h2', 3: 'h3', 4: 'h4' } as const;

function Line({
  block,
  cell,
  style,
}: {
  readonly block: Block;
  readonly cell: Cell;
  readonly style: CSSProperties;
}) {
  if (cell.figure) return <FigureSvg figure={cell.figure} words={cell.text} />;
  const Tag = block.heading ? HEADINGS[block.heading] : 'p';
  const look = classNames(
    'whitespace-pre-line',
    cell.align === 'center' && 'text-center',
    cell.justified && 'text-justify',
    cell.face === 'heading' && 'font-printed-heading',
    block.heading === 1 && 'my-[0.5em]',
  );
  return (
    <Tag
      data-block={block.name}
      className={look}
      style={{ ...style, textIndent: cell.firstIndent ? '2em' : undefined }}
    >
      {wordsOf(cell)}
    </Tag>
  );
}

/**
 * Blocks of a document as they read on paper, in sizes relative to the text around them: what stands in them is what the
 * PDF and the DOCX say.
 */
export function DocumentBlocks({
  blocks,
  paper,
}: {
  readonly blocks: readonly Block[];
  readonly paper: Paper;
}) {
  return blocks.map((block) => {
    const { edges, fontSize, lineHeight } = block.look ?? paper;
    const scale = Math.max(SMALLEST, fontSize / paper.fontSize);
    const style = { fontSize: `${scale}em`, lineHeight: lineHeight / fontSize };
    if (block.ruled) {
      return <DocumentTable key={block.name} block={block} edges={edges} style={style} words={wordsOf} />;
    }
    return block.rows.flatMap(({ cells }) =>
      cells.map((cell) => <Line key={cell.key} block={block} cell={cell} style={style} />),
    );
  });
}
