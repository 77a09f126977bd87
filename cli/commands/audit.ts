import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reconcile } from '@/lib/budget-document/reconciliation/reconcile';
import type { Reconciliation } from '@/lib/budget-document/reconciliation/reconciliation';
import { readBudgetFile } from '@/lib/office-files/read-budget-file';
import { auditProjects, type QualityFinding, summariseQuality } from '@/lib/quality-audit/audit-projects';
import { auditInWords } from './audit-in-words';

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

/** What `--json` prints. */
function result(findings: readonly QualityFinding[], reconciliation: readonly Reconciliation[]) {
  return {
    findings: findings.map(({ rule, severity, project, indicator, message, suggestion }) => ({
      ...{ rule, severity, project, indicator, message, suggestion },
    })),
    reconciliation,
    summary: summariseQuality(findings),
  };
}

function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * `audit FILE [--json]`: reads a published department budget and audits its performance targets, and compares
 * its figures within and between the tables.
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
  const reconciliation = reconcile(parsed.value);
  await print(
    args.includes('--json')
      ? `${JSON.stringify(result(byProject.flat(), reconciliation))}\n`
      : `${auditInWords(parsed.value, byProject, reconciliation)}\n`,
  );
  return 0;
}
