import { describe, expect, it } from 'vitest';
import { markSquare } from '@/lib/typesetting/mark';
import { FORM_SHEET } from '../layout/form-grid';

const SQUARE = markSquare(FORM_SHEET);

import { qrSquares } from './qr-squares';

const text = 'https://jixiao.example.cn/verify/0123-4567-89AB-C';

describe('a QR', () => {
  it('fills its square from corner to corner, and nothing overlaps', () => {
    const squares = qrSquares(text, SQUARE);
    const { x, y, size } = SQUARE;
    expect(Math.min(...squares.map((one) => one.x))).toBeCloseTo(x);
    expect(Math.min(...squares.map((one) => one.y))).toBeCloseTo(y);
    expect(Math.max(...squares.map((one) => one.x + one.width))).toBeCloseTo(x + size);
    expect(Math.max(...squares.map((one) => one.y + one.height))).toBeCloseTo(y + size);
    for (const one of squares) {
      const beside = squares.filter((other) => other.y === one.y && other.x > one.x);
      for (const other of beside) expect(other.x).toBeGreaterThan(one.x + one.width);
    }
  });

  it('is the same every time, and another for another text', () => {
    expect(qrSquares(text, SQUARE)).toEqual(qrSquares(text, SQUARE));
    expect(qrSquares(`${text}D`, SQUARE)).not.toEqual(qrSquares(text, SQUARE));
  });
});
