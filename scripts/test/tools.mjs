import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { run } from './tally.mjs';

/** Programs that suites need, and the Debian package of each. */
const TOOLS = [
  { program: 'chromium', package: 'chromium', suite: '浏览器测试' },
  { program: 'pdftotext', package: 'poppler-utils', suite: 'PDF 文字提取测试' },
  { program: 'qpdf', package: 'qpdf', suite: 'PDF 结构检查' },
];

/** Chinese text in the browser's pages and pictures needs a font. */
const FONT = { file: '/usr/share/fonts/opentype/noto', package: 'fonts-noto-cjk' };

export function hasProgram(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function missingPackages() {
  const packages = TOOLS.filter(({ program }) => !hasProgram(program)).map((tool) => tool.package);
  return packages.length > 0 && !fs.existsSync(FONT.file) ? [...packages, FONT.package] : packages;
}

/** Installs what is missing on Debian as root; elsewhere says what is missing and which suites are left out. */
export async function provideTools(root) {
  const packages = missingPackages();
  if (packages.length === 0) return;
  if (process.getuid?.() === 0 && hasProgram('apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { cwd: root, env });
    const { status, output } = await run('apt-get', ['install', '-y', '-qq', ...packages], {
      cwd: root,
      env,
    });
    if (status !== 0) console.log(output.trim());
  }
  for (const tool of TOOLS.filter(({ program }) => !hasProgram(program))) {
    console.log(`缺少 ${tool.program}（Debian 软件包 ${tool.package}），跳过：${tool.suite}`);
  }
}
