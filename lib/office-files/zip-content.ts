import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-directory';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 64 * 1024;

/** An entry's bytes turn out to be damaged, or more than the archive's directory promised. */
export class DamagedEntry extends Error {}

/**
 * Where an entry's packed bytes lie.
 * @returns null where its own header is missing or does not fit into the archive
 */
export function packedRange(
  bytes: Uint8Array,
  { offset, packed }: ZipEntry,
): { readonly from: number; readonly to: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_HEADER_BYTES > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER)
    return null;
  const from =
    offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + packed > view.byteLength ? null : { from, to: from + packed };
}

function isWhole(content: Uint8Array, { size, crc }: ZipEntry): boolean {
  return content.length === size && crc32(content) === crc;
}

/**
 * The bytes of one file of an archive, never more than its directory promised.
 * @returns null where they are damaged, or not what the directory promised
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const range = packedRange(bytes, entry);
  if (range === null) return null;
  const packed = bytes.subarray(range.from, range.to);
  if (entry.method === STORED) return isWhole(packed, entry) ? packed : null;
  if (entry.method !== DEFLATED) return null;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return isWhole(content, entry) ? content : null;
  } catch {
    // Damaged, or longer than promised: nothing of it is used.
    return null;
  }
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflate.end(packed);
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } catch (error) {
    // What zlib says is about bits; the caller knows which file it was.
    throw new DamagedEntry('not deflated', { cause: error });
  }
}

/**
 * The bytes of one file of an archive in pieces, so that neither all of it nor more than promised is ever held.
 * @throws DamagedEntry where they are damaged, or not what the directory promised; at the last piece at the latest
 */
export async function* streamEntry(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const range = packedRange(bytes, entry);
  if (range === null || (entry.method !== STORED && entry.method !== DEFLATED))
    throw new DamagedEntry('no packed bytes');
  const packed = bytes.subarray(range.from, range.to);
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === STORED ? [packed] : inflated(packed)) {
    size += piece.length;
    if (size > entry.size) throw new DamagedEntry('more than promised');
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw new DamagedEntry('not what was promised');
}
