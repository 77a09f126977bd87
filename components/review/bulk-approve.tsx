'use client';

import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { approveAction } from '@/lib/reviews/actions';
import type { QueueRow } from '@/lib/reviews/types';
import { BulkResults } from './bulk-results';
import { useBulk } from './use-bulk';

/** Approves, one by one, whatever waits without a hint and without a doubtful meaning. */
export function BulkApprove({ rows }: { readonly rows: readonly QueueRow[] }) {
  const [open, setOpen] = useState(false);
  const bulk = useBulk(({ id, version }) => approveAction({ projectId: id, version }));
  const clear = rows.filter(({ hints, doubtfulCount }) => hints.length + doubtfulCount === 0);
  const begun = bulk.running || bulk.results.length > 0;

  function show(next: boolean) {
    if (bulk.running) return;
    setOpen(next);
    if (!next) bulk.forget();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={
        <Button icon={<CheckCheck aria-hidden className="size-4" />} disabled={clear.length === 0 && !open}>
          通过没有提示的 {clear.length} 个
        </Button>
      }
      title="批量通过"
      description="逐个通过，每个项目一条记录。通过后自评表定稿。条件不齐的项目会留下，并说明原因。"
      footer={
        begun ? (
          <Button onClick={bulk.running ? bulk.stop : () => show(false)}>
            {bulk.running ? '停止' : '关闭'}
          </Button>
        ) : (
          <>
            <Button onClick={() => show(false)}>取消</Button>
            <Button variant="primary" onClick={() => void bulk.run(clear)}>
              通过 {clear.length} 个项目
            </Button>
          </>
        )
      }
    >
      {begun ? (
        <BulkResults bulk={bulk} done="已通过" />
      ) : (
        <ul className="max-h-72 list-disc overflow-y-auto pl-5">
          {clear.map(({ id, name, score, grade }) => (
            <li key={id}>
              {name}：{score ?? '—'} {grade}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
