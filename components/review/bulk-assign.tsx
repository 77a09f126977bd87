'use client';

import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { EvaluatorTicks } from '@/components/waiting/evaluator-ticks';
import { assignEvaluatorsAction } from '@/lib/assignments/actions';
import type { QueueRow } from '@/lib/reviews/types';
import { BulkDialog } from './bulk-dialog';
import { ProjectTicks, type Ticked } from './project-ticks';
import { useBulk } from './use-bulk';

/** Asks the same evaluators to review the projects that are ticked, in place of whoever was asked before. */
export function BulkAssign({
  rows,
  choices,
}: {
  readonly rows: readonly (Ticked & Pick<QueueRow, 'reviewers'>)[];
  readonly choices: QueueRow['reviewers'];
}) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [evaluators, setEvaluators] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const seen = new Map(rows.map(({ id, reviewers }) => [id, reviewers.map((person) => person.id)]));
  const bulk = useBulk(({ id }) =>
    assignEvaluatorsAction({ projectId: id, seen: seen.get(id) ?? [], evaluatorIds: [...evaluators] }),
  );

  function show(next: boolean) {
    setOpen(next);
    if (next) return;
    if (bulk.results.length > 0) setChosen(new Set());
    setTried(false);
  }

  function submit() {
    setTried(true);
    if (chosen.size > 0) void bulk.run(rows.filter(({ id }) => chosen.has(id)));
  }

  return (
    <BulkDialog
      bulk={bulk}
      open={open}
      onOpenChange={show}
      icon={<UsersRound aria-hidden className="size-4" />}
      label="批量指定评价人员"
      available={rows.length > 0 && choices.length > 1}
      title="批量指定评价人员"
      description="被指定的人在“我负责的”中看到这些项目，代替原来指定的人。都不选即由本单位全部评价人员评价。"
      confirm={{ label: `指定 ${chosen.size} 个项目`, onClick: submit }}
      done="已指定"
    >
      <div className="mb-4">
        <EvaluatorTicks choices={choices} chosen={evaluators} onChoose={setEvaluators} />
      </div>
      <ProjectTicks
        legend="哪些项目"
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && chosen.size === 0 ? '请勾选项目。' : null}
      />
    </BulkDialog>
  );
}
