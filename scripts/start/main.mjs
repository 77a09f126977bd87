import path from 'node:path';
import { addresses } from './addresses.mjs';
import { buildApp, buildIsCurrent } from './build.mjs';
import { StartFailure } from './failure.mjs';
import { installPackages, packagesInstalled } from './packages.mjs';
import { assertPortIsFree } from './port.mjs';
import { databaseIsPrepared, prepareDatabase, wasKilled } from './prepare.mjs';
import { clientIsCurrent, generateClient } from './prisma-client.mjs';
import { loadApp, serve } from './serve.mjs';
import { readSettings } from './settings.mjs';

const root = path.join(import.meta.dirname, '../..');

async function makeReady() {
  if (!packagesInstalled(root)) {
    console.log('正在安装依赖，首次需要一两分钟……');
    await installPackages(root);
  }
  if (!clientIsCurrent(root)) await generateClient(root);
  if (!buildIsCurrent(root)) {
    console.log('正在构建……');
    await buildApp(root);
  }
}

function announceAccounts(prepared) {
  if (prepared === '') return;
  console.log('首次启动，已载入示例部门。角色、登录名、首次登录密码如下，只显示这一次，登录后须设置新密码：');
  process.stdout.write(prepared);
}

async function start() {
  const { port, dataDir } = readSettings(process.env);
  await assertPortIsFree(port);
  await makeReady();
  process.chdir(root);
  Object.assign(process.env, {
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: '1',
    // Sign-in follows the address that the browser used, whatever this machine is called in the network.
    AUTH_TRUST_HOST: 'true',
  });
  if (wasKilled(process.env)) console.log('上次没有正常停止，或另有程序在运行，正在检查数据目录……');
  const [app] = await Promise.all([
    loadApp(root, port),
    databaseIsPrepared(root, process.env) || prepareDatabase(root, process.env).then(announceAccounts),
  ]);
  await serve(app, port, process.env.DATABASE_URL ? null : dataDir);
  console.log(
    `绩效自评已启动，请在浏览器打开 ${addresses(port).join(' 或 ')} ，用登录名和密码登录。按 Ctrl+C 停止。`,
  );
}

/** Starts the program; what goes wrong is said in one line and ends it. */
export async function main() {
  try {
    await start();
  } catch (error) {
    console.error(error instanceof StartFailure ? error.message : `启动失败：${error.message}`);
    process.exit(1);
  }
}
