import fs from 'node:fs';
import path from 'node:path';

type Owner = { pid: number; startedAt: string | null };

/** Start time of a process in clock ticks, so that a reused pid is not taken for the owner; null where unknown. */
function processStart(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null; // no /proc on this system, or no such process: decided by isAlive
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readOwner(file: string): Owner | null {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8')) as Owner;
    return Number.isInteger(owner.pid) ? owner : null;
  } catch {
    return null; // gone, or half-written by an owner that died: nobody holds it
  }
}

function isHeldByLiveProcess(owner: Owner | null): owner is Owner {
  if (!owner || owner.pid === process.pid || !isAlive(owner.pid)) return false;
  return owner.startedAt === null || owner.startedAt === processStart(owner.pid);
}

export class DataFolderLocked extends Error {
  constructor(folder: string, pid: number) {
    super(`数据目录 ${folder} 正被进程 ${pid} 使用。请先停止那个进程，或用 DATA_DIR 指定另一个目录。`);
    this.name = 'DataFolderLocked';
  }
}

/** Creates the folder and those above it, one by one: in /proc, mkdir with `recursive` would never return. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder) && fs.statSync(folder).isDirectory()) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  fs.mkdirSync(folder);
}

/**
 * Takes the folder for this process until it exits, however it exits: the lock of a dead process is taken over.
 * @returns a function that gives the folder back
 * @throws DataFolderLocked naming the live owner
 */
export function lockDataFolder(folder: string): () => void {
  makeFolder(path.resolve(folder));
  const file = path.join(folder, 'lock.json');
  const mine = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx' });
      return () => {
        if (readOwner(file)?.pid === process.pid) fs.rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(file);
    if (isHeldByLiveProcess(owner)) throw new DataFolderLocked(folder, owner.pid);
    fs.rmSync(file, { force: true });
  }
  throw new Error(`数据目录 ${folder} 的锁文件反复出现，请检查是否有多个程序同时启动。`);
}
