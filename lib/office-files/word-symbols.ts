const REPLACEMENT = '\ufffd';
/** Symbols of these fonts stand at their place plus F000. */
const PRIVATE_USE = 0xf000;

const SYMBOL: Readonly<Record<number, string>> = {
  37: '%',
  43: '+',
  45: '-',
  60: '<',
  61: '=',
  62: '>',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  185: '≠',
  187: '≈',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  82: '☑',
  110: '■',
  111: '□',
  168: '☐',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/**
 * The character that a symbol of an old symbol font shows.
 * @param code hexadecimal, as Word writes it
 * @returns `�` for a symbol that is not known: the row is then reported as damaged, not read without it
 * @example symbolText('Symbol', 'F0B3') === '≥'
 */
export function symbolText(font: string, code: string): string {
  const number = /^[\dA-Fa-f]{1,4}$/.test(code) ? Number.parseInt(code, 16) : Number.NaN;
  if (Number.isNaN(number)) return REPLACEMENT;
  const place = number >= PRIVATE_USE ? number - PRIVATE_USE : number;
  if (/^symbol$/i.test(font)) return SYMBOL[place] ?? REPLACEMENT;
  if (/^wingdings$/i.test(font)) return WINGDINGS[place] ?? REPLACEMENT;
  const isCharacter = number >= 0x20 && number < 0xd800;
  return isCharacter ? String.fromCharCode(number) : REPLACEMENT;
}
