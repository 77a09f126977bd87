import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskStorage } from './disk-storage';
import type { FileStorage, KeptFile } from './file-storage';
import { s3Storage } from './s3-storage';

const BUCKET = 'evidence';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-storage-'));
const onDisk = path.join(folder, 'disk');
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: path.join(folder, 's3'),
  configureBuckets: [{ name: BUCKET, configs: [] }],
});

let s3: FileStorage;
let refused: FileStorage;

beforeAll(async () => {
  const { port } = await server.run();
  const settings = {
    bucket: BUCKET,
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    prefix: 'jixiao/',
    pathStyle: true,
  };
  s3 = s3Storage(settings);
  refused = s3Storage({ ...settings, accessKeyId: 'unknown' });
});

afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const STORAGES: readonly (readonly [string, () => FileStorage])[] = [
  ['a folder', () => diskStorage(onDisk)],
  ['an S3-compatible server', () => s3],
];

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (words: string) => new TextEncoder().encode(words);

async function textOf(storage: FileStorage, sha256: string): Promise<string | null> {
  const body = await storage.read(sha256);
  return body && new Response(body).text();
}

async function listed(storage: FileStorage): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  for await (const file of storage.list()) found.push(file);
  return found;
}

describe.each(STORAGES)('%s', (_name, storageOf) => {
  it('lists nothing before the first file', async () => {
    expect(await listed(storageOf())).toEqual([]);
  });

  it('gives back what it keeps, and keeps the same bytes once', async () => {
    const storage = storageOf();
    const bytes = bytesOf('走访记录');
    const sha256 = hashOf(bytes);
    expect(await storage.has(sha256)).toBe(false);
    expect(await storage.read(sha256)).toBeNull();
    await Promise.all([storage.keep(sha256, bytes), storage.keep(sha256, bytes)]);
    await storage.keep(sha256, bytes);
    expect(await storage.has(sha256)).toBe(true);
    expect(await textOf(storage, sha256)).toBe('走访记录');
    const [kept, ...others] = await listed(storage);
    expect(others).toEqual([]);
    expect(kept?.sha256).toBe(sha256);
    expect(Math.abs(Date.now() - kept!.keptAt.getTime())).toBeLessThan(60_000);
  });

  it('keeps a large file byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 31) % 251);
    await storageOf().keep(hashOf(bytes), bytes);
    const body = await storageOf().read(hashOf(bytes));
    expect(hashOf(new Uint8Array(await new Response(body).arrayBuffer()))).toBe(hashOf(bytes));
  });

  it('removes, and removing what is gone is no error', async () => {
    const storage = storageOf();
    const bytes = bytesOf('待删除');
    const sha256 = hashOf(bytes);
    await storage.keep(sha256, bytes);
    await storage.remove(sha256);
    await storage.remove(sha256);
    expect(await storage.has(sha256)).toBe(false);
  });

  it('takes nothing but a hash for a name', async () => {
    await expect((async () => storageOf().read('../../etc/passwd'))()).rejects.toThrow('not a SHA-256');
  });
});

describe('a folder', () => {
  it('leaves no draft beside the file, and forgets one that a crash left a day ago', async () => {
    const bytes = bytesOf('完整');
    const sha256 = hashOf(bytes);
    await diskStorage(onDisk).keep(sha256, bytes);
    const beside = path.join(onDisk, sha256.slice(0, 2));
    expect(fs.readdirSync(beside)).toEqual([sha256]);
    const draft = path.join(beside, `${sha256}.left.part`);
    fs.writeFileSync(draft, 'half');
    fs.utimesSync(draft, new Date(0), new Date(0));
    await listed(diskStorage(onDisk));
    expect(fs.readdirSync(beside)).toEqual([sha256]);
  });
});

describe('an S3-compatible server', () => {
  it('that refuses the key says so, rather than that nothing is there', async () => {
    const sha256 = hashOf(bytesOf('密钥有误'));
    await expect(refused.keep(sha256, bytesOf('密钥有误'))).rejects.toThrow(/key/i);
    await expect(refused.read(sha256)).rejects.toThrow(/key/i);
  });
});
