import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next');
/** Inside the project, so that it is built with the very same packages. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/jixiao-bare-app');

const FILES = {
  'package.json': '{"private":true,"type":"module"}',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  'app/layout.js': `import { createElement } from 'react';
    export default ({ children }) => createElement('html', { lang: 'zh' }, createElement('body', null, children));`,
  'app/page.js': `import { createElement } from 'react';
    export const dynamic = 'force-dynamic';
    export default () => createElement('p', null, Date.now());`,
};

/** Writes and builds the smallest app that Next renders anew for every request. */
export function buildBareApp(): void {
  fs.rmSync(FOLDER, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(FOLDER, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, 'build'], {
    cwd: FOLDER,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the bare app does not build:\n${stdout}${stderr}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Serves it in a process of its own. */
export async function serveBareApp(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [NEXT, 'start', '-p', String(port)], {
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    if (await answers(`http://localhost:${port}`)) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('the bare app does not answer');
}
