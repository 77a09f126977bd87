import type { Shape } from '@/lib/charts/figure';
import type { PlacedFigure } from '@/lib/typesetting/placed';
import { widthOf } from '@/lib/typesetting/text-measure';
import { advance } from './characters';
import type { PdfCanvas } from './pdf-canvas';

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

function drawShape(canvas: PdfCanvas, shape: Shape, x: number, y: number): void {
  if (shape.kind === 'line') {
    canvas.stroke({ x1: x + shape.x1, y1: y + shape.y1, x2: x + shape.x2, y2: y + shape.y2 });
    return;
  }
  if (shape.kind === 'bar') {
    canvas.surface({ ...shape, x: x + shape.x, y: y + shape.y }, shape.fill, shape.outlined);
    return;
  }
  const before = widthOf(shape.text, 'body', advance) * shape.fontSize * BEFORE[shape.anchor];
  canvas.line(
    { text: shape.text, x: x + shape.x - before, y: y + shape.y },
    { face: 'body', fontSize: shape.fontSize },
  );
}

/** Draws a picture of plain shapes where it was placed. */
export function drawFigure(canvas: PdfCanvas, { figure, x, y }: PlacedFigure): void {
  for (const shape of figure.shapes) drawShape(canvas, shape, x, y);
}
