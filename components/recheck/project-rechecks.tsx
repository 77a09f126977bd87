import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { ProjectRechecks as Rechecks } from '@/lib/rechecks/types';
import { AddRecheck } from './add-recheck';
import { OutcomeDialog } from './outcome-dialog';
import { RecheckRecord } from './recheck-record';
import { RecheckStateTag } from './recheck-state-tag';

/** 复核 on the project's page: the owner reads what was found and says what came of it. */
export function ProjectRechecks({
  project,
  rechecks: { items, mayReport, mayAdd },
}: {
  readonly project: { readonly id: string; readonly code: string; readonly name: string };
  readonly rechecks: Rechecks;
}) {
  if (items.length === 0 && !mayAdd) return null;
  return (
    <Card title="复核" aside={mayAdd && <AddRecheck candidates={[project]} />}>
      {items.length === 0 && <p className="text-muted">没有列入复核。</p>}
      {items.map((item) => (
        <section key={item.id} aria-label="复核" className="border-b border-line pb-3 pt-2 last:border-b-0">
          <div className="mb-2 flex flex-wrap items-center gap-2">
            <RecheckStateTag state={item.state} />
            <ButtonLink size="small" variant="quiet" href={`/recheck/${item.id}`}>
              逐项得分
            </ButtonLink>
            {mayReport && item.demand !== '' && <OutcomeDialog key={item.version} item={item} />}
          </div>
          <RecheckRecord item={item} />
        </section>
      ))}
    </Card>
  );
}
