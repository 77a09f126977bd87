import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DrawnFiles } from './drawn-files';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'drawn-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

let folders = 0;

function counting(mostBytes?: number) {
  folders += 1;
  const folder = path.join(root, String(folders));
  const drawn: string[] = [];
  const files = new DrawnFiles(folder, mostBytes);
  const ask = (name: string, size = 10) =>
    files.once(name.repeat(32), async () => {
      drawn.push(name);
      return new Uint8Array(size).fill(name.charCodeAt(0));
    });
  return { folder, drawn, ask };
}

const place = (folder: string, name: string) =>
  path.join(folder, name.repeat(2).slice(0, 2), name.repeat(32));

it('a file is drawn once, whether it is asked for again or at the same time', async () => {
  const { drawn, ask } = counting();
  const [first, second] = await Promise.all([ask('ab'), ask('ab')]);
  const third = await ask('ab');
  expect(drawn).toEqual(['ab']);
  for (const bytes of [second, third]) expect(Buffer.from(bytes)).toEqual(Buffer.from(first));
});

it('a file that did not come out is drawn by whoever asks next', async () => {
  const { folder } = counting();
  const files = new DrawnFiles(folder);
  const failing = files.once('cd', () => Promise.reject(new Error('no font')));
  await expect(failing).rejects.toThrow('no font');
  expect(await files.once('cd', async () => new Uint8Array([1]))).toEqual(new Uint8Array([1]));
});

it('a kept file that was cut short or changed is drawn again', async () => {
  const { folder, drawn, ask } = counting();
  const whole = await ask('ab');
  const file = place(folder, 'ab');
  for (const damage of [
    (kept: Buffer) => kept.subarray(0, kept.length - 1),
    (kept: Buffer) => kept.fill(0, kept.length - 1),
    () => Buffer.alloc(0),
  ]) {
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    expect(Buffer.from(await ask('ab'))).toEqual(Buffer.from(whole));
  }
  expect(drawn).toHaveLength(4);
});

it('where the folder is full, what was asked for longest ago goes', async () => {
  const { folder, ask } = counting(3000);
  await ask('aa', 1000);
  await ask('bb', 1000);
  for (const [name, time] of [
    ['aa', 2],
    ['bb', 1],
  ] as const)
    fs.utimesSync(place(folder, name), time, time);
  await ask('cc', 1000);
  const kept = (name: string) => fs.existsSync(place(folder, name));
  expect([kept('aa'), kept('bb'), kept('cc')]).toEqual([true, false, true]);
});
