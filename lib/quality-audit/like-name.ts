import { squeezed } from '@/lib/core/fullwidth';

/** Between digits, points and the like are a number's own. */
const PUNCTUATION = /(?<!\d)[,.:、—–-]|[,.:、—–-](?!\d)|[;。()“”"‘’'《》【】〔〕[\]·•_]/g;

/** A name without what does not tell indicators apart: width of characters, blanks, punctuation. */
export function likeName(name: string): string {
  return squeezed(name).replace(PUNCTUATION, '');
}
