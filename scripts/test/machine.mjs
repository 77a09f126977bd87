import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { runQuietly } from '../start/child.mjs';

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => fs.existsSync(path.join(folder, program)));
}

/** What can be made again at any time is kept with the packages, and goes with them. */
const CACHE = path.join(import.meta.dirname, '../../node_modules/.cache/jixiao');

/** The folder of PostgreSQL's server programs: the newest of Debian's, or the one on the path; null without. */
export function postgresPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find((folder) => fs.existsSync(path.join(folder, 'initdb'))) ?? null;
}

/** What the suites need beside npm's packages: Debian's package, and whether it is there. */
const NEEDS = [
  { packageName: 'chromium', isThere: () => fs.existsSync(chromium()) },
  { packageName: 'postgresql', isThere: () => postgresPrograms() !== null },
  { packageName: 'poppler-utils', isThere: () => onPath('pdftotext') && onPath('pdftoppm') },
  { packageName: 'qpdf', isThere: () => onPath('qpdf') },
  // Screenshots show Chinese only with a Chinese font.
  {
    packageName: 'fonts-noto-cjk',
    isThere: () => fs.existsSync('/usr/share/fonts/opentype/noto') || !onPath('apt-get'),
  },
];

export function chromium() {
  return process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
}

/** Names of the Debian packages that are missing. */
function missingPrograms() {
  return NEEDS.filter(({ isThere }) => !isThere()).map(({ packageName }) => packageName);
}

/**
 * On Debian, as root, installs what is missing; elsewhere leaves the machine as it is.
 * @returns what is still missing
 */
export async function installPrograms() {
  const missing = missingPrograms();
  if (missing.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return missing;
  console.log(`installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  const { status, stderr } = await runQuietly('apt-get', install, { env });
  if (status !== 0) console.log(stderr.trimEnd());
  return missingPrograms();
}

/** The unpacked program, beside the other things that can be made again; named by its version. */
async function unpackedChromium109() {
  const packageFolder = path.dirname(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(CACHE, `chromium-${version}`);
  const file = path.join(folder, 'chromium');
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(folder, { recursive: true });
  // Written under another name first, so that an interrupted run leaves no half program behind.
  const draft = `${file}.${process.pid}`;
  await pipeline(
    fs.createReadStream(path.join(packageFolder, 'bin/chromium.br')),
    createBrotliDecompress(),
    fs.createWriteStream(draft, { mode: 0o700 }),
  );
  fs.renameSync(draft, file);
  return file;
}

/**
 * Chromium 109, the last one for Windows 7, unpacked and tried on a page.
 * @returns its path; null where it does not run
 */
export async function chromium109() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const file = await unpackedChromium109();
  // As playwright.config.ts starts it.
  const flags = ['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];
  const page = 'data:text/html,<script>document.write(navigator.userAgent)</script>';
  const { status, stdout } = await runQuietly(file, [...flags, '--dump-dom', page]);
  return status === 0 && stdout.includes('Chrome/109.') ? file : null;
}
