import type { Box } from '@/lib/typesetting/placed';
import type { MarkedContent, PdfCanvas, StructureElement } from './pdf-canvas';

type TaggedCell = { readonly box: Box; readonly contents: MarkedContent[] };
type TaggedRow = { readonly ruled: boolean; readonly cells: Map<string, TaggedCell> };

/** Collects, page by page, what was drawn of each cell, and makes the table of the document's structure of it. */
export class TaggedCells {
  private readonly rows = new Map<string, TaggedRow>();

  /** The tag that a cell's content is marked with. */
  static tagOf(box: Box): string {
    if (box.figure) return 'Figure';
    if (box.heading) return `H${box.heading}`;
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

  /** Neighbouring ruled rows as one table, the lines around them as paragraphs, in the order of the page. */
  elements(canvas: PdfCanvas): StructureElement[] {
    const elements: StructureElement[] = [];
    let table: StructureElement[] = [];
    const close = () => {
      if (table.length > 0) elements.push(canvas.element('Table', table));
      table = [];
    };
    for (const { ruled, cells } of this.rows.values()) {
      const own = [...cells.values()];
      if (ruled) {
        const children = own.map((cell) => tableCell(canvas, cell));
        table.push(canvas.element('TR', children));
      } else {
        close();
        elements.push(...own.map((cell) => plainElement(canvas, cell)));
      }
    }
    close();
    return elements;
  }
}

/** What stands outside of tables: a paragraph, a heading, a picture with what it shows in words. */
function plainElement(canvas: PdfCanvas, { box, contents }: TaggedCell): StructureElement {
  const tag = TaggedCells.tagOf(box);
  return box.figure ? canvas.figure(contents, box.figure.words) : canvas.element(tag, contents);
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
