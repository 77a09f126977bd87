/**
 * The name of a character that may have no shape on screen or paper.
 * @example codePointName('𠮷') === 'U+20BB7'
 */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
