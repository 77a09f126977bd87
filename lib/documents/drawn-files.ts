import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { readEnv } from '@/lib/env/env';
import { log } from '@/lib/env/log';

const MB = 1024 * 1024;
const MOST_BYTES = 200 * MB;
/** Room is made for many files at once, so that not every further file looks through the folder. */
const KEPT_SHARE = 0.8;
const DIGEST_BYTES = 32;

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

type Found = { readonly file: string; readonly size: number; readonly usedAt: number };

/**
 * Drawn files in a folder of bounded size, by a key of all that decides their bytes. Each stands behind its SHA-256: what
 * a crash cut short is drawn again. Whether the person may have the file has been decided before it is asked for.
 */
export class DrawnFiles {
  private readonly underWay = new Map<string, Promise<Uint8Array>>();
  private used: number | null = null;

  constructor(
    private readonly folder: string,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /** The file of that key, drawn where it is not there, by one of those who ask at the same time. */
  once(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known =
      this.underWay.get(key) ?? this.readOrDraw(key, draw).finally(() => this.underWay.delete(key));
    this.underWay.set(key, known);
    return known;
  }

  private async readOrDraw(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const kept = await this.read(key);
    if (kept) return kept;
    const bytes = await draw();
    await this.keep(key, bytes).catch((err: unknown) => log.warn({ err }, 'a drawn file was not kept'));
    return bytes;
  }

  private place(key: string): string {
    return path.join(this.folder, key.slice(0, 2), key);
  }

  private async read(key: string): Promise<Uint8Array | null> {
    const file = this.place(key);
    const content = await fs.readFile(file).catch(() => null);
    if (!content) return null;
    const bytes = content.subarray(DIGEST_BYTES);
    if (!digestOf(bytes).equals(content.subarray(0, DIGEST_BYTES))) return null;
    const now = new Date();
    await fs.utimes(file, now, now).catch(() => undefined);
    return bytes;
  }

  private async keep(key: string, bytes: Uint8Array): Promise<void> {
    const file = this.place(key);
    const draft = `${file}.${randomUUID()}`;
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await fs.writeFile(draft, Buffer.concat([digestOf(bytes), bytes]), { mode: 0o600 });
    await fs.rename(draft, file);
    this.used = this.used === null ? await this.measured() : this.used + bytes.length;
    if (this.used > this.mostBytes) await this.makeRoom();
  }

  private async found(): Promise<Found[]> {
    const names = await fs.readdir(this.folder, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const all = await Promise.all(
      files.map(async (file) => {
        const stat = await fs.stat(file).catch(() => null);
        return stat && { file, size: stat.size, usedAt: stat.mtimeMs };
      }),
    );
    return all.filter((one) => one !== null);
  }

  private async measured(): Promise<number> {
    return (await this.found()).reduce((sum, { size }) => sum + size, 0);
  }

  /** Removes what was asked for longest ago. */
  private async makeRoom(): Promise<void> {
    const oldestFirst = (await this.found()).sort((a, b) => a.usedAt - b.usedAt);
    let left = oldestFirst.reduce((sum, { size }) => sum + size, 0);
    for (const { file, size } of oldestFirst) {
      if (left <= this.mostBytes * KEPT_SHARE) break;
      await fs.rm(file, { force: true });
      left -= size;
    }
    this.used = left;
  }
}

// One per process, also where the framework loads this module more than once.
const holder = globalThis as typeof globalThis & { jixiaoDrawn?: DrawnFiles | null };

/** Keeps drawn files from now on: in the data folder, or where a test says; null: draws every time. */
export function keepDrawnFiles(
  files: DrawnFiles | null = new DrawnFiles(path.join(readEnv().dataDir, 'drawn')),
): void {
  holder.jixiaoDrawn = files;
}

/** Begins to keep drawn files where the process has not. Until then, every document is drawn. */
export function startKeepingDrawnFiles(): void {
  if (!holder.jixiaoDrawn) keepDrawnFiles();
}

/** The file of that key: the one that is kept, or drawn. */
export function drawnOnce(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  return holder.jixiaoDrawn ? holder.jixiaoDrawn.once(key, draw) : draw();
}
