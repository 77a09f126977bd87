'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Checkbox } from '@/components/form/checkbox';
import { Table, Td, Th } from '@/components/table/table';
import { Button } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { Toolbar } from '@/components/ui/toolbar';
import type { AssignedOwner, AssignmentRow } from '@/lib/users/types';
import { STATE_LABELS } from '@/lib/workflow/states';
import { ReassignDialog } from './reassign-dialog';

type Chosen = ReadonlyMap<string, { readonly id: string; readonly version: number }>;

/** Projects to choose from, and the hand-over of the chosen ones. The choice is kept across pages and filters. */
export function AssignmentTable({
  rows,
  owners,
}: {
  rows: readonly AssignmentRow[];
  owners: readonly AssignedOwner[];
}) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const router = useRouter();
  const allChosen = rows.length > 0 && rows.every(({ id }) => chosen.has(id));

  function choose(some: readonly AssignmentRow[], wanted: boolean) {
    const next = new Map(chosen);
    for (const { id, version } of some) {
      if (wanted) next.set(id, { id, version });
      else next.delete(id);
    }
    setChosen(next);
  }

  function done(moved: number) {
    setChosen(new Map());
    toast.success(`已调整 ${moved} 个项目的责任人`);
    router.refresh();
  }

  return (
    <>
      <Table caption="项目及其责任人" stickyHeader stacked>
        <thead>
          <tr>
            <Th className="w-10">
              <Checkbox
                label="选择本页全部项目"
                labelHidden
                checked={allChosen}
                onChange={({ target }) => choose(rows, target.checked)}
              />
            </Th>
            <Th>项目</Th>
            <Th>编码</Th>
            <Th>责任人</Th>
            <Th>自评状态</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <Td label="选择">
                <Checkbox
                  label={`选择 ${row.name}`}
                  labelHidden
                  checked={chosen.has(row.id)}
                  onChange={({ target }) => choose([row], target.checked)}
                />
              </Td>
              <Th scope="row">
                <TextLink href={`/projects/${row.id}`}>{row.name}</TextLink>
              </Th>
              <Td label="编码">{row.code}</Td>
              <Td label="责任人">
                <Owner row={row} />
              </Td>
              <Td label="自评状态">{row.participates ? STATE_LABELS[row.state] : '不参评'}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Toolbar
        sticky
        end={
          <>
            {chosen.size > 0 && (
              <Button variant="quiet" onClick={() => setChosen(new Map())}>
                取消选择
              </Button>
            )}
            <ReassignDialog projects={[...chosen.values()]} owners={owners} onDone={done} />
          </>
        }
      >
        <span aria-live="polite">{chosen.size > 0 ? `已选 ${chosen.size} 个项目` : '勾选要调整的项目'}</span>
      </Toolbar>
    </>
  );
}

function Owner({ row: { owner, ownerName } }: { row: AssignmentRow }) {
  if (!owner) {
    return (
      <>
        {ownerName} <Tag tone="warning">{ownerName ? '没有账号' : '没有责任人'}</Tag>
      </>
    );
  }
  return (
    <>
      <TextLink href={`/admin/users/${owner.id}`}>{owner.name}</TextLink>{' '}
      {owner.disabled && <Tag tone="warning">账号已停用</Tag>}
    </>
  );
}
