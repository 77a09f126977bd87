'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatDateTime } from '@/lib/core/clock';
import type { Sheet } from '@/lib/sheet/sheet';
import type { Conflict } from './autosave-session';

/** `李明于 2025-01-10 17:00 ` */
function byWhom({ change }: Conflict): string {
  return change ? `${change.byName}于 ${formatDateTime(new Date(change.at))} ` : '另一个窗口或他人';
}

const words = (text: string | null) => text ?? '（空）';

/** Both texts of a conflict side by side; nothing is lost until the person has chosen. */
export function ConflictDialog({
  conflict,
  onResolve,
}: {
  readonly conflict: Conflict | null;
  readonly onResolve: (chosen: Sheet) => void;
}) {
  if (!conflict) return null;
  const { clashes, theirChanges } = conflict;
  return (
    <Dialog
      open
      size="wide"
      title="这份自评表已在别处保存"
      description={
        clashes.length === 0
          ? `${byWhom(conflict)}修改了其他栏目，与您的修改不冲突，可以一并保留。`
          : `${byWhom(conflict)}保存了这份自评表，以下栏目两边都改过。您填写的内容还在本窗口，请选择保留哪一份。`
      }
      footer={
        clashes.length === 0 ? (
          <Button variant="primary" onClick={() => onResolve(conflict.mine)}>
            保留两边的修改
          </Button>
        ) : (
          <>
            <Button onClick={() => onResolve(conflict.theirs)}>采用已保存的内容</Button>
            <Button variant="primary" onClick={() => onResolve(conflict.mine)}>
              保留我的内容
            </Button>
          </>
        )
      }
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">两边内容对照</caption>
        <thead className="bg-sunken text-left text-muted">
          <tr>
            <th scope="col" className="border border-line px-2 py-1 font-medium">
              栏目
            </th>
            <th scope="col" className="border border-line px-2 py-1 font-medium">
              我的内容
            </th>
            <th scope="col" className="border border-line px-2 py-1 font-medium">
              已保存的内容
            </th>
          </tr>
        </thead>
        <tbody>
          {theirChanges.map(({ field, to }) => {
            const clash = clashes.find((candidate) => candidate.field === field);
            return (
              <tr key={field}>
                <th scope="row" className="border border-line px-2 py-1 text-left font-normal">
                  {field}
                </th>
                <td className="whitespace-pre-wrap border border-line px-2 py-1">
                  {clash ? words(clash.mine) : '未修改'}
                </td>
                <td className="whitespace-pre-wrap border border-line px-2 py-1">{words(to)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}
