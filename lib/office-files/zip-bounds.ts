import type { DocumentError } from '@/lib/budget-document/problem';
import { quote } from '@/lib/core/quote';
import { err, ok, type Result } from '@/lib/core/result';
import { packedRange } from './zip-content';
import { type ZipEntry, zipEntries } from './zip-directory';

const MB = 1024 * 1024;

/** Far more than any budget holds; what is larger would take the server's memory. */
const MOST_UNPACKED = 200 * MB;
const MOST_ENTRIES = 5000;
/** A budget of repeated markup packs to a fiftieth; only bytes made to be unpacked go much further. */
const MOST_RATIO = 200;
/** Below this size no ratio does any harm: rows of blank cells pack as far as any bomb. */
const HARMLESS_BYTES = 16 * MB;
/** Stands for a number that is written elsewhere, in the extension for archives over 4 GB. */
const ZIP64 = 0xffffffff;

const RESAVE = '请用 Word、Excel 或 WPS 打开后重新另存，再选择新文件。';
const INCOMPLETE = `文件不完整，可能没有下载或复制完。请重新获取文件，或${RESAVE.slice(1)}`;
const DAMAGED = `文件已损坏，无法解开。请重新获取文件，或${RESAVE.slice(1)}`;

function escapes(name: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..');
}

function nameFault(entries: readonly ZipEntry[]): string | null {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (escapes(name)) return `文件内部的名称${quote(name)}指向文件之外，不予读取。${RESAVE}`;
    const same = name.toLowerCase();
    if (seen.has(same)) return `文件内部有两个同名的部分（${quote(name)}），不知道该读哪一个。${RESAVE}`;
    seen.add(same);
  }
  return null;
}

function sizeFault(entries: readonly ZipEntry[]): string | null {
  if (entries.some(({ size, packed, offset }) => [size, packed, offset].includes(ZIP64))) {
    return `文件采用 4 GB 以上文件的压缩格式（ZIP64），不予读取。${RESAVE}`;
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_UNPACKED) {
    return `文件解开后有 ${(total / MB).toFixed(0)} MB，最大 ${MOST_UNPACKED / MB} MB，不像是预算文件，不予读取。`;
  }
  const bomb = entries.find(({ size, packed }) => size > HARMLESS_BYTES && size > packed * MOST_RATIO);
  if (!bomb) return null;
  return `文件内部的${quote(bomb.name)}解开后会膨胀到 ${MOST_RATIO} 倍以上，不像是预算文件，不予读取。`;
}

function overlaps(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean | null {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  let free = 0;
  for (const entry of sorted) {
    const range = packedRange(bytes, entry);
    if (range === null) return null;
    if (entry.offset < free) return true;
    free = range.to;
  }
  return false;
}

/** What stands in the way of unpacking; null for nothing. */
function fault(bytes: Uint8Array, entries: readonly ZipEntry[]): DocumentError | null {
  if (entries.length > MOST_ENTRIES) {
    const message = `文件内部有 ${entries.length} 个部分，最多 ${MOST_ENTRIES} 个，不像是预算文件，不予读取。`;
    return { code: 'too-complex', message };
  }
  const message = sizeFault(entries) ?? nameFault(entries);
  if (message !== null) return { code: 'too-complex', message };
  if (entries.some(({ encrypted }) => encrypted)) {
    return { code: 'protected', message: '文件已加密，无法读取。请取消密码后重新保存，再选择新文件。' };
  }
  const overlapping = overlaps(bytes, entries);
  if (overlapping === null) return { code: 'damaged', message: DAMAGED };
  return overlapping ? { code: 'damaged', message: `文件内部的部分互相重叠，不予读取。${RESAVE}` } : null;
}

/**
 * The files of an archive, if it may be unpacked at all: decided by its directory alone.
 * @returns an error in Chinese that says what speaks against it and what to do
 */
export function boundedEntries(bytes: Uint8Array): Result<readonly ZipEntry[], DocumentError> {
  const entries = zipEntries(bytes);
  if (entries === null) return err({ code: 'damaged', message: INCOMPLETE });
  const found = fault(bytes, entries);
  return found === null ? ok(entries) : err(found);
}
