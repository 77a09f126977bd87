import { describe, expect, it } from 'vitest';
import { wordFile, zipped } from './docx.fixture';
import { readBudgetFile } from './read-budget-file';
import { boundedEntries } from './zip-bounds';
import { DamagedEntry, streamEntry, unpackEntry } from './zip-content';
import type { ZipEntry } from './zip-directory';

const DIRECTORY = Buffer.from([0x50, 0x4b, 1, 2]);
const END = Buffer.from([0x50, 0x4b, 5, 6]);
const RESAVE = '请用 Word、Excel 或 WPS 打开后重新另存，再选择新文件。';

function refusal(bytes: Uint8Array): string {
  const bounded = boundedEntries(bytes);
  return bounded.ok ? '' : `${bounded.error.code}: ${bounded.error.message}`;
}

/** The archive with one number of its n-th directory entry replaced. */
function withNumber(bytes: Uint8Array, entry: number, offset: number, number: number, size = 4): Buffer {
  const copy = Buffer.from(bytes);
  let at = copy.indexOf(DIRECTORY);
  for (let left = entry; left > 0; left--) at = copy.indexOf(DIRECTORY, at + 1);
  copy.writeUIntLE(number, at + offset, size);
  return copy;
}

/** The archive with a name written over by one as long, in both places. */
function renamed(bytes: Uint8Array, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at);
  return copy;
}

async function content(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamEntry(bytes, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe('an archive before it is unpacked', () => {
  it('names its files, and each unpacks to what was packed, whole or in pieces', async () => {
    const long = '预算'.repeat(100_000);
    const bytes = await zipped({ 'a.xml': '甲', 'word/b.xml': long, empty: '' });
    const bounded = boundedEntries(bytes);
    const entries = bounded.ok ? bounded.value : [];
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a.xml', 3],
      ['word/b.xml', 600_000],
      ['empty', 0],
    ]);
    expect(await Promise.all(entries.map((entry) => content(bytes, entry)))).toEqual(['甲', long, '']);
    expect(entries.map((entry) => Buffer.from(unpackEntry(bytes, entry) ?? 'x').toString())).toEqual([
      '甲',
      long,
      '',
    ]);
  });

  it('is refused where its end is missing', async () => {
    const bytes = await wordFile('');
    const message = `damaged: 文件不完整，可能没有下载或复制完。请重新获取文件，或用 Word、Excel 或 WPS 打开后重新另存，再选择新文件。`;
    expect(refusal(bytes.subarray(0, -30))).toBe(message);
    expect(refusal(bytes.subarray(0, 60))).toBe(message);
    expect(await readBudgetFile(bytes.subarray(0, 300), '2024.docx')).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
  });

  it('is refused where it would unpack to too much', async () => {
    const bytes = await zipped({ a: 'x', b: 'y' });
    expect(refusal(withNumber(bytes, 1, 24, 300 * 1024 * 1024))).toBe(
      'too-complex: 文件解开后有 300 MB，最大 200 MB，不像是预算文件，不予读取。',
    );
    const bomb = await zipped({ 'word/document.xml': Buffer.alloc(20 * 1024 * 1024) });
    expect(refusal(bomb)).toBe(
      'too-complex: 文件内部的“word/document.xml”解开后会膨胀到 200 倍以上，不像是预算文件，不予读取。',
    );
  });

  it('passes where it is packed as far as markup can be', async () => {
    const markup = Array.from(
      { length: 60_000 },
      (_, i) => `<w:tc><w:p><w:r><w:t>${i}</w:t></w:r></w:p></w:tc>`,
    );
    const bytes = await zipped({
      'word/document.xml': markup.join('<w:tcBorders><w:left w:val="double"/></w:tcBorders>'),
    });
    expect(refusal(bytes)).toBe('');
  });

  it('is refused where it holds too many files', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`p${i}`, '']));
    expect(refusal(await zipped(parts))).toBe(
      'too-complex: 文件内部有 5001 个部分，最多 5000 个，不像是预算文件，不予读取。',
    );
  });

  it('is refused where a name stands twice, or leads out of it', async () => {
    const bytes = await zipped({ 'word/a.xml': 'x', 'word/b.xml': 'y' });
    expect(refusal(renamed(bytes, 'word/b.xml', 'WORD/a.xml'))).toBe(
      `too-complex: 文件内部有两个同名的部分（“WORD/a.xml”），不知道该读哪一个。${RESAVE}`,
    );
    for (const name of ['../a/b.xml', '/ord/b.xml', 'C:rd/b.xml', 'word\\b.xml', 'word/../xx']) {
      expect(refusal(renamed(bytes, 'word/b.xml', name))).toBe(
        `too-complex: 文件内部的名称“${name}”指向文件之外，不予读取。${RESAVE}`,
      );
    }
  });

  it('is refused where files overlap, or lie outside of it', async () => {
    const bytes = await zipped({ a: 'x'.repeat(500), b: 'y' });
    expect(refusal(withNumber(bytes, 1, 42, 0))).toBe(`damaged: 文件内部的部分互相重叠，不予读取。${RESAVE}`);
    expect(refusal(withNumber(bytes, 1, 42, 5_000_000))).toMatch(/^damaged: 文件已损坏，无法解开。/);
    expect(refusal(withNumber(bytes, 1, 20, 5_000_000))).toMatch(/^damaged: 文件已损坏，无法解开。/);
  });

  it('is refused where it is encrypted, or of the kind for more than 4 GB', async () => {
    const bytes = await zipped({ a: 'x' });
    expect(refusal(withNumber(bytes, 0, 8, 1, 2))).toBe(
      'protected: 文件已加密，无法读取。请取消密码后重新保存，再选择新文件。',
    );
    expect(refusal(withNumber(bytes, 0, 24, 0xffffffff))).toBe(
      `too-complex: 文件采用 4 GB 以上文件的压缩格式（ZIP64），不予读取。${RESAVE}`,
    );
  });

  it('is refused where its directory is not what its end announces', async () => {
    const copy = Buffer.from(await zipped({ a: 'x' }));
    copy.writeUInt16LE(9, copy.indexOf(END) + 10);
    expect(refusal(copy)).toMatch(/^damaged: 文件不完整/);
  });
});

describe('a file of an archive', () => {
  it('is never unpacked to more than was promised, nor read where it is something else', async () => {
    const bytes = await zipped({ a: 'x'.repeat(100_000) });
    const changed = [
      withNumber(bytes, 0, 24, 5000),
      withNumber(bytes, 0, 24, 200_000),
      withNumber(bytes, 0, 16, 7),
      withNumber(bytes, 0, 10, 99, 2),
    ];
    for (const archive of changed) {
      const bounded = boundedEntries(archive);
      const [entry] = bounded.ok ? bounded.value : [];
      if (!entry) throw new Error('no entry');
      expect(unpackEntry(archive, entry)).toBeNull();
      await expect(content(archive, entry)).rejects.toBeInstanceOf(DamagedEntry);
    }
  });

  it('is refused where its bytes are damaged', async () => {
    const damaged = Buffer.from(await zipped({ a: 'abc'.repeat(1000) }));
    damaged.fill(0xff, 40, 50);
    const bounded = boundedEntries(damaged);
    const [entry] = bounded.ok ? bounded.value : [];
    if (!entry) throw new Error('no entry');
    expect(unpackEntry(damaged, entry)).toBeNull();
    await expect(content(damaged, entry)).rejects.toBeInstanceOf(DamagedEntry);
  });
});
