import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type NamedFile, uniqueFileName, zipFiles } from './zip-files';

async function* files(...names: string[]): AsyncGenerator<NamedFile> {
  for (const name of names) yield { name, bytes: new TextEncoder().encode(name) };
}

/** Big files, as many as are asked for; `made` counts them. */
function endless(made: { count: number; stopped: boolean }): AsyncIterable<NamedFile> {
  async function* make(): AsyncGenerator<NamedFile> {
    try {
      for (;;) {
        made.count += 1;
        yield { name: `${made.count}`, bytes: new Uint8Array(100_000) };
      }
    } finally {
      made.stopped = true;
    }
  }
  return make();
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await setImmediate();
}

const UTF8_FLAG = 0x0800;
const canUnzip = spawnSync('unzip', ['-v']).error === undefined;

describe('an archive', () => {
  it('holds every file under its Chinese name, marked as UTF-8', async () => {
    const bytes = await buffer(zipFiles(files('001-绿化养护', '002-垃圾清运'), '.pdf'));
    const text = bytes.toString('utf8');
    expect(text).toContain('001-绿化养护.pdf');
    expect(text).toContain('002-垃圾清运.pdf');
    expect(bytes.readUInt16LE(6) & UTF8_FLAG).toBe(UTF8_FLAG);
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(2); // entries, as the end record counts them
  });

  it.skipIf(!canUnzip)('is taken apart by another program into the same files (unzip)', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'zip-'));
    const archive = path.join(folder, 'forms.zip');
    writeFileSync(archive, await buffer(zipFiles(files('a', 'b', 'a'), '.txt')));
    execFileSync('unzip', ['-q', archive, '-d', folder]);
    expect(readFileSync(path.join(folder, 'b.txt'), 'utf8')).toBe('b');
    expect(execFileSync('unzip', ['-t', archive], { encoding: 'utf8' })).toContain('No errors detected');
    rmSync(folder, { recursive: true });
  });

  it('is a whole archive also without any file', async () => {
    const bytes = await buffer(zipFiles(files(), '.pdf'));
    expect(bytes.readUInt32LE(0)).toBe(0x06054b50);
  });

  it('asks for the next file only when the last one was taken', async () => {
    const made = { count: 0, stopped: false };
    const archive = zipFiles(endless(made), '.pdf');
    await turns(20);
    expect(made.count).toBeLessThanOrEqual(2);
    archive.destroy();
    await turns(5);
  });

  it('asks for no more files once the receiver has gone', async () => {
    const made = { count: 0, stopped: false };
    const archive = zipFiles(endless(made), '.pdf');
    archive.once('data', () => archive.destroy());
    await turns(20);
    expect(made.stopped).toBe(true);
    expect(made.count).toBeLessThanOrEqual(4);
  });

  it('fails as a whole when one file fails', async () => {
    async function* broken(): AsyncGenerator<NamedFile> {
      yield* files('ok');
      throw new Error('no font');
    }
    await expect(buffer(zipFiles(broken(), '.pdf'))).rejects.toThrow('no font');
  });
});

describe('a file name', () => {
  const named = (...names: string[]) => {
    const taken = new Set<string>();
    return names.map((name) => uniqueFileName(name, taken));
  };

  it('gets a number if it came before, also where only capitals differ', () => {
    expect(named('甲', '甲', '甲', 'Wifi', 'WiFi')).toEqual([
      '甲',
      '甲（2）',
      '甲（3）',
      'Wifi',
      'WiFi（2）',
    ]);
  });

  it('has nothing that a file system refuses', () => {
    expect(named('a/b:c', 'a\\b*c?', '"<x>|"\n', '尾点. .', '', 'NUL', 'com1.x')).toEqual([
      'a_b_c',
      'a_b_c_',
      '__x____',
      '尾点',
      '_',
      '_NUL',
      '_com1.x',
    ]);
  });

  it('is cut between characters where it is too long, and stays unique', () => {
    const long = `${'𬇙'.repeat(60)}`;
    expect(named(long, `${long}a`)).toEqual(['𬇙'.repeat(50), `${'𬇙'.repeat(50)}（2）`]);
  });
});
