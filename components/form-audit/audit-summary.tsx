import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAudit } from '@/lib/form-audit/audit-form';
import type { Finding, FindingKind } from '@/lib/form-audit/finding';
import { formAnchor, rowAnchor } from './anchors';
import { FindingKindTag, KIND_MEANINGS } from './finding-kind';

type Placed = { readonly finding: Finding; readonly audit: FormAudit; readonly index: number };

const LINK =
  'rounded-sm text-action underline decoration-action-line underline-offset-[3px] hover:decoration-current';

/** Every finding by its kind, errors before notices before what is left to people, in the order of the kinds. */
function byKind(audits: readonly FormAudit[]): [FindingKind, Placed[]][] {
  const groups = new Map<FindingKind, Placed[]>();
  audits.forEach((audit, index) => {
    for (const finding of audit.findings) {
      groups.set(finding.kind, [...(groups.get(finding.kind) ?? []), { finding, audit, index }]);
    }
  });
  const order = Object.keys(KIND_MEANINGS);
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function nameOf({ form }: FormAudit): string {
  return form.project === '' ? form.id : `${form.id} ${form.project}`;
}

/** How many findings of each kind there are, each with links to its rows. */
export function AuditSummary({ audits }: { readonly audits: readonly FormAudit[] }) {
  const groups = byKind(audits);
  const rows = audits.reduce((total, { rows }) => total + rows.length, 0);
  const found = audits.reduce((total, { findings }) => total + findings.length, 0);
  return (
    <Card title="问题汇总" aside={`${rows} 行，${found} 处`} flush>
      {groups.length === 0 && <p className="p-3">各行得分、执行率与合计都和按规则计算的一致。</p>}
      <ul className="divide-y divide-line">
        {groups.map(([kind, placed]) => (
          <li key={kind} className="px-3 py-2">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <FindingKindTag kind={kind} />
              <strong>{placed.length} 处</strong>
              <span className="text-sm text-muted">{KIND_MEANINGS[kind]}</span>
            </div>
            <Disclosure
              summary={
                <>
                  逐处查看<span className="sr-only">：{kind}</span>
                </>
              }
              className="mt-1 text-sm print-hidden"
            >
              <ul className="space-y-1">
                {placed.map((one) => (
                  <li key={rowAnchor(one.index, one.finding.row) + one.finding.kind}>
                    <a href={`#${rowAnchor(one.index, one.finding.row)}`} className={LINK}>
                      {placeInWords(one)}
                    </a>
                  </li>
                ))}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
      {audits.length > 1 && <FormLinks audits={audits} />}
    </Card>
  );
}

function placeInWords({ finding: { row }, audit }: Placed): string {
  const where = row === null ? '总分行' : `第 ${row} 行 ${audit.form.rows[row - 1]?.name ?? ''}`;
  return `${nameOf(audit)}：${where}`;
}

function FormLinks({ audits }: { readonly audits: readonly FormAudit[] }) {
  return (
    <nav aria-label="各表" className="border-t border-line px-3 py-2 text-sm print-hidden">
      <ul className="space-y-1">
        {audits.map((audit, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: forms of a file may share their names, and their order is fixed
          <li key={i}>
            <a href={`#${formAnchor(i)}`} className={LINK}>
              {nameOf(audit)}
            </a>
            <span className="ml-2 text-muted">
              {audit.findings.length === 0 ? '没有发现问题' : `${audit.findings.length} 处`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
