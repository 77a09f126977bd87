import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { postgresPrograms } from './machine.mjs';

/** PostgreSQL refuses to run as root: Debian's package brings a person for it. */
function owner() {
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
 * A PostgreSQL server of its own in a temporary folder, stopped when this process exits, however it does.
 * @returns its address; null where PostgreSQL is not installed
 */
export async function throwAwayPostgres() {
  const programs = postgresPrograms();
  if (!programs) return null;
  const person = owner();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-postgres-'));
  if (person.uid !== undefined) fs.chownSync(folder, person.uid, person.gid);
  const data = path.join(folder, 'data');
  const run = (program, ...args) =>
    execFileSync(path.join(programs, program), ['-D', data, ...args], {
      ...person,
      cwd: folder,
      stdio: 'ignore',
    });
  run('initdb', '-U', 'jixiao', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const port = await freePort();
  // Nothing in it outlives the test, so nothing has to reach the disk.
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder, fsync: 'off' };
  fs.appendFileSync(
    path.join(data, 'postgresql.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} = '${value}'\n`)
      .join(''),
  );
  run('pg_ctl', '-w', '-l', path.join(folder, 'log'), 'start');
  // Before whatever removes the folder around it.
  process.prependListener('exit', () => run('pg_ctl', '-w', '-m', 'immediate', 'stop'));
  return { url: `postgresql://jixiao@127.0.0.1:${port}/postgres` };
}
