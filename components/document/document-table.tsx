import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { Block, Cell, Row } from '@/lib/typesetting/block';

const ALIGNS = {
  left: 'text-left',
  center: 'text-center',
  right: 'text-right',
  decimal: 'text-right',
  'decimal-center': 'text-center',
} as const satisfies Record<Cell['align'], string>;

/** A cell and how many rows it stands beside. */
type Spanning = { readonly cell: Cell; readonly rows: number };

function cellsOf({ merged }: Block, { cells }: Row, index: number): Spanning[] {
  const beside = merged.filter(({ first }) => Math.max(0, first) === index);
  return [
    ...cells.map((cell) => ({ cell, rows: 1 })),
    ...beside.map(({ cell, first, last }) => ({ cell, rows: last - Math.max(0, first) + 1 })),
  ].sort((a, b) => a.cell.from - b.cell.from);
}

function TableCell({ cell, rows, children }: Spanning & { readonly children: ReactNode }) {
  const look = classNames(
    'whitespace-pre-line border border-ink px-1 py-0.5 align-middle',
    ALIGNS[cell.align],
    cell.face === 'heading' ? 'font-printed-heading' : 'font-normal',
  );
  const span = { colSpan: cell.to - cell.from, rowSpan: rows, className: look };
  if (cell.heads === null) return <td {...span}>{children}</td>;
  return (
    <th {...span} scope={cell.heads === 'column' ? 'col' : 'row'}>
      {children}
    </th>
  );
}

/** Shares of the table's width, by the grid of its block. */
function Columns({ edges }: { readonly edges: readonly number[] }) {
  const whole = edges.at(-1) ?? 1;
  return (
    <colgroup>
      {edges.slice(1).map((edge, i) => (
        <col key={edge} style={{ width: `${((edge - (edges[i] ?? 0)) / whole) * 100}%` }} />
      ))}
    </colgroup>
  );
}

/** A ruled block as a table. `words` says how its texts are shown. */
export function DocumentTable({
  block,
  edges,
  style,
  words,
}: {
  readonly block: Block;
  readonly edges: readonly number[];
  readonly style: CSSProperties;
  readonly words: (cell: Cell) => ReactNode;
}) {
  const row = (cells: readonly Spanning[], key: string) => (
    <tr key={key}>
      {cells.map(({ cell, rows }) => (
        <TableCell key={cell.key} cell={cell} rows={rows}>
          {words(cell)}
        </TableCell>
      ))}
    </tr>
  );
  return (
    <table
      data-block={block.name}
      className="my-1 w-full table-fixed border-collapse break-words"
      style={style}
    >
      <Columns edges={edges} />
      {block.header.length > 0 && (
        <thead>
          {block.header.map(({ cells }, i) =>
            row(
              cells.map((cell) => ({ cell, rows: 1 })),
              `${block.name}.head.${i}`,
            ),
          )}
        </thead>
      )}
      <tbody>{block.rows.map((one, i) => row(cellsOf(block, one, i), `${block.name}.${i}`))}</tbody>
    </table>
  );
}
