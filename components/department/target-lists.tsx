'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { answered, LOST } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { departmentField } from '@/lib/department-scoring/missing-department';
import { restoreTargetAction } from '@/lib/department-targets/actions';
import { CorrectTarget, RemoveTarget } from './target-dialogs';
import type { DepartmentDesk } from './use-department';

type Props = { readonly desk: DepartmentDesk };

/** Targets of table 14 that cannot be scored as they stand. */
export function UnsettledTargets({ desk }: Props) {
  const { unsettled } = desk.opened.department;
  const of = { yearId: desk.yearId, version: desk.opened.version };
  if (unsettled.length === 0) return null;
  const lines = new Map(desk.opened.lines.map((line) => [line.id, line]));
  return (
    <div className="border-b border-warning-line bg-warning-soft px-3 py-2">
      <p className="font-medium">{unsettled.length} 项目标还不能计分，请更正或移除</p>
      <ul className="mt-1 space-y-1 text-sm">
        {unsettled.map(({ id, text, why }) => {
          const line = lines.get(id);
          return (
            <li key={id} id={departmentField.target(id)} className="flex flex-wrap items-baseline gap-x-3">
              <span>
                {text}
                <span className="text-warning">（{why}）</span>
              </span>
              {line && <CorrectTarget {...of} line={line} />}
              {line && <RemoveTarget {...of} line={line} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Targets that were taken out, with the reason and a way back. */
export function RemovedTargets({ desk }: Props) {
  const router = useRouter();
  const { yearId, opened } = desk;
  const removed = opened.lines.filter((line) => line.removed);
  if (removed.length === 0) return null;

  async function restore(targetId: string) {
    const answer = await answered(restoreTargetAction({ yearId, version: opened.version, targetId }));
    if (!answer?.ok) return void toast.error(answer?.error.message ?? LOST);
    toast.success('目标已恢复');
    router.refresh();
  }

  return (
    <Disclosure summary={`已移除 ${removed.length} 项`} className="border-t border-line px-3 py-2 text-sm">
      <ul className="space-y-1">
        {removed.map(({ id, row, name, reason }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <span>
              {row !== null && `第 ${row} 行　`}
              {name}
              <span className="text-muted">（原因：{reason}）</span>
            </span>
            <Button size="small" variant="quiet" onClick={() => void restore(id)}>
              恢复<span className="sr-only">：{name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
