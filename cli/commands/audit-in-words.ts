import type { BudgetTables } from '@/lib/budget-document/budget-document';
import type {
  Reconciliation,
  ReconciliationItem,
  ReconciliationResult,
} from '@/lib/budget-document/reconciliation/reconciliation';
import { resultInWords, sideInWords } from '@/lib/budget-document/reconciliation/words';
import { Dec, formatNumber } from '@/lib/core/decimal';
import { type QualityFinding, summariseQuality } from '@/lib/quality-audit/audit-projects';
import { SEVERITY_LABELS } from '@/lib/quality-audit/finding';
import { QUALITY_RULES } from '@/lib/quality-audit/registry';
import { documentName } from './document-name';

const RESULTS: readonly ReconciliationResult[] = ['agrees', 'explained', 'differs', 'impossible'];

const amount = (text: string | null) => (text === null ? '无' : formatNumber(new Dec(text)));

function figures({
  left,
  right,
  difference,
}: Pick<ReconciliationItem, 'left' | 'right' | 'difference'>): string {
  const differs = difference === null ? '' : `，差 ${amount(difference)}`;
  return `${amount(left)} / ${amount(right)}${differs}`;
}

function itemInWords(item: ReconciliationItem): string {
  const named = [item.name, item.code].filter(Boolean).join(' ');
  const places = [item.leftAt, item.rightAt].flatMap((side) => (side ? sideInWords(side) : []));
  const where = places.length === 0 ? '' : `（${places.join('；')}）`;
  return `      ${named}：${figures(item)}${where}${item.explanation ? `。${item.explanation}` : ''}`;
}

function comparisonInWords(comparison: Reconciliation): string[] {
  const { name, result, explanation, items } = comparison;
  if (result === 'agrees') return [];
  const why = explanation ? `。${explanation}` : '';
  return [`  [${resultInWords(result)}] ${name}：${figures(comparison)}${why}`, ...items.map(itemInWords)];
}

function comparisonsInWords(reconciliation: readonly Reconciliation[]): string[] {
  const counts = RESULTS.map(
    (result) => `${resultInWords(result)} ${reconciliation.filter((one) => one.result === result).length} 项`,
  );
  return [
    `勾稽：核对 ${reconciliation.length} 项，${counts.join('，')}`,
    ...reconciliation.flatMap(comparisonInWords),
  ];
}

function projectInWords(
  { code, name }: BudgetTables['projects'][number],
  findings: readonly QualityFinding[],
): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ severity, rule, message, suggestion }) =>
    [`  [${SEVERITY_LABELS[severity]}] ${message}（${rule}）`, `      建议：${suggestion}`].join('\n'),
  );
  return [[code, name].filter(Boolean).join(' '), ...lines, ''];
}

/** What the audit and the comparisons of figures say, for people. */
export function auditInWords(
  document: BudgetTables,
  byProject: readonly (readonly QualityFinding[])[],
  reconciliation: readonly Reconciliation[],
): string {
  const findings = byProject.flat();
  const counts = summariseQuality(findings);
  const concerned = byProject.filter((found) => found.length > 0).length;
  return [
    documentName(document),
    `质量审核：${document.projects.length} 个项目，${concerned} 个有问题，共 ${findings.length} 处`,
    ...QUALITY_RULES.map(
      ({ id, severity, title }) => `  [${SEVERITY_LABELS[severity]}] ${title}（${id}）：${counts[id]} 处`,
    ),
    '',
    ...comparisonsInWords(reconciliation),
    '',
    ...byProject.flatMap((found, at) => projectInWords(document.projects[at]!, found)),
  ].join('\n');
}
