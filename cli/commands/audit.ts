import { basename } from 'node:path';
import { reconcile } from '@/lib/budget-document/reconciliation/reconcile';
import type { Reconciliation } from '@/lib/budget-document/reconciliation/reconciliation';
import { readBudgetTables } from '@/lib/office-files/read-budget-file';
import { auditProjects, type QualityFinding, summariseQuality } from '@/lib/quality-audit/audit-projects';
import { readFileInput } from '../file-input';
import { print } from '../print';
import { refuse } from '../refusal';
import { auditInWords } from './audit-in-words';

const USAGE = '用法：npm run -s jx -- audit 文件 [--json]';

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
  const bytes = await readFileInput(path);
  if (!bytes.ok) return refuse(bytes.error);
  const parsed = await readBudgetTables(bytes.value, basename(path));
  if (!parsed.ok) return refuse(`${basename(path)}：${parsed.error.message}`);
  const { projects, fiscalYear } = parsed.value;
  const byProject = projects.length > 0 && fiscalYear !== null ? auditProjects(projects, fiscalYear) : [];
  const reconciliation = reconcile(parsed.value);
  await print(
    args.includes('--json')
      ? `${JSON.stringify(result(byProject.flat(), reconciliation))}\n`
      : `${auditInWords(parsed.value, byProject, reconciliation)}\n`,
  );
  return 0;
}
