import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type FileStorage, type KeptFile, keyOf } from './file-storage';

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

async function flush(target: string): Promise<void> {
  const handle = await fs.open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes beside the place under a name of its own, lets it reach the disk, then renames: whole, or not there. */
async function writeWhole(target: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${target}.${randomUUID()}.part`;
  try {
    await write(draft);
    await flush(draft);
    await fs.rename(draft, target);
  } catch (error) {
    await fs.rm(draft, { force: true });
    throw error;
  }
  await flush(path.dirname(target));
}

/** The kept files of a folder; drafts that a crash left there a day ago go. */
async function* keptIn(folder: string): AsyncGenerator<KeptFile> {
  for (const name of await fs.readdir(folder)) {
    const file = path.join(folder, name);
    const { mtime } = await fs.stat(file);
    if (/^[0-9a-f]{64}$/.test(name)) yield { sha256: name, keptAt: mtime };
    else if (name.endsWith('.part') && Date.now() - mtime.getTime() > ABANDONED_AFTER_MS)
      await fs.rm(file, { force: true });
  }
}

/** Files in a folder of this machine; it is made with the first one. */
export function diskStorage(folder: string): FileStorage {
  const place = (sha256: string) => path.join(folder, keyOf(sha256));
  const has = async (sha256: string) => {
    try {
      return (await fs.stat(place(sha256))).isFile();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };
  const keep = async (sha256: string, write: (draft: string) => Promise<void>) => {
    const target = place(sha256);
    const now = new Date();
    if (await has(sha256)) return fs.utimes(target, now, now);
    await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await writeWhole(target, write);
    await flush(folder);
  };
  return {
    has,
    keep: (sha256, bytes) => keep(sha256, (draft) => fs.writeFile(draft, bytes, { flag: 'wx', mode: 0o600 })),
    keepFile: (sha256, file) =>
      keep(sha256, async (draft) => {
        await fs.copyFile(file, draft, fs.constants.COPYFILE_EXCL);
        await fs.chmod(draft, 0o600);
      }),
    async read(sha256) {
      if (!(await has(sha256))) return null;
      return Readable.toWeb(createReadStream(place(sha256))) as ReadableStream<Uint8Array>;
    },
    remove: (sha256) => fs.rm(place(sha256), { force: true }),
    async *list() {
      const folders = await fs.readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      for (const name of folders.filter((found) => /^[0-9a-f]{2}$/.test(found)))
        yield* keptIn(path.join(folder, name));
    },
  };
}
