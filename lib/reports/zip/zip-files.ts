import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { safeFileName } from '../file-name';

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A name that every file system takes; one that came before gets a number. */
export function uniqueFileName(name: string, taken: Set<string>): string {
  const safe = safeFileName(name).slice(0, 120);
  let candidate = safe;
  for (let n = 2; taken.has(candidate); n += 1) candidate = `${safe}（${n}）`;
  taken.add(candidate);
  return candidate;
}

/**
 * Zips files one after the other while they are made, so that memory holds one at a time.
 * A file that fails ends the stream with its error: half an archive is never taken for a whole one.
 * @param extension with its point, e.g. `.pdf`
 */
export function zipFiles(files: AsyncIterable<NamedFile>, extension: string): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  void fill(zip, files, extension).catch((error: Error) => output.destroy(error));
  return output;
}

async function fill(zip: ZipFile, files: AsyncIterable<NamedFile>, extension: string): Promise<void> {
  const taken = new Set<string>();
  for await (const { name, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes), `${uniqueFileName(name, taken)}${extension}`, { compress: false });
  }
  zip.end();
}
