import type { Box } from './placed';

/** Widths of the lines between cells and around a table, in points. */
export const RULE = 0.5;
export const FRAME = 1;

const TOUCHING = 0.01;

type Rectangle = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

/** Boxes that stand on each other without a gap, and the frame around them. */
export type RuledStretch = { readonly cells: readonly Box[]; readonly frame: Rectangle };

function frameOf(cells: readonly Box[]): Rectangle {
  const x = Math.min(...cells.map((cell) => cell.x));
  const y = Math.min(...cells.map((cell) => cell.y));
  const width = Math.max(...cells.map((cell) => cell.x + cell.width)) - x;
  const height = Math.max(...cells.map((cell) => cell.y + cell.height)) - y;
  return { x, y, width, height };
}

/** The ruled boxes of a page, from its top: what stands together has a frame in common. */
export function ruledStretches(boxes: readonly Box[]): RuledStretch[] {
  const all: Box[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes.filter(({ ruled }) => ruled)) {
    if (box.y > bottom + TOUCHING) all.push([]);
    all.at(-1)?.push(box);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return all.map((cells) => ({ cells, frame: frameOf(cells) }));
}
