// npm start: makes ready whatever is not, then serves. Runs before anything is installed, so plain Node only;
// this file also in syntax that an old Node still reads, to be able to say that it is too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请升级 Node.js 后重新运行。`,
  );
  process.exit(1);
}
import('./start/main.mjs').then((start) => start.main());
