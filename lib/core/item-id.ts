/**
 * An id for a new item of a list that others may add to at the same time: theirs are never equal to it, so both stay.
 * It needs no secure context, unlike `crypto.randomUUID`.
 */
export function newItemId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(8))];
  return `item-${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
