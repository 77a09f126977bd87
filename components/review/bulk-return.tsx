'use client';

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { NewReportDate } from '@/components/stages/new-report-date';
import { useKeptText } from '@/components/ui/kept';
import { returnAction } from '@/lib/reviews/actions';
import type { QueueRow } from '@/lib/reviews/types';
import { BulkDialog } from './bulk-dialog';
import { ProjectTicks, type Ticked } from './project-ticks';
import { useBulk } from './use-bulk';

const SHORTEST_REASON = 2;

type Row = Ticked & Pick<QueueRow, 'reportClosed'>;

/** Returns the projects that are ticked, one by one, with one reason. */
export function BulkReturn({ rows }: { readonly rows: readonly Row[] }) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useKeptText('bulk return');
  const [tried, setTried] = useState(false);
  const [until, setUntil] = useState('');
  const late = new Set(rows.filter(({ reportClosed }) => reportClosed).map(({ id }) => id));
  const bulk = useBulk(({ id, version }) =>
    returnAction({
      ...{ projectId: id, version, reason: reason.trim() },
      reportUntil: late.has(id) ? until : null,
    }),
  );
  const someLate = [...chosen].some((id) => late.has(id));
  const tooShort = reason.trim().length < SHORTEST_REASON;

  function show(next: boolean) {
    setOpen(next);
    if (next) return;
    if (bulk.results.length > 0) {
      setChosen(new Set());
      setReason('');
      setUntil('');
    }
    setTried(false);
  }

  function submit() {
    setTried(true);
    if (tooShort || chosen.size === 0 || (someLate && until === '')) return;
    void bulk.run(rows.filter(({ id }) => chosen.has(id)));
  }

  return (
    <BulkDialog
      bulk={bulk}
      open={open}
      onOpenChange={show}
      icon={<Undo2 aria-hidden className="size-4" />}
      label="批量退回"
      available={rows.length > 0}
      title="批量退回"
      description="逐个退回责任人，原因相同；责任人已填的内容原样保留。"
      confirm={{ label: `退回 ${chosen.size} 个项目`, danger: true, onClick: submit }}
      done="已退回"
    >
      <ProjectTicks
        legend="退回哪些项目"
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && chosen.size === 0 ? '请勾选要退回的项目。' : null}
      />
      {someLate && (
        <NewReportDate
          needed
          value={until}
          error={tried && until === '' ? '请填写新的填报期限' : undefined}
          onChange={setUntil}
        />
      )}
      <Field
        label="退回原因"
        required
        className="mb-0"
        error={tried && tooShort ? `请填写原因（至少 ${SHORTEST_REASON} 个字）` : undefined}
      >
        <Textarea
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
    </BulkDialog>
  );
}
