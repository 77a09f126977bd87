'use client';

import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { approveAction } from '@/lib/reviews/actions';
import type { QueueRow } from '@/lib/reviews/types';
import { BulkDialog } from './bulk-dialog';
import { useBulk } from './use-bulk';

/** Approves the given projects one by one: those that wait without a hint, a doubtful meaning and an unresolved 批注. */
export function BulkApprove({
  rows: clear,
  paged,
}: {
  /** Whether these are of one page of several */
  readonly paged: boolean;
  readonly rows: readonly Pick<QueueRow, 'id' | 'name' | 'version' | 'score' | 'grade'>[];
}) {
  const [open, setOpen] = useState(false);
  const bulk = useBulk(({ id, version }) => approveAction({ projectId: id, version }));

  return (
    <BulkDialog
      bulk={bulk}
      open={open}
      onOpenChange={setOpen}
      icon={<CheckCheck aria-hidden className="size-4" />}
      label={`通过${paged ? '本页' : ''}没有提示的 ${clear.length} 个`}
      available={clear.length > 0}
      title="批量通过"
      description="逐个通过，每个项目一条记录。通过后自评表定稿。条件不齐的项目会留下，并说明原因。"
      confirm={{ label: `通过 ${clear.length} 个项目`, onClick: () => void bulk.run(clear) }}
      done="已通过"
    >
      <ul className="max-h-72 list-disc overflow-y-auto pl-5">
        {clear.map(({ id, name, score, grade }) => (
          <li key={id}>
            {name}：{score ?? '—'} {grade}
          </li>
        ))}
      </ul>
    </BulkDialog>
  );
}
