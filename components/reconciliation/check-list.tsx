import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { Reconciliation } from '@/lib/budget-document/reconciliation/reconciliation';
import {
  kindOfCheck,
  RECONCILIATION_KINDS,
  type ReconciliationKind,
} from '@/lib/budget-document/reconciliation/words';
import { ItemTable } from './item-table';
import { ResultTag } from './result-tag';
import { Amount, SideAmount } from './side-amount';

const KINDS: Readonly<Record<ReconciliationKind, string>> = {
  between: '表与表',
  within: '表内合计与各行',
  text: '文本说明与表',
};

/** Up to so many items of a difference are shown at once. */
const OPEN_ITEMS = 5;

type ProjectIds = Readonly<Record<string, string>>;

/** Comparisons by kind, each with both sides, the difference and what it comes from. */
export function CheckList({
  importId,
  checks,
  projectIds,
}: {
  importId: string;
  checks: readonly Reconciliation[];
  projectIds: ProjectIds;
}) {
  return RECONCILIATION_KINDS.map((kind) => {
    const shown = checks.filter((check) => kindOfCheck(check) === kind);
    if (shown.length === 0) return null;
    return (
      <Card key={kind} title={KINDS[kind]} aside={`${shown.length} 项，金额单位：万元`} flush>
        <ul className="divide-y divide-line">
          {shown.map((check) => (
            <li key={check.check} className="px-3 py-2">
              <Check importId={importId} check={check} projectIds={projectIds} />
            </li>
          ))}
        </ul>
      </Card>
    );
  });
}

function Check({
  importId,
  check,
  projectIds,
}: {
  importId: string;
  check: Reconciliation;
  projectIds: ProjectIds;
}) {
  const { name, result, unit, left, right, difference, explanation, leftAt, rightAt, items } = check;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="text-base font-semibold">{name}</h3>
        <ResultTag result={result} />
      </div>
      {result !== 'impossible' && (
        <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,20rem)_minmax(0,20rem)_minmax(8rem,12rem)]">
          <Figure term="左方">
            <SideAmount importId={importId} at={leftAt} amount={left} unit={unit} />
          </Figure>
          <Figure term="右方">
            <SideAmount importId={importId} at={rightAt} amount={right} unit={unit} />
          </Figure>
          <Figure term="差额（左 − 右）">
            <span className="font-medium tabular-nums">
              <Amount amount={difference} unit={unit} />
            </span>
          </Figure>
        </dl>
      )}
      {explanation && <p className="mt-1 max-w-[60em]">{explanation}</p>}
      {items.length > 0 && (
        <Disclosure
          summary={
            <>
              明细 {items.length} 项<span className="sr-only">：{name}</span>
            </>
          }
          open={items.length <= OPEN_ITEMS && result === 'differs'}
          className="mt-1"
        >
          <div className="rounded border border-line">
            <ItemTable importId={importId} check={check} projectIds={projectIds} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0 sm:text-right">
      <dt className="text-sm text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
