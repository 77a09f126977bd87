import qrcode from 'qrcode-generator';
import type { Rectangle } from './pdf-canvas';

type Square = { readonly x: number; readonly y: number; readonly size: number };

/** The dark modules of a QR code in a square, those beside one another in a row as one rectangle. */
export function qrSquares(text: string, { x, y, size }: Square): Rectangle[] {
  const qr = qrcode(0, 'M');
  qr.addData(text);
  qr.make();
  const count = qr.getModuleCount();
  const side = size / count;
  const rectangles: Rectangle[] = [];
  for (let row = 0; row < count; row += 1) {
    let from = -1;
    for (let column = 0; column <= count; column += 1) {
      const dark = column < count && qr.isDark(row, column);
      if (dark && from < 0) from = column;
      if (dark || from < 0) continue;
      rectangles.push({ x: x + from * side, y: y + row * side, width: (column - from) * side, height: side });
      from = -1;
    }
  }
  return rectangles;
}
