import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { type NamedFile, uniqueFileName, zipFiles } from './zip-files';

async function* files(...names: string[]): AsyncGenerator<NamedFile> {
  for (const name of names) yield { name, bytes: new TextEncoder().encode(name) };
}

describe('zip', () => {
  it('holds every file under a Chinese name', async () => {
    const bytes = await buffer(zipFiles(files('001-绿化养护', '002-垃圾清运'), '.pdf'));
    const text = bytes.toString('utf8');
    expect(text).toContain('001-绿化养护.pdf');
    expect(text).toContain('002-垃圾清运.pdf');
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(2); // entries, as the end record counts them
  });

  it('numbers equal names and replaces what file systems refuse', () => {
    const taken = new Set<string>();
    expect(uniqueFileName('a/b:c', taken)).toBe('a_b_c');
    expect(uniqueFileName('a/b:c', taken)).toBe('a_b_c（2）');
  });

  it('fails as a whole when one file fails', async () => {
    async function* broken(): AsyncGenerator<NamedFile> {
      yield* files('ok');
      throw new Error('no font');
    }
    await expect(buffer(zipFiles(broken(), '.pdf'))).rejects.toThrow('no font');
  });
});
