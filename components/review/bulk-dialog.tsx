'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { BulkResults } from './bulk-results';
import type { Bulk } from './use-bulk';

type Props = {
  readonly bulk: Bulk;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly icon: ReactNode;
  readonly label: string;
  /** Whether there is anything to decide on */
  readonly available: boolean;
  readonly title: string;
  readonly description: string;
  readonly confirm: { readonly label: string; readonly danger?: boolean; readonly onClick: () => void };
  /** What became of a project where it went well */
  readonly done: string;
  /** What is chosen before it begins */
  readonly children: ReactNode;
};

/**
 * A decision on many projects: what is chosen, then how far it has come, then each result. It stays open over a queue
 * that it has emptied, and can't be closed while it runs.
 */
export function BulkDialog({ bulk, open, onOpenChange, confirm, ...props }: Props) {
  const begun = bulk.running || bulk.results.length > 0;
  if (!props.available && !open) return null;

  function show(next: boolean) {
    if (bulk.running) return;
    onOpenChange(next);
    if (!next) bulk.forget();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={<Button icon={props.icon}>{props.label}</Button>}
      title={props.title}
      description={props.description}
      footer={
        begun ? (
          <Button onClick={bulk.running ? bulk.stop : () => show(false)}>
            {bulk.running ? '停止' : '关闭'}
          </Button>
        ) : (
          <>
            <Button onClick={() => show(false)}>取消</Button>
            <Button variant={confirm.danger ? 'danger' : 'primary'} onClick={confirm.onClick}>
              {confirm.label}
            </Button>
          </>
        )
      }
    >
      {begun ? <BulkResults bulk={bulk} done={props.done} /> : props.children}
    </Dialog>
  );
}
