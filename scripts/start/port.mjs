import net from 'node:net';
import { StartFailure } from './failure.mjs';

/** The line for an error of listen(). */
export function listenFailure(error, port) {
  if (error.code === 'EADDRINUSE') {
    return new StartFailure(
      `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口，例如 PORT=${port < 65_535 ? port + 1 : 3000} npm start。`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartFailure(`没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如 PORT=3000 npm start。`);
  }
  return new StartFailure(`端口 ${port} 无法使用：${error.message}`);
}

/**
 * Checks that the port can be had, so that nobody waits for a build to learn that it cannot.
 * @throws StartFailure
 */
export async function assertPortIsFree(port) {
  const probe = net.createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', (error) => reject(listenFailure(error, port)));
    probe.listen(port, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
