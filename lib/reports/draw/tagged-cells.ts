import type { Box } from '../layout/place';
import type { MarkedContent, PdfCanvas, StructureElement } from './pdf-canvas';

type TaggedCell = { readonly box: Box; readonly contents: MarkedContent[] };
type TaggedRow = { readonly ruled: boolean; readonly cells: Map<string, TaggedCell> };

/** Collects, page by page, what was drawn of each cell, and makes the table of the document's structure of it. */
export class TaggedCells {
  private readonly rows = new Map<string, TaggedRow>();

  /** The tag that a cell's content is marked with. */
  static tagOf(box: Box): string {
    if (!box.ruled) return 'P';
    return box.heads === null ? 'TD' : 'TH';
  }

  add(box: Box, content: MarkedContent | null): void {
    const key = `${box.block} ${box.row}`;
    const row = this.rows.get(key) ?? { ruled: box.ruled, cells: new Map<string, TaggedCell>() };
    this.rows.set(key, row);
    const cell = row.cells.get(box.key) ?? { box, contents: [] };
    row.cells.set(box.key, cell);
    if (content) cell.contents.push(content);
  }

  /** The ruled rows as one table, then the lines below it as paragraphs. */
  elements(canvas: PdfCanvas): StructureElement[] {
    const rows = [...this.rows.values()];
    const table = rows
      .filter(({ ruled }) => ruled)
      .map(({ cells }) =>
        canvas.element(
          'TR',
          [...cells.values()].map((cell) => tableCell(canvas, cell)),
        ),
      );
    const paragraphs = rows
      .filter(({ ruled }) => !ruled)
      .flatMap(({ cells }) => [...cells.values()].map(({ contents }) => canvas.element('P', contents)));
    return [canvas.element('Table', table), ...paragraphs];
  }
}

function tableCell(canvas: PdfCanvas, { box, contents }: TaggedCell): StructureElement {
  const { columns, rows } = box.span;
  const scope = box.heads === null ? {} : { Scope: box.heads === 'column' ? 'Column' : 'Row' };
  return canvas.element(TaggedCells.tagOf(box), contents, {
    O: 'Table',
    ColSpan: columns,
    RowSpan: rows,
    ...scope,
  });
}
