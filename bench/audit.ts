import { parseBudgetDocument } from '@/lib/budget-document/parse';
import { reconcile } from '@/lib/budget-document/reconciliation/reconcile';
import { auditProjects } from '@/lib/quality-audit/audit-projects';
import { documentBytes } from './document';
import type { Row } from './pdf';

const RUNS = 15;
const EXPECTED_MS = 300;

/** Quality audit and reconciliation of the document once it is read; the first run counts as well. */
export function benchAudit(): Row[] {
  const parsed = parseBudgetDocument(documentBytes(), '2024.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { projects, fiscalYear } = parsed.value;
  let findings = 0;
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    findings = auditProjects(projects, fiscalYear).flat().length;
    reconcile(parsed.value);
    return performance.now() - start;
  });
  const first = times[0] ?? Number.NaN;
  const middle = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  return [
    {
      what: `Audit and reconcile (${projects.length} projects, ${findings} findings), p50 of ${RUNS}, first ${first.toFixed(0)} ms`,
      value: `${middle.toFixed(0)} ms`,
      against: `expected under ${EXPECTED_MS} ms`,
      ratio: (middle / EXPECTED_MS).toFixed(2),
    },
  ];
}
