import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderLocked, lockDataFolder } from './data-folder-lock';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const lockFile = () => path.join(folder, 'lock.json');
const write = (owner: unknown) => fs.writeFileSync(lockFile(), JSON.stringify(owner));

async function withLiveProcess(run: (pid: number) => void): Promise<void> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  try {
    run(child.pid!);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

describe('the lock of a data folder', () => {
  it('makes the folder when it is not there', () => {
    const release = lockDataFolder(path.join(folder, 'new/data'));
    expect(fs.existsSync(path.join(folder, 'new/data/lock.json'))).toBe(true);
    release();
  });

  it.skipIf(process.platform !== 'linux')('says at once that a folder cannot be made', () => {
    expect(() => lockDataFolder('/proc/jixiao/data')).toThrow(/ENOENT/);
  });

  it('is gone after it was given back', () => {
    lockDataFolder(folder)();
    expect(fs.existsSync(lockFile())).toBe(false);
  });

  it('of a live process refuses, naming the folder, the process and what to do', async () => {
    await withLiveProcess((pid) => {
      write({ pid, startedAt: null });
      expect(() => lockDataFolder(folder)).toThrow(DataFolderLocked);
      expect(() => lockDataFolder(folder)).toThrow(
        `数据目录 ${folder} 正被进程 ${pid} 使用。请先停止那个进程，或用 DATA_DIR 指定另一个目录。`,
      );
      expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toEqual({ pid, startedAt: null });
    });
  });

  it('of a dead process is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    write({ pid, startedAt: null });
    const release = lockDataFolder(folder);
    expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
    release();
  });

  it.skipIf(process.platform !== 'linux')('is not held by a later process with the same number', async () => {
    await withLiveProcess((pid) => {
      write({ pid, startedAt: '1' });
      lockDataFolder(folder)();
      expect(fs.existsSync(lockFile())).toBe(false);
    });
  });

  it('half-written by an owner that died is taken over', () => {
    fs.writeFileSync(lockFile(), '{"pid":');
    lockDataFolder(folder)();
    expect(fs.existsSync(lockFile())).toBe(false);
  });

  it('that somebody else has taken over is not given back by the former owner', () => {
    const release = lockDataFolder(folder);
    write({ pid: 1, startedAt: null });
    release();
    expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toEqual({ pid: 1, startedAt: null });
  });
});
