import os from 'node:os';

/** Where the server can be reached: on this machine, and from others in the network. */
export function addresses(port) {
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .filter((address) => address?.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`);
  return [`http://localhost:${port}`, ...outside];
}
