'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Checkbox } from '@/components/form/checkbox';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useAction } from '@/components/ui/use-action';
import { arrangeSummaryAction } from '@/lib/summary/actions';
import type { SummaryLayout } from '@/lib/summary/types';
import { SUMMARY_HEADINGS } from '@/lib/summary/types';
import { useColumns } from './use-columns';

/** Chooses, names and orders the columns of the unit's 汇总表. */
export function ArrangeColumns({ layout }: { readonly layout: SummaryLayout }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const { columns, chosen, ...edit } = useColumns(layout.columns);
  const { pending, refused, run } = useAction();
  const save = () =>
    void run(
      async () => {
        const answer = await arrangeSummaryAction({ version: layout.version, columns: chosen });
        if (!answer.ok && answer.error.code === 'CONFLICT') router.refresh();
        return answer;
      },
      () => {
        toast.success('汇总表的列已调整');
        setOpen(false);
        router.refresh();
      },
    );
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) edit.reset();
        setOpen(next);
      }}
      trigger={<Button disabled={!hydrated}>调整列</Button>}
      title="汇总表的列"
      description="勾选要列出的内容，可以改列名、调整先后。PDF、Word、Excel 和本页相同，全单位共用。"
      footer={
        <>
          <Button onClick={edit.restore}>恢复默认</Button>
          <Button variant="primary" disabled={pending || chosen.length === 0} onClick={save}>
            保存
          </Button>
        </>
      }
    >
      {refused && <Alert tone="bad" live title={refused.message} />}
      <ul className="space-y-1">
        {columns.map(({ id, heading, chosen: shown }, i) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <span className="w-full shrink-0 sm:w-44">
              <Checkbox
                label={SUMMARY_HEADINGS[id]}
                checked={shown}
                onChange={({ target }) => edit.choose(id, target.checked)}
              />
            </span>
            <TextInput
              aria-label={`列名：${SUMMARY_HEADINGS[id]}`}
              className="min-w-24 flex-1"
              maxLength={30}
              disabled={!shown}
              value={heading}
              onChange={({ target }) => edit.name(id, target.value)}
            />
            <Button
              size="small"
              variant="quiet"
              disabled={i === 0}
              aria-label={`前移：${SUMMARY_HEADINGS[id]}`}
              onClick={() => edit.move(i, -1)}
              icon={<ArrowUp aria-hidden className="size-4" />}
            />
            <Button
              size="small"
              variant="quiet"
              disabled={i === columns.length - 1}
              aria-label={`后移：${SUMMARY_HEADINGS[id]}`}
              onClick={() => edit.move(i, 1)}
              icon={<ArrowDown aria-hidden className="size-4" />}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
