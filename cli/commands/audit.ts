import { reconcile } from '@/lib/budget-document/reconciliation/reconcile';
import type { Reconciliation } from '@/lib/budget-document/reconciliation/reconciliation';
import { auditProjects, type QualityFinding, summariseQuality } from '@/lib/quality-audit/audit-projects';
import { readBudgetArgument } from '../budget-argument';
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
  const parsed = await readBudgetArgument(args, USAGE);
  if (!parsed.ok) return refuse(parsed.error);
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
