/** A page as gray values, row by row. */
export type GrayPage = { readonly width: number; readonly height: number; readonly values: Uint8Array };

const BLANK = /\s/u;

/** Reads a page as `pdftoppm -gray` writes it: binary PGM, one byte of gray for each pixel. */
export function readPgm(bytes: Buffer): GrayPage {
  const words: string[] = [];
  let at = 0;
  while (words.length < 4) {
    const from = at;
    while (!BLANK.test(String.fromCharCode(bytes[at] ?? 0x20))) at += 1;
    if (at > from) words.push(bytes.toString('latin1', from, at));
    at += 1;
  }
  const [kind, width, height, most] = words;
  if (kind !== 'P5' || most !== '255') throw new Error('not a PGM of 8 bits of gray');
  return { width: Number(width), height: Number(height), values: bytes.subarray(at) };
}

/** Edge of the squares that are compared, in pixels: what smoothing of letters moves stays within them. */
const SQUARE = 3;

/** Gray values by which a square may differ. */
const SLIGHT = 24;

function meanOf({ width, height, values }: GrayPage, left: number, top: number): number {
  let total = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y++) {
    for (let x = left; x < Math.min(left + SQUARE, width); x++) {
      total += values[y * width + x] ?? 0;
      count += 1;
    }
  }
  return total / count;
}

/** Which part of a page's squares looks another on the other page, from 0 to 1; 1 for pages of other sizes. */
export function difference(page: GrayPage, other: GrayPage): number {
  if (page.width !== other.width || page.height !== other.height) return 1;
  let squares = 0;
  let differing = 0;
  for (let y = 0; y < page.height; y += SQUARE) {
    for (let x = 0; x < page.width; x += SQUARE) {
      squares += 1;
      if (Math.abs(meanOf(page, x, y) - meanOf(other, x, y)) > SLIGHT) differing += 1;
    }
  }
  return differing / squares;
}
