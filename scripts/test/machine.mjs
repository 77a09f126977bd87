import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../start/child.mjs';

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => fs.existsSync(path.join(folder, program)));
}

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

/**
 * Unpacks Chromium 109, the last one for Windows 7.
 * @returns its path; null where it does not run
 */
export async function chromium109() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: packed } = await import('@sparticuz/chromium');
  const file = await packed.executablePath();
  const { status } = await runQuietly(file, ['--headless', '--no-sandbox', '--version']);
  return status === 0 ? file : null;
}
