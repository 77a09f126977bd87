import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { readBudgetFile } from '@/lib/office-files/read-budget-file';
import { auditProjects, type QualityFinding, summariseQuality } from '@/lib/quality-audit/audit-projects';
import { SEVERITY_LABELS } from '@/lib/quality-audit/finding';
import { QUALITY_RULES } from '@/lib/quality-audit/registry';

const USAGE = '用法：npm run -s jx -- audit 文件 [--json]';

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件，请核对路径。',
  EISDIR: '这是一个目录，请指定文件。',
  EACCES: '没有读取此文件的权限。',
  ERR_FS_FILE_TOO_LARGE: '文件过大，无法读取。',
};

function refuse(line: string): number {
  process.stderr.write(`${line.replace(/\s+/g, ' ')}\n`);
  return 2;
}

async function read(path: string): Promise<Uint8Array | string> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = READ_FAILURES[code];
    if (reason === undefined) throw error;
    return reason;
  }
}

/** What `--json` prints. Problems of single cells stand in the text only: `jx parse` has them in full. */
function result(findings: readonly QualityFinding[]) {
  return {
    findings: findings.map(({ rule, severity, project, indicator, message, suggestion }) => ({
      ...{ rule, severity, project, indicator, message, suggestion },
    })),
    summary: summariseQuality(findings),
  };
}

function projectInWords(
  { code, name }: BudgetDocument['projects'][number],
  findings: readonly QualityFinding[],
): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ severity, rule, message, suggestion }) =>
    [`  [${SEVERITY_LABELS[severity]}] ${message}（${rule}）`, `      建议：${suggestion}`].join('\n'),
  );
  return [[code, name].filter(Boolean).join(' '), ...lines, ''];
}

function inWords(document: BudgetDocument, byProject: readonly (readonly QualityFinding[])[]): string {
  const findings = byProject.flat();
  const counts = summariseQuality(findings);
  const concerned = byProject.filter((found) => found.length > 0).length;
  return [
    `${document.fiscalYear}年度部门预算  ${document.unit.code} ${document.unit.name}`,
    `质量审核：${document.projects.length} 个项目，${concerned} 个有问题，共 ${findings.length} 处`,
    ...QUALITY_RULES.map(
      ({ id, severity, title }) => `  [${SEVERITY_LABELS[severity]}] ${title}（${id}）：${counts[id]} 处`,
    ),
    '',
    ...byProject.flatMap((found, at) => projectInWords(document.projects[at]!, found)),
  ].join('\n');
}

function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * `audit FILE [--json]`: reads a published department budget and audits its performance targets.
 * @returns 0 also where there are findings; 2 when the file as a whole is refused, with one line why
 */
export async function audit(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (unknown !== undefined) return refuse(`没有参数“${unknown}”。${USAGE}`);
  const [path] = files;
  if (path === undefined || files.length > 1) return refuse(`请指定一个文件。${USAGE}`);
  const bytes = await read(path);
  if (typeof bytes === 'string') return refuse(`${path}：${bytes}`);
  const parsed = await readBudgetFile(bytes, basename(path));
  if (!parsed.ok) return refuse(`${basename(path)}：${parsed.error.message}`);
  const byProject = auditProjects(parsed.value.projects, parsed.value.fiscalYear);
  await print(
    args.includes('--json')
      ? `${JSON.stringify(result(byProject.flat()))}\n`
      : `${inWords(parsed.value, byProject)}\n`,
  );
  return 0;
}
