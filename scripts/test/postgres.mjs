import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { postgresPrograms } from './machine.mjs';

/** PostgreSQL refuses to run as root: Debian's package brings a person for it. */
function person() {
  if (process.getuid() !== 0) return {};
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * A PostgreSQL server of its own in a temporary folder, gone with `stop`.
 * @returns null where PostgreSQL is not installed
 */
export async function throwAwayPostgres() {
  const programs = postgresPrograms();
  if (!programs) return null;
  const owner = person();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-postgres-'));
  if (owner.uid !== undefined) fs.chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] };
  const data = path.join(folder, 'data');
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'jixiao', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(path.join(programs, 'postgres'), args, { ...options, stdio: 'ignore' });
  execFileSync(path.join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-t', '30'], {
    ...options,
    stdio: 'ignore',
    timeout: 1,
  });
  return {
    url: `postgresql://jixiao@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          fs.rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}
