import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Longest name without number and extension, in bytes of UTF-8: file systems allow 255 for all of it. */
const MAX_NAME_BYTES = 200;

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

function shortened(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_NAME_BYTES) return kept;
    kept += character;
  }
  return kept;
}

/** A name that every file system takes: no separators, reserved signs or controls, no dots or blanks at its end. */
function safeName(name: string): string {
  const safe = shortened(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')).replace(/[. ]+$/u, '');
  return safe === '' || DEVICE.test(safe) ? `_${safe}` : safe;
}

/**
 * A name that every file system takes; one that came before, also in capitals or small letters, gets a number.
 * @param taken the names given so far in the same folder; the new one is added
 * @example uniqueFileName('001-绿化/养护', new Set()) === '001-绿化_养护'
 */
export function uniqueFileName(name: string, taken: Set<string>): string {
  const safe = safeName(name);
  let candidate = safe;
  for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${safe}（${n}）`;
  taken.add(candidate.toLowerCase());
  return candidate;
}

/**
 * Zips files one after the other while they are made: the next one is asked for only when the receiver has taken the
 * last, and none any more once the receiver has gone. A file that fails ends the stream with its error: half an archive
 * is never taken for a whole one. Names are UTF-8 and marked so.
 * @param files PDFs and the like: stored, since compressing them again gains little
 * @param extension with its point, e.g. `.pdf`
 */
export function zipFiles(files: AsyncIterable<NamedFile>, extension: string): PassThrough {
  const zip = new ZipFile();
  const output = zip.outputStream;
  if (!(output instanceof PassThrough)) throw new TypeError('the archive is not written into a PassThrough');
  fill(zip, output, files, extension).catch((error: Error) => output.destroy(error));
  return output;
}

async function fill(
  zip: ZipFile,
  output: PassThrough,
  files: AsyncIterable<NamedFile>,
  extension: string,
): Promise<void> {
  const taken = new Set<string>();
  for await (const { name, bytes } of files) {
    if (output.destroyed) return;
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(content, `${uniqueFileName(name, taken)}${extension}`, { compress: false });
    if (output.writableNeedDrain) await roomOrEnd(output);
  }
  zip.end();
}

/** Waits until the receiver has taken what was written, or has gone. */
function roomOrEnd(output: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      output.off('drain', done).off('close', done);
      resolve();
    };
    output.on('drain', done).on('close', done);
  });
}
