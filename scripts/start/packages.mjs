import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { StartFailure } from './failure.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';

const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT/;

const STAMP = 'node_modules/.installed-lockfile';

/** npm as this process was started by it; without, the one on the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function readPackages(root, file) {
  const full = path.join(root, file);
  return fs.existsSync(full) ? JSON.parse(fs.readFileSync(full, 'utf8')).packages : {};
}

/** Whether somebody's own npm install has put there what the lockfile says; npm keeps a list of what it put. */
function installedByHand(root) {
  const there = readPackages(root, 'node_modules/.package-lock.json');
  return Object.entries(readPackages(root, 'package-lock.json')).every(
    ([name, { version, optional }]) =>
      name === '' || (name in there ? there[name].version === version : optional === true),
  );
}

/** Whether the packages of the lockfile are there. */
export function packagesInstalled(root) {
  const lockfile = fingerprint(root, ['package-lock.json']);
  if (readStamp(path.join(root, STAMP)) === lockfile) return true;
  if (!installedByHand(root)) return false;
  fs.writeFileSync(path.join(root, STAMP), lockfile);
  return true;
}

/**
 * Installs exactly what the lockfile says. No package's install script is run: none is needed, and some
 * would download more.
 * @throws StartFailure
 */
export async function installPackages(root) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [file, all, options] = npm([...args, '--fetch-retry-mintimeout=2000']);
  const env = { ...process.env, NODE_ENV: 'development' };
  const { status, stdout, stderr } = await runQuietly(file, all, { cwd: root, env, ...options });
  if (status === 0) {
    fs.writeFileSync(path.join(root, STAMP), fingerprint(root, ['package-lock.json']));
    return;
  }
  if (UNREACHABLE.test(stderr)) {
    throw new StartFailure(
      '安装依赖失败：连接不到 npm 软件源。请检查网络，或用 npm config set registry 设置单位内部的镜像，然后重新运行。',
    );
  }
  const lines = `${stderr}\n${stdout}`
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const reason = lines.find((line) => line !== '' && !/^code /.test(line)) ?? `npm 退出码 ${status}`;
  throw new StartFailure(`安装依赖失败：${reason}`);
}
